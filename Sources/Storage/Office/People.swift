package enum People {
    /// Adds a person or changes one; a change leaves password, failures and lock as they are.
    ///
    /// `StorageError.conflict("people")` if another person has the login.
    package static func put(_ person: PersonRow, in change: RosterChange, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO people (\(PersonRow.columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organ, id)
            DO UPDATE SET login = excluded.login, name = excluded.name, auxiliary = excluded.auxiliary,
                unit = excluded.unit, active = excluded.active
            """,
            person.values
        )
    }

    /// False if there is no such person.
    @discardableResult
    package static func setPassword(
        _ hash: String,
        organ: String,
        id: String,
        on c: any SQLConnection
    ) throws -> Bool {
        try c.run(
            """
            UPDATE people
            SET password = ?, failures = 0, locked_until = NULL
            WHERE organ = ? AND id = ?
            """,
            [.text(hash), .text(organ), .text(id)]
        ) > 0
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> PersonRow? {
        try c.rows(
            """
            SELECT \(PersonRow.columns)
            FROM people
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(PersonRow.init)
    }

    package static func byLogin(_ login: String, on c: any SQLConnection) throws -> PersonRow? {
        try c.rows(
            """
            SELECT \(PersonRow.columns)
            FROM people
            WHERE login = ?
            """,
            [.text(login)]
        ).first.map(PersonRow.init)
    }

    /// In order of id; `after` is the last id of the page before.
    package static func list(
        organ: String,
        after: String = "",
        limit: Int = Page.largest,
        on c: any SQLConnection
    ) throws -> [PersonRow] {
        try c.rows(
            """
            SELECT \(PersonRow.columns)
            FROM people
            WHERE organ = ? AND id > ?
            ORDER BY id
            LIMIT ?
            """,
            [.text(organ), .text(after), Page.limit(limit)]
        ).map(PersonRow.init)
    }

    /// Counts a wrong password and locks the person if `lockedUntil` is given; the number of failures now.
    @discardableResult
    package static func recordFailure(
        organ: String,
        id: String,
        lockedUntil: Int? = nil,
        on c: any SQLConnection
    ) throws -> Int {
        try c.rows(
            """
            UPDATE people
            SET failures = failures + 1, locked_until = COALESCE(?, locked_until)
            WHERE organ = ? AND id = ?
            RETURNING failures
            """,
            [SQLValue(lockedUntil), .text(organ), .text(id)]
        ).first?.int(0) ?? 0
    }

    /// Forgets failures and lock, after a right password.
    package static func clearFailures(organ: String, id: String, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE people
            SET failures = 0, locked_until = NULL
            WHERE organ = ? AND id = ? AND (failures <> 0 OR locked_until IS NOT NULL)
            """,
            [.text(organ), .text(id)]
        )
    }
}

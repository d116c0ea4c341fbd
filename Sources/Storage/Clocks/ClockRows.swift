/// The clocks of cases, by case, by holder, and by what falls due next.
package enum ClockRows {
    /// Makes `rows` all clocks of the case; rows that stay the same are left alone.
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [ClockRow],
        on c: any SQLConnection
    ) throws {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        for row in kept where !rows.contains(row) {
            try c.run("DELETE FROM case_clocks\nWHERE organ = ? AND id = ?", [.text(organ), .text(row.id)])
        }
        try c.insert(into: "case_clocks", ClockRow.names, rows.filter { !kept.contains($0) }.map(\.values))
    }

    /// The clocks of a case, in order of id.
    package static func list(organ: String, caseID: String, on c: any SQLConnection) throws -> [ClockRow] {
        try c.rows(
            """
            SELECT \(ClockRow.columns)
            FROM case_clocks
            WHERE organ = ? AND case_id = ?
            """,
            [.text(organ), .text(caseID)]
        ).map(ClockRow.init).sorted { $0.id < $1.id }
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> ClockRow? {
        try c.rows(
            """
            SELECT \(ClockRow.columns)
            FROM case_clocks
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(ClockRow.init)
    }

    /// Running clocks by what falls due first; `holder` narrows to one person's, and rules may be left out.
    package static func due(
        organ: String,
        holder: String? = nil,
        without rules: [String] = [],
        through: Int = .max,
        after: (dueAt: Int, id: String)? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [ClockRow] {
        var sql = SQLText("SELECT \(ClockRow.columns)\nFROM case_clocks\nWHERE organ = ?", [.text(organ)])
        if let holder { sql.add("AND holder = ?", [.text(holder)]) }
        sql.add("AND state = 'running' AND due_at <= ?", [.int(through)])
        if !rules.isEmpty {
            sql.add("AND rule NOT IN (\(SQLText.marks(rules.count)))", rules.map { .text($0) })
        }
        if let after { sql.add("AND (due_at, id) > (?, ?)", [.int(after.dueAt), .text(after.id)]) }
        sql.add("ORDER BY due_at, id\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map(ClockRow.init)
    }

    /// Running clocks that end at `from` or later, by what falls due first: those that a change of days can move.
    package static func affected(
        organ: String,
        from: Int,
        after: (dueAt: Int, id: String)? = nil,
        limit: Int,
        locking: Bool,
        on c: any SQLConnection
    ) throws -> [ClockRow] {
        var sql = SQLText(
            "SELECT \(ClockRow.columns)\nFROM case_clocks\nWHERE organ = ? AND state = 'running' AND due_at >= ?",
            [.text(organ), .int(from)]
        )
        if let after { sql.add("AND (due_at, id) > (?, ?)", [.int(after.dueAt), .text(after.id)]) }
        sql.add("ORDER BY due_at, id\nLIMIT ?", [.int(limit)])
        if locking { sql.add(c.dialect.lockingRow) }
        return try c.rows(sql).map(ClockRow.init)
    }

    /// The oldest version of the calendar by which a clock that is not over was counted; `nil` if there is no such clock.
    package static func oldestCalendar(organ: String, on c: any SQLConnection) throws -> Int? {
        try c.rows(
            """
            SELECT MIN(calendar)
            FROM case_clocks
            WHERE organ = ? AND state IN ('running', 'suspended')
            """,
            [.text(organ)]
        ).first?.optionalInt(0)
    }

    /// Suspended clocks, which have no end to be found by, in order of id.
    package static func suspended(
        organ: String,
        after id: String,
        limit: Int,
        on c: any SQLConnection
    ) throws -> [ClockRow] {
        try c.rows(
            """
            SELECT \(ClockRow.columns)
            FROM case_clocks
            WHERE organ = ? AND state = 'suspended' AND due_at IS NULL AND id > ?
            ORDER BY id
            LIMIT ?
            \(c.dialect.lockingRow)
            """,
            [.text(organ), .text(id), .int(limit)]
        ).map(ClockRow.init)
    }

    /// Writes what counting again gave, also on the to-dos that the clock limits.
    package static func recount(_ row: ClockRow, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE case_clocks
            SET raw = ?, due = ?, due_at = ?, provisional = ?, calendar = ?
            WHERE organ = ? AND id = ?
            """,
            [
                SQLValue(row.raw), SQLValue(row.due), row.dueAt.map { .int($0) } ?? .null,
                .int(row.provisional ? 1 : 0), .int(row.calendar), .text(row.organ), .text(row.id),
            ]
        )
        try Todos.recount(organ: row.organ, clock: row.id, dueAt: row.dueAt, on: c)
    }
}

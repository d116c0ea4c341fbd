/// That a new calendar moved a clock: before, after, and whether its holder has seen it.
package struct ClockMoveRow: Sendable, Equatable {
    package var organ: String
    /// Version of the calendar that moved it.
    package var calendar: Int
    package var clock: String
    package var caseID: String
    package var caseTitle: String
    package var name: String
    package var holder: String
    package var before: String?
    package var after: String?
    package var movedAt: Int
    package var seenAt: Int?

    package init(
        organ: String,
        calendar: Int,
        clock: String,
        caseID: String,
        caseTitle: String,
        name: String,
        holder: String,
        before: String?,
        after: String?,
        movedAt: Int,
        seenAt: Int? = nil
    ) {
        self.organ = organ
        self.calendar = calendar
        self.clock = clock
        self.caseID = caseID
        self.caseTitle = caseTitle
        self.name = name
        self.holder = holder
        self.before = before
        self.after = after
        self.movedAt = movedAt
        self.seenAt = seenAt
    }

    static let names = [
        "organ", "calendar", "clock", "case_id", "case_title", "name", "holder", "due_before", "due_after",
        "moved_at", "seen_at",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            calendar: try row.int(1),
            clock: try row.text(2),
            caseID: try row.text(3),
            caseTitle: try row.text(4),
            name: try row.text(5),
            holder: try row.text(6),
            before: try row.optionalText(7),
            after: try row.optionalText(8),
            movedAt: try row.int(9),
            seenAt: try row.optionalInt(10)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .int(calendar), .text(clock), .text(caseID), .text(caseTitle), .text(name), .text(holder),
            SQLValue(before), SQLValue(after), .int(movedAt), seenAt.map { .int($0) } ?? .null,
        ]
    }
}

package enum ClockMoves {
    /// Notes what moved. A clock that the same calendar moves once more keeps where it was before.
    package static func note(_ rows: [ClockMoveRow], on c: any SQLConnection) throws {
        for row in rows {
            try c.run(
                """
                INSERT INTO clock_moves (\(ClockMoveRow.columns))
                VALUES (\(SQLText.marks(ClockMoveRow.names.count)))
                ON CONFLICT (organ, calendar, clock) DO UPDATE
                SET due_after = excluded.due_after, seen_at = NULL
                """,
                row.values
            )
        }
    }

    /// What a calendar moved, in order of the clocks' ids.
    package static func list(
        organ: String,
        calendar: Int,
        after clock: String = "",
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [ClockMoveRow] {
        try c.rows(
            """
            SELECT \(ClockMoveRow.columns)
            FROM clock_moves
            WHERE organ = ? AND calendar = ? AND clock > ?
            ORDER BY clock
            LIMIT ?
            """,
            [.text(organ), .int(calendar), .text(clock), Page.limit(limit)]
        ).map(ClockMoveRow.init)
    }

    /// What the holder has not yet seen.
    package static func unseen(
        organ: String,
        holder: String,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [ClockMoveRow] {
        try c.rows(
            """
            SELECT \(ClockMoveRow.columns)
            FROM clock_moves
            WHERE organ = ? AND holder = ? AND seen_at IS NULL
            ORDER BY calendar, clock
            LIMIT ?
            """,
            [.text(organ), .text(holder), Page.limit(limit)]
        ).map(ClockMoveRow.init)
    }

    /// The holder has seen what this calendar moved; how many.
    package static func see(
        organ: String,
        holder: String,
        calendar: Int,
        at: Int,
        on c: any SQLConnection
    ) throws -> Int {
        try c.run(
            """
            UPDATE clock_moves
            SET seen_at = ?
            WHERE organ = ? AND holder = ? AND seen_at IS NULL AND calendar = ?
            """,
            [.int(at), .text(organ), .text(holder), .int(calendar)]
        )
    }
}

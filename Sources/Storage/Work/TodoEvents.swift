/// What one act changed of a case's to-dos (待办变动), as open pages are told of it.
package struct TodoEventRow: Sendable, Equatable {
    /// Grows with each event. PostgreSQL gives it out before the commit: a lower one may become visible after a higher.
    package let id: Int
    package let organ: String
    package let body: String

    package init(id: Int, organ: String, body: String) {
        (self.id, self.organ, self.body) = (id, organ, body)
    }
}

/// The events of the last day, in order of id; older ones are pruned.
package enum TodoEvents {
    /// Notes an event in the act's own transaction.
    package static func insert(organ: String, at instant: Int, body: String, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO todo_events (organ, noted_at, body)
            VALUES (?, ?, ?)
            """,
            [.text(organ), .int(instant), .text(body)]
        )
    }

    /// Of all organs, as one follower per server reads them.
    package static func after(_ id: Int, limit: Int, on c: any SQLConnection) throws -> [TodoEventRow] {
        try c.rows(
            """
            SELECT id, organ, body
            FROM todo_events
            WHERE id > ?
            ORDER BY id
            LIMIT ?
            """,
            [.int(id), .int(limit)]
        ).map(row)
    }

    /// Those of the ids that are visible by now; of 256 at most.
    package static func among(_ ids: [Int], on c: any SQLConnection) throws -> [TodoEventRow] {
        guard let last = ids.last else { return [] }
        // Few lengths of the list, so that prepared statements stay few.
        let asked = ids.prefix(256)
        let size = [8, 64].first { $0 >= asked.count } ?? 256
        let padded = asked + Array(repeating: last, count: size - asked.count)
        return try c.rows(
            """
            SELECT id, organ, body
            FROM todo_events
            WHERE id IN (\(SQLText.marks(size)))
            ORDER BY id
            """,
            padded.map { .int($0) }
        ).map(row)
    }

    /// Of one organ, for whoever comes back after a break.
    package static func missed(
        organ: String,
        after id: Int,
        limit: Int,
        on c: any SQLConnection
    ) throws -> [TodoEventRow] {
        try c.rows(
            """
            SELECT id, organ, body
            FROM todo_events
            WHERE organ = ? AND id > ?
            ORDER BY id
            LIMIT ?
            """,
            [.text(organ), .int(id), .int(limit)]
        ).map(row)
    }

    /// The ids of the newest events, falling.
    package static func newest(limit: Int, on c: any SQLConnection) throws -> [Int] {
        try c.rows(
            """
            SELECT id
            FROM todo_events
            ORDER BY id DESC
            LIMIT ?
            """,
            [.int(limit)]
        ).map { try $0.int(0) }
    }

    /// When the newest event up to an id was noted; `nil` if all of them are forgotten. An id need not be that of an
    /// event: some are undone with their act.
    package static func instant(upTo id: Int, on c: any SQLConnection) throws -> Int? {
        try c.rows(
            """
            SELECT noted_at
            FROM todo_events
            WHERE id <= ?
            ORDER BY id DESC
            LIMIT 1
            """,
            [.int(id)]
        ).first?.int(0)
    }

    /// Forgets the oldest events from before an instant, but never the newest of all, by which the others are counted;
    /// how many. Ask again until it is less than the limit.
    @discardableResult
    package static func prune(before instant: Int, limit: Int, on c: any SQLConnection) throws -> Int {
        try c.run(
            """
            DELETE FROM todo_events
            WHERE id IN (
                SELECT id
                FROM (
                    SELECT id, noted_at
                    FROM todo_events
                    ORDER BY id
                    LIMIT ?
                ) AS oldest
                WHERE noted_at < ? AND id < (SELECT MAX(id) FROM todo_events)
            )
            """,
            [.int(max(limit, 0)), .int(instant)]
        )
    }

    private static func row(_ row: SQLRow) throws -> TodoEventRow {
        TodoEventRow(id: try row.int(0), organ: try row.text(1), body: try row.text(2))
    }
}

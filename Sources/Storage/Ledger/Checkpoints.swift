/// A signed checkpoint (检查点) of the log.
package struct StoredCheckpoint: Sendable, Equatable {
    /// How many leaves it covers.
    package var size: Int
    /// The signed note as it is published.
    package var note: String
    package var createdAt: Int

    package init(size: Int, note: String, createdAt: Int) {
        self.size = size
        self.note = note
        self.createdAt = createdAt
    }
}

package enum Checkpoints {
    package static func insert(_ checkpoint: StoredCheckpoint, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO checkpoints (size, note, created_at)
            VALUES (?, ?, ?)
            """,
            [.int(checkpoint.size), .text(checkpoint.note), .int(checkpoint.createdAt)]
        )
    }

    package static func latest(on c: any SQLConnection) throws -> StoredCheckpoint? {
        try c.rows(
            """
            SELECT size, note, created_at
            FROM checkpoints
            ORDER BY size DESC
            LIMIT 1
            """,
            []
        ).first.map(checkpoint)
    }

    package static func at(size: Int, on c: any SQLConnection) throws -> StoredCheckpoint? {
        try c.rows(
            """
            SELECT size, note, created_at
            FROM checkpoints
            WHERE size = ?
            """,
            [.int(size)]
        ).first.map(checkpoint)
    }

    private static func checkpoint(_ row: SQLRow) throws -> StoredCheckpoint {
        StoredCheckpoint(size: try row.int(0), note: try row.text(1), createdAt: try row.int(2))
    }
}

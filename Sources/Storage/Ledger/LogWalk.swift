/// A leaf of the log beside what it stands for, for a check of the whole log.
package struct LoggedEntry: Sendable, Equatable {
    package let leaf: LogLeaf
    /// The hash that the entry's row holds; `nil` when there is no such entry.
    package let entryHash: [UInt8]?
}

extension Log {
    /// Leaves from an index on, each with its entry's kept hash.
    package static func walk(from index: Int, limit: Int, on c: any SQLConnection) throws -> [LoggedEntry] {
        try c.rows(
            """
            SELECT l.idx, l.organ, l.dossier, l.seq, l.hash, e.hash
            FROM log_leaves l
            LEFT JOIN entries e
            ON e.organ = l.organ AND e.dossier = l.dossier AND e.seq = l.seq
            WHERE l.idx >= ?
            ORDER BY l.idx
            LIMIT ?
            """,
            [.int(index), .int(limit)]
        ).map { row in
            LoggedEntry(
                leaf: LogLeaf(
                    index: try row.int(0),
                    organ: try row.text(1),
                    dossier: try row.text(2),
                    seq: try row.int(3),
                    hash: try row.blob(4)
                ),
                entryHash: try row.optionalBlob(5)
            )
        }
    }

    /// The hash under which an entry waits for the log; `nil` when it does not wait.
    package static func waiting(
        organ: String,
        dossier: String,
        seq: Int,
        on c: any SQLConnection
    ) throws -> [UInt8]? {
        try c.rows(
            """
            SELECT hash
            FROM log_queue
            WHERE organ = ? AND dossier = ? AND seq = ?
            """,
            [.text(organ), .text(dossier), .int(seq)]
        ).first?.blob(0)
    }
}

extension Checkpoints {
    /// Checkpoints in order of size, from after `size` on.
    package static func walk(after size: Int, limit: Int, on c: any SQLConnection) throws -> [StoredCheckpoint] {
        try c.rows(
            """
            SELECT size, note, created_at
            FROM checkpoints
            WHERE size > ?
            ORDER BY size
            LIMIT ?
            """,
            [.int(size), .int(limit)]
        ).map { StoredCheckpoint(size: try $0.int(0), note: try $0.text(1), createdAt: try $0.int(2)) }
    }
}

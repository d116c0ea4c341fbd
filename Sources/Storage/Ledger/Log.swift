/// A committed entry that is not in the Merkle log yet.
package struct PendingLeaf: Sendable, Equatable {
    package var organ: String
    package var dossier: String
    package var seq: Int
    package var hash: [UInt8]

    package init(organ: String, dossier: String, seq: Int, hash: [UInt8]) {
        self.organ = organ
        self.dossier = dossier
        self.seq = seq
        self.hash = hash
    }
}

/// An entry's place in the Merkle log; `hash` is the entry's own hash.
package struct LogLeaf: Sendable, Equatable {
    package var index: Int
    package var organ: String
    package var dossier: String
    package var seq: Int
    package var hash: [UInt8]

    package init(index: Int, organ: String, dossier: String, seq: Int, hash: [UInt8]) {
        self.index = index
        self.organ = organ
        self.dossier = dossier
        self.seq = seq
        self.hash = hash
    }

    package init(index: Int, _ pending: PendingLeaf) {
        self.init(
            index: index,
            organ: pending.organ,
            dossier: pending.dossier,
            seq: pending.seq,
            hash: pending.hash
        )
    }
}

/// The root of a complete subtree of 2^level leaves that begins at leaf index·2^level.
package struct LogNode: Sendable, Equatable {
    package var level: Int
    package var index: Int
    package var hash: [UInt8]

    package init(level: Int, index: Int, hash: [UInt8]) {
        self.level = level
        self.index = index
        self.hash = hash
    }
}

/// The Merkle log over all dossiers; one sequencer writes it.
package enum Log {
    /// Entries that wait for the log, in order of organ, dossier and seq.
    package static func pending(limit: Int, on c: any SQLConnection) throws -> [PendingLeaf] {
        try c.rows(
            """
            SELECT organ, dossier, seq, hash
            FROM log_queue
            ORDER BY organ, dossier, seq
            LIMIT ?
            """,
            [.int(max(limit, 0))]
        ).map { PendingLeaf(organ: try $0.text(0), dossier: try $0.text(1), seq: try $0.int(2), hash: try $0.blob(3)) }
    }

    /// Adds leaves at the log's end with the nodes that they complete, and takes the entries off the queue.
    ///
    /// `StorageError.conflict("log_leaves")` if the leaves don't continue the log: another sequencer was quicker.
    package static func append(leaves: [LogLeaf], nodes: [LogNode], on c: any SQLConnection) throws {
        let size = try size(on: c)
        guard leaves.indices.allSatisfy({ leaves[$0].index == size + $0 }) else {
            throw StorageError.conflict("log_leaves")
        }
        try c.insert(
            into: "log_leaves",
            ["idx", "organ", "dossier", "seq", "hash"],
            leaves.map { [.int($0.index), .text($0.organ), .text($0.dossier), .int($0.seq), .blob($0.hash)] }
        )
        try c.insert(
            into: "log_nodes",
            ["level", "idx", "hash"],
            nodes.map { [.int($0.level), .int($0.index), .blob($0.hash)] }
        )
        for leaf in leaves {
            try unqueue(leaf, on: c)
        }
    }

    private static func unqueue(_ leaf: LogLeaf, on c: any SQLConnection) throws {
        let removed = try c.run(
            """
            DELETE FROM log_queue
            WHERE organ = ? AND dossier = ? AND seq = ?
            """,
            [.text(leaf.organ), .text(leaf.dossier), .int(leaf.seq)]
        )
        guard removed == 1 else { throw StorageError.conflict("log_queue") }
    }

    /// How many leaves the log has.
    package static func size(on c: any SQLConnection) throws -> Int {
        let last = try c.rows(
            """
            SELECT idx
            FROM log_leaves
            ORDER BY idx DESC
            LIMIT 1
            """,
            []
        ).first?.int(0)
        return last.map { $0 + 1 } ?? 0
    }

    /// A complete subtree's root; `nil` if the log doesn't reach so far.
    package static func node(level: Int, index: Int, on c: any SQLConnection) throws -> [UInt8]? {
        try c.rows(
            """
            SELECT hash
            FROM log_nodes
            WHERE level = ? AND idx = ?
            """,
            [.int(level), .int(index)]
        ).first?.blob(0)
    }

    /// The nodes that exist among those asked for, in the order asked.
    package static func nodes(_ places: [(level: Int, index: Int)], on c: any SQLConnection) throws -> [LogNode] {
        try places.compactMap { place in
            try node(level: place.level, index: place.index, on: c).map {
                LogNode(level: place.level, index: place.index, hash: $0)
            }
        }
    }

    package static func leaf(organ: String, dossier: String, seq: Int, on c: any SQLConnection) throws -> LogLeaf? {
        try c.rows(
            """
            SELECT idx, seq, hash
            FROM log_leaves
            WHERE organ = ? AND dossier = ? AND seq = ?
            """,
            [.text(organ), .text(dossier), .int(seq)]
        ).first.map { try leaf(organ, dossier, $0) }
    }

    /// Where the dossier's entries stand in the log, in order of seq.
    package static func leaves(organ: String, dossier: String, on c: any SQLConnection) throws -> [LogLeaf] {
        try c.rows(
            """
            SELECT idx, seq, hash
            FROM log_leaves
            WHERE organ = ? AND dossier = ?
            ORDER BY seq
            """,
            [.text(organ), .text(dossier)]
        ).map { try leaf(organ, dossier, $0) }
    }

    private static func leaf(_ organ: String, _ dossier: String, _ row: SQLRow) throws -> LogLeaf {
        LogLeaf(index: try row.int(0), organ: organ, dossier: dossier, seq: try row.int(1), hash: try row.blob(2))
    }
}

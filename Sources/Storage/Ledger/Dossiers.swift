/// One entry of a dossier (案卷条目) as it is kept; `bytes` are the hashed bytes and never change.
package struct StoredEntry: Sendable, Equatable {
    package var organ: String
    package var dossier: String
    /// From 1, without gaps.
    package var seq: Int
    package var hash: [UInt8]
    package var bytes: [UInt8]
    package var recordedAt: Int

    package init(organ: String, dossier: String, seq: Int, hash: [UInt8], bytes: [UInt8], recordedAt: Int) {
        self.organ = organ
        self.dossier = dossier
        self.seq = seq
        self.hash = hash
        self.bytes = bytes
        self.recordedAt = recordedAt
    }
}

/// The dossiers (案卷): append only.
package enum Dossiers {
    /// Adds an entry and queues it for the Merkle log. `StorageError.conflict("entries")` if the seq is taken.
    package static func append(_ e: StoredEntry, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO entries (organ, dossier, seq, hash, bytes, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [.text(e.organ), .text(e.dossier), .int(e.seq), .blob(e.hash), .blob(e.bytes), .int(e.recordedAt)]
        )
        try c.run(
            """
            INSERT INTO log_queue (organ, dossier, seq, hash)
            VALUES (?, ?, ?, ?)
            """,
            [.text(e.organ), .text(e.dossier), .int(e.seq), .blob(e.hash)]
        )
    }

    /// The whole dossier, or what came after `seq`, in order.
    package static func load(
        organ: String,
        dossier: String,
        after seq: Int = 0,
        on c: any SQLConnection
    ) throws -> [StoredEntry] {
        try c.rows(
            """
            SELECT seq, hash, bytes, recorded_at
            FROM entries
            WHERE organ = ? AND dossier = ? AND seq > ?
            ORDER BY seq
            """,
            [.text(organ), .text(dossier), .int(seq)]
        ).map {
            StoredEntry(
                organ: organ,
                dossier: dossier,
                seq: try $0.int(0),
                hash: try $0.blob(1),
                bytes: try $0.blob(2),
                recordedAt: try $0.int(3)
            )
        }
    }

    /// The bytes of one entry; `nil` if the dossier has none there.
    package static func bytes(organ: String, dossier: String, seq: Int, on c: any SQLConnection) throws -> [UInt8]? {
        try c.rows(
            """
            SELECT bytes
            FROM entries
            WHERE organ = ? AND dossier = ? AND seq = ?
            """,
            [.text(organ), .text(dossier), .int(seq)]
        ).first.map { try $0.blob(0) }
    }

    /// The newest entry's place and hash; `nil` for a dossier without entries.
    package static func head(
        organ: String,
        dossier: String,
        on c: any SQLConnection
    ) throws -> (seq: Int, hash: [UInt8])? {
        try c.rows(
            """
            SELECT seq, hash
            FROM entries
            WHERE organ = ? AND dossier = ?
            ORDER BY seq DESC
            LIMIT 1
            """,
            [.text(organ), .text(dossier)]
        ).first.map { (try $0.int(0), try $0.blob(1)) }
    }

    /// The organ's dossiers in order of id, a page at a time: `after` is the last id of the page before.
    package static func ids(
        organ: String,
        after: String = "",
        limit: Int = Page.largest,
        on c: any SQLConnection
    ) throws -> [String] {
        try c.rows(
            """
            SELECT dossier
            FROM entries
            WHERE organ = ? AND dossier > ? AND seq = 1
            ORDER BY dossier
            LIMIT ?
            """,
            [.text(organ), .text(after), Page.limit(limit)]
        ).map { try $0.text(0) }
    }

    /// Every organ that has dossiers, in order; hops from organ to organ along the index.
    package static func organs(on c: any SQLConnection) throws -> [String] {
        var found: [String] = []
        // Text that is damaged and no UTF-8 any more is read repaired, and would be found again for ever.
        while let next = try firstOrgan(after: found.last ?? "", on: c), next != found.last {
            found.append(next)
        }
        return found
    }

    private static func firstOrgan(after: String, on c: any SQLConnection) throws -> String? {
        try c.rows(
            """
            SELECT organ
            FROM entries
            WHERE organ > ?
            ORDER BY organ
            LIMIT 1
            """,
            [.text(after)]
        ).first?.text(0)
    }
}

/// The dossiers' keys, each wrapped by the master key.
package enum DossierKeys {
    package static func insert(organ: String, dossier: String, wrapped: [UInt8], on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO dossier_keys (organ, dossier, wrapped)
            VALUES (?, ?, ?)
            """,
            [.text(organ), .text(dossier), .blob(wrapped)]
        )
    }

    package static func get(organ: String, dossier: String, on c: any SQLConnection) throws -> [UInt8]? {
        try c.rows(
            """
            SELECT wrapped
            FROM dossier_keys
            WHERE organ = ? AND dossier = ?
            """,
            [.text(organ), .text(dossier)]
        ).first?.blob(0)
    }

    /// Puts the key wrapped anew in place (rotation of the master key). False if there is none.
    @discardableResult
    package static func replace(
        organ: String,
        dossier: String,
        wrapped: [UInt8],
        on c: any SQLConnection
    ) throws -> Bool {
        try c.run(
            """
            UPDATE dossier_keys
            SET wrapped = ?
            WHERE organ = ? AND dossier = ?
            """,
            [.blob(wrapped), .text(organ), .text(dossier)]
        ) > 0
    }
}

/// A key of the system itself: the log's signing key, the blind index key.
package struct SystemKey: Sendable, Equatable {
    package var id: String
    package var purpose: String
    package var wrapped: [UInt8]
    /// The public half, where there is one.
    package var publicKey: [UInt8]?
    package var createdAt: Int

    package init(id: String, purpose: String, wrapped: [UInt8], publicKey: [UInt8]? = nil, createdAt: Int) {
        self.id = id
        self.purpose = purpose
        self.wrapped = wrapped
        self.publicKey = publicKey
        self.createdAt = createdAt
    }
}

package enum SystemKeys {
    package static func insert(_ key: SystemKey, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO keys (id, purpose, wrapped, public, created_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [.text(key.id), .text(key.purpose), .blob(key.wrapped), SQLValue(key.publicKey), .int(key.createdAt)]
        )
    }

    package static func get(id: String, on c: any SQLConnection) throws -> SystemKey? {
        try c.rows(
            """
            SELECT purpose, wrapped, public, created_at
            FROM keys
            WHERE id = ?
            """,
            [.text(id)]
        ).first.map {
            SystemKey(
                id: id,
                purpose: try $0.text(0),
                wrapped: try $0.blob(1),
                publicKey: try $0.optionalBlob(2),
                createdAt: try $0.int(3)
            )
        }
    }

    /// Puts the key wrapped anew in place. False if there is none.
    @discardableResult
    package static func replace(id: String, wrapped: [UInt8], on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            UPDATE keys
            SET wrapped = ?
            WHERE id = ?
            """,
            [.blob(wrapped), .text(id)]
        ) > 0
    }
}

/// A sealed field's value (personal data) beside its entry, encrypted under the dossier's key.
package struct SealedValue: Sendable, Equatable {
    package var organ: String
    package var dossier: String
    package var seq: Int
    /// JSON pointer into the entry's body.
    package var path: String
    package var sealed: [UInt8]
    /// The blind index token (盲索引) by which the value is found without being read.
    package var blind: String?
    /// The commitment that stands in the entry: a case's row names its party's number by it.
    package var commitment: [UInt8]?

    package init(
        organ: String,
        dossier: String,
        seq: Int,
        path: String,
        sealed: [UInt8],
        blind: String? = nil,
        commitment: [UInt8]? = nil
    ) {
        self.organ = organ
        self.dossier = dossier
        self.seq = seq
        self.path = path
        self.sealed = sealed
        self.blind = blind
        self.commitment = commitment
    }
}

package enum SealedValues {
    package static func insert(_ value: SealedValue, on c: any SQLConnection) throws {
        try insert([value], on: c)
    }

    package static func insert(_ values: [SealedValue], on c: any SQLConnection) throws {
        try c.insert(
            into: "sealed_values",
            ["organ", "dossier", "seq", "path", "sealed", "blind", "commitment"],
            values.map {
                [
                    .text($0.organ), .text($0.dossier), .int($0.seq), .text($0.path), .blob($0.sealed),
                    SQLValue($0.blind), SQLValue($0.commitment),
                ]
            }
        )
    }

    /// Brings index token and commitment of a value up to date: older programs did not write all of them.
    package static func index(_ value: SealedValue, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE sealed_values
            SET blind = ?, commitment = ?
            WHERE organ = ? AND dossier = ? AND seq = ? AND path = ?
            """,
            [
                SQLValue(value.blind), SQLValue(value.commitment), .text(value.organ), .text(value.dossier),
                .int(value.seq), .text(value.path),
            ]
        )
    }

    /// All sealed values of a dossier, in order of entry and path.
    package static func load(organ: String, dossier: String, on c: any SQLConnection) throws -> [SealedValue] {
        try c.rows(
            """
            SELECT seq, path, sealed, blind, commitment
            FROM sealed_values
            WHERE organ = ? AND dossier = ?
            ORDER BY seq, path
            """,
            [.text(organ), .text(dossier)]
        ).map {
            SealedValue(
                organ: organ,
                dossier: dossier,
                seq: try $0.int(0),
                path: try $0.text(1),
                sealed: try $0.blob(2),
                blind: try $0.optionalText(3),
                commitment: try $0.optionalBlob(4)
            )
        }
    }

    /// The index token of the value behind a commitment; `nil` if it is not searched, or erased.
    package static func blind(
        of commitment: [UInt8],
        organ: String,
        dossier: String,
        on c: any SQLConnection
    ) throws -> String? {
        try c.rows(
            """
            SELECT blind
            FROM sealed_values
            WHERE organ = ? AND dossier = ? AND commitment = ?
            """,
            [.text(organ), .text(dossier), .blob(commitment)]
        ).first?.optionalText(0)
    }

    /// The dossiers in which a value with this token occurs, in order of id.
    package static func find(
        organ: String,
        blind: String,
        after: String = "",
        limit: Int = Page.largest,
        on c: any SQLConnection
    ) throws -> [String] {
        try c.rows(
            """
            SELECT DISTINCT dossier
            FROM sealed_values
            WHERE organ = ? AND blind = ? AND dossier > ?
            ORDER BY dossier
            LIMIT ?
            """,
            [.text(organ), .text(blind), .text(after), Page.limit(limit)]
        ).map { try $0.text(0) }
    }

    /// Lawful erasure: value and salt go, the commitment in the entry stays. False if there was none.
    @discardableResult
    package static func erase(
        organ: String,
        dossier: String,
        seq: Int,
        path: String,
        on c: any SQLConnection
    ) throws -> Bool {
        try c.run(
            """
            DELETE FROM sealed_values
            WHERE organ = ? AND dossier = ? AND seq = ? AND path = ?
            """,
            [.text(organ), .text(dossier), .int(seq), .text(path)]
        ) > 0
    }
}

extension SealedValues {
    /// Kept values that belong to no entry, at most `limit`: lawful erasure leaves none.
    package static func orphans(limit: Int, on c: any SQLConnection) throws -> [SealedValue] {
        try c.rows(
            """
            SELECT s.organ, s.dossier, s.seq, s.path, s.sealed, s.blind, s.commitment
            FROM sealed_values s
            LEFT JOIN entries e
            ON e.organ = s.organ AND e.dossier = s.dossier AND e.seq = s.seq
            WHERE e.seq IS NULL
            LIMIT ?
            """,
            [.int(limit)]
        ).map {
            SealedValue(
                organ: try $0.text(0),
                dossier: try $0.text(1),
                seq: try $0.int(2),
                path: try $0.text(3),
                sealed: try $0.blob(4),
                blind: try $0.optionalText(5),
                commitment: try $0.optionalBlob(6)
            )
        }
    }
}

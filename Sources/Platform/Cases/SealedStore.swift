import Ledger
import Storage
import Vault

/// Personal data beside the ledger: salt and value sealed under the dossier's key, found by blind index.
struct SealedStore: Sendable {
    let blindIndex: BlindIndex

    /// The rows that keep what an entry's commitments stand for.
    func rows(
        _ openings: [Opening],
        organ: String,
        dossier: String,
        seq: Int,
        key: DossierKey
    ) throws -> [SealedValue] {
        try openings.map { opening in
            SealedValue(
                organ: organ,
                dossier: dossier,
                seq: seq,
                path: opening.path,
                sealed: try key.seal(
                    opening.salt + Array(opening.value.utf8),
                    context: Self.context(organ, dossier, seq, opening.path)
                ),
                blind: blind(opening)
            )
        }
    }

    /// The token by which a number is found; `nil` for what is not searched.
    func blind(_ opening: Opening) -> String? {
        kind(of: opening.path).map { blindIndex.token(kind: $0, value: opening.value) }
    }

    static func open(_ row: SealedValue, key: DossierKey) throws -> Opening {
        let plain = try key.open(row.sealed, context: context(row.organ, row.dossier, row.seq, row.path))
        return Opening(
            path: row.path,
            salt: Array(plain.prefix(Opening.saltLength)),
            value: String(decoding: plain.dropFirst(Opening.saltLength), as: UTF8.self)
        )
    }

    /// Values by path, for the entry with this sequence number.
    static func values(_ rows: [SealedValue], seq: Int, key: DossierKey) throws -> [String: String] {
        var values: [String: String] = [:]
        for row in rows where row.seq == seq { values[row.path] = try open(row, key: key).value }
        return values
    }

    private static func context(_ organ: String, _ dossier: String, _ seq: Int, _ path: String) -> String {
        "\(organ)/\(dossier)/\(seq)\(path)"
    }

    /// Numbers are searched by equality; addresses are not. Contents of documents repeat what a field holds.
    private func kind(of path: String) -> String? {
        guard path.hasPrefix("/fields/") else { return nil }
        if path.hasSuffix("/idNumber") { return "id-card" }
        return path.hasSuffix("/phone") ? "phone" : nil
    }
}

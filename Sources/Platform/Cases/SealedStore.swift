import Ledger
import Storage
import Vault

/// Personal data beside the ledger: salt and value sealed under the dossier's key, found by blind index.
struct SealedStore: Sendable {
    let blindIndex: BlindIndex

    /// The rows that keep what the commitments in an entry's fields stand for.
    func rows(
        _ openings: [Opening],
        of body: JSON,
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
                blind: blind(opening, in: body),
                commitment: opening.commitment.bytes
            )
        }
    }

    /// The token by which a number is found; `nil` for what is not searched.
    func blind(_ opening: Opening, in body: JSON) -> String? {
        kind(of: opening.path, in: body).map { blindIndex.token(kind: $0, value: opening.value) }
    }

    /// The token of an identity number (公民身份号码) in its one spelling.
    func token(ofIdentity number: String) -> String { blindIndex.token(kind: Self.identity, value: number) }

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

    private static let identity = "id-card"

    /// Numbers are searched by equality; addresses are not. Contents of documents repeat what a field holds; the value of
    /// a correction is what the mended field is.
    private func kind(of path: String, in body: JSON) -> String? {
        guard path.hasPrefix("/fields/") else { return nil }
        let mended = path == "/fields/value" ? body["fields"]?["field"]?.stringValue : nil
        switch (mended ?? path).split(whereSeparator: { $0 == "/" || $0 == "." }).last {
        case "idNumber": return Self.identity
        case "phone": return "phone"
        default: return nil
        }
    }
}

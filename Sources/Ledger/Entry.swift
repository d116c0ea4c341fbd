/// One entry (案卷条目) of a dossier, as stored.
///
/// `bytes` are what was hashed; they are kept as they are and never encoded again.
package struct Entry: Sendable, Hashable {
    /// The version of the frame around an act: the keys that `seal` adds.
    package static let format = 1

    package let organ: String
    package let dossier: String
    /// Counted from 1 without gaps.
    package let seq: Int
    /// The hash of the entry before; `Digest.zero` for the first.
    package let previous: Digest
    package let bytes: [UInt8]
    /// SHA-256 of `bytes`.
    package let hash: Digest
    package let body: JSON

    /// Makes the next entry of a dossier; the frame's keys replace any of the same name in `body`.
    package static func seal(
        _ body: [String: JSON],
        organ: String,
        dossier: String,
        seq: Int,
        previous: Digest
    ) -> Entry {
        var body = body
        body["format"] = .int(format)
        body["organ"] = .string(organ)
        body["dossier"] = .string(dossier)
        body["seq"] = .int(seq)
        body["previous"] = .string(previous.hex)
        let whole = JSON.object(body)
        let bytes = whole.canonical
        return Entry(
            organ: organ,
            dossier: dossier,
            seq: seq,
            previous: previous,
            bytes: bytes,
            hash: .sha256(bytes),
            body: whole
        )
    }

    private init(
        organ: String,
        dossier: String,
        seq: Int,
        previous: Digest,
        bytes: [UInt8],
        hash: Digest,
        body: JSON
    ) {
        self.organ = organ
        self.dossier = dossier
        self.seq = seq
        self.previous = previous
        self.bytes = bytes
        self.hash = hash
        self.body = body
    }
}

extension Entry {
    /// Reads stored bytes, which must be canonical and carry a whole frame.
    package init(stored bytes: [UInt8]) throws(LedgerFault) {
        let body = try Self.parse(bytes)
        guard body["format"] == .int(Self.format) else {
            throw LedgerFault("条目", "格式版本不是\(Self.format)")
        }
        guard let organ = body["organ"]?.stringValue, !organ.isEmpty else {
            throw LedgerFault("条目", "缺少机关（organ）")
        }
        guard let dossier = body["dossier"]?.stringValue, !dossier.isEmpty else {
            throw LedgerFault("条目", "缺少案卷编号（dossier）")
        }
        guard let seq = body["seq"]?.intValue, seq > 0 else {
            throw LedgerFault("案卷\(dossier)", "有条目缺少序号（seq）")
        }
        guard let previous = body["previous"]?.stringValue.flatMap(Digest.init(hex:)) else {
            throw LedgerFault("案卷\(dossier)第\(seq)条", "缺少前一条目的散列值（previous）")
        }
        self.init(
            organ: organ,
            dossier: dossier,
            seq: seq,
            previous: previous,
            bytes: bytes,
            hash: .sha256(bytes),
            body: body
        )
    }

    // Wider than what a request may hold, for the frame adds a little to what was accepted.
    private static let limits = JSONLimits(depth: 64, nodes: 200_000)

    private static func parse(_ bytes: [UInt8]) throws(LedgerFault) -> JSON {
        do {
            return try JSON(canonical: bytes, limits: limits)
        } catch {
            throw LedgerFault("条目", "不是规范的JSON（\(error.description)）")
        }
    }
}

/// A signed statement of the log's size and root at a time (检查点), in the text of C2SP tlog-checkpoint.
package struct Checkpoint: Sendable, Hashable {
    /// The log's name, such as "zhifa.example/pudong".
    package let origin: String
    package let size: Int
    package let root: Digest
    /// When it was signed: RFC 3339 in UTC, "2026-11-21T08:00:00Z".
    package let time: String

    package init(origin: String, size: Int, root: Digest, time: String) {
        self.origin = origin
        self.size = size
        self.root = root
        self.time = time
    }

    /// The text that is signed: four lines, each ended.
    package var text: String {
        "\(origin)\n\(size)\n\(Base64.text(root.bytes))\n\(Self.timePrefix)\(time)\n"
    }

    /// The whole signed note.
    package func signed(by signer: CheckpointSigner) throws(LedgerFault) -> String {
        let text = text
        guard Checkpoint(text: text) == self else { throw LedgerFault("检查点", "日志名称、大小或时间的格式不对") }
        return "\(text)\n\(try signer.signatureLine(for: text))\n"
    }

    /// The checkpoint of a note that carries exactly one signature, which is the key's.
    package static func verify(note: String, key: CheckpointKey) throws(LedgerFault) -> Checkpoint {
        guard let note = SignedNote(note), let checkpoint = Checkpoint(text: note.text) else {
            throw LedgerFault("检查点", "格式不对")
        }
        guard key.isValid(note.signature, for: note.text, by: note.signer) else {
            throw LedgerFault("检查点", "签名无效，或不是“\(key.name)”的这把密钥签署的")
        }
        return checkpoint
    }

    private static let timePrefix = "time "

    /// Nil unless the text is exactly as `text` would write it.
    private init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 5, !lines[0].isEmpty, let size = Int(lines[1]), size >= 0,
            let root = Base64.bytes(lines[2]).flatMap({ Digest(bytes: $0) }),
            lines[3].hasPrefix(Self.timePrefix)
        else { return nil }
        self.init(
            origin: lines[0],
            size: size,
            root: root,
            time: String(lines[3].dropFirst(Self.timePrefix.count))
        )
        guard Self.isInstant(time), self.text.utf8.elementsEqual(text.utf8) else { return nil }
    }

    /// Whether the text has the shape of an RFC 3339 instant in UTC; a fraction of a second is allowed.
    private static func isInstant(_ time: String) -> Bool {
        time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z/.asciiOnlyDigits()) != nil
    }
}

/// A text with one signature line, as in C2SP signed-note.
struct SignedNote {
    /// What is signed: ends with a line feed.
    let text: String
    let signer: String
    /// Four bytes that name the key, then the signature.
    let signature: [UInt8]

    /// Nil unless the note has a text, a blank line and exactly one signature line.
    init?(_ note: String) {
        let bytes = Array(note.utf8)
        guard let blank = bytes.lastIndex(ofPair: UInt8(ascii: "\n")), bytes.last == UInt8(ascii: "\n")
        else { return nil }
        text = String(decoding: bytes[...blank], as: UTF8.self)
        let line = bytes[(blank + 2)...].dropLast()
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, String(decoding: parts[0], as: UTF8.self) == Self.dash,
            let signature = Base64.bytes(String(decoding: parts[2], as: UTF8.self)),
            signature.count > Self.keyIDLength
        else { return nil }
        signer = String(decoding: parts[1], as: UTF8.self)
        self.signature = signature
    }

    static func line(signer: String, signature: [UInt8]) -> String {
        "\(dash) \(signer) \(Base64.text(signature))"
    }

    static let keyIDLength = 4
    private static let dash = "\u{2014}"
}

extension [UInt8] {
    /// The place of the last two equal elements that stand side by side.
    fileprivate func lastIndex(ofPair element: UInt8) -> Int? {
        indices.dropLast().last { self[$0] == element && self[$0 + 1] == element }
    }
}

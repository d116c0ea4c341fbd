/// The header block of one file: only name and size vary.
struct TarHeader {
    let name: String
    let size: Int

    init(name: String, size: Int) {
        self.name = name
        self.size = size
    }

    /// Reads name and size; whether the rest is as it must be shows by comparing with `bytes`.
    init?(_ block: ArraySlice<UInt8>) {
        let fields = Array(block)
        let name = fields[Self.nameField].prefix { $0 != 0 }
        let digits = fields[Self.sizeField].prefix { $0 != 0 }
        guard !name.isEmpty, name.allSatisfy({ 0x20 < $0 && $0 < 0x7F }),
            let size = Int(String(decoding: digits, as: UTF8.self), radix: 8), size >= 0
        else { return nil }
        self.init(name: String(decoding: name, as: UTF8.self), size: size)
    }

    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: Archive.blockLength)
        func put(_ text: String, at place: Int) {
            block.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
        }
        put(String(name.prefix(Self.nameField.count)), at: Self.nameField.lowerBound)
        put("0000644\u{0}0000000\u{0}0000000\u{0}", at: 100)
        put(Self.octal(size, digits: 11) + "\u{0}00000000000\u{0}", at: Self.sizeField.lowerBound)
        // The checksum is taken with eight spaces in its own place.
        put("        0", at: Self.checksumPlace)
        put("ustar\u{0}00", at: 257)
        put("0000000\u{0}0000000\u{0}", at: 329)
        let sum = block.reduce(0) { $0 + Int($1) }
        put(Self.octal(sum, digits: 6) + "\u{0} ", at: Self.checksumPlace)
        return block
    }

    private static let nameField = 0..<100
    private static let sizeField = 124..<136
    private static let checksumPlace = 148

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

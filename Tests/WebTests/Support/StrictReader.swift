/// A reader of exactly the HTML that our writer makes: anything else is an error.
///
/// It works on bytes, and knows no more references than the writer writes.
struct StrictReader {
    enum Token: Equatable {
        case text([UInt8])
        case start(String, [String: [UInt8]])
        case end(String)
    }

    struct Surprise: Error { let at: Int }

    private let bytes: [UInt8]
    private var index = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func read(_ bytes: [UInt8]) throws -> [Token] {
        var reader = StrictReader(bytes)
        var tokens: [Token] = []
        while reader.index < bytes.count { tokens.append(try reader.token()) }
        return tokens
    }

    private mutating func token() throws -> Token {
        guard bytes[index] == UInt8(ascii: "<") else { return .text(try data(until: UInt8(ascii: "<"))) }
        index += 1
        if peek() == UInt8(ascii: "/") {
            index += 1
            let name = try word()
            try expect(UInt8(ascii: ">"))
            return .end(name)
        }
        let name = try word()
        var attributes: [String: [UInt8]] = [:]
        while peek() == UInt8(ascii: " ") {
            index += 1
            let key = try word()
            try expect(UInt8(ascii: "="))
            try expect(UInt8(ascii: "\""))
            attributes[key] = try data(until: UInt8(ascii: "\""))
            try expect(UInt8(ascii: "\""))
        }
        try expect(UInt8(ascii: ">"))
        return .start(name, attributes)
    }

    private mutating func data(until stop: UInt8) throws -> [UInt8] {
        var out: [UInt8] = []
        while let byte = peek(), byte != stop {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0D, 0x7F:
                throw Surprise(at: index)
            case 0..<0x20 where byte != 9 && byte != 10: throw Surprise(at: index)
            case UInt8(ascii: "&"): out.append(try reference())
            default:
                out.append(byte)
                index += 1
            }
        }
        return out
    }

    private mutating func reference() throws -> UInt8 {
        let known: [String: UInt8] = [
            "&amp;": UInt8(ascii: "&"), "&lt;": UInt8(ascii: "<"), "&gt;": UInt8(ascii: ">"),
            "&quot;": UInt8(ascii: "\""),
            "&#39;": UInt8(ascii: "'"), "&#13;": 0x0D,
        ]
        for (written, byte) in known where bytes[index...].starts(with: written.utf8) {
            index += written.utf8.count
            return byte
        }
        throw Surprise(at: index)
    }

    private mutating func word() throws -> String {
        let start = index
        while let byte = peek(), byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte == UInt8(ascii: "-") {
            index += 1
        }
        guard index > start else { throw Surprise(at: index) }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func expect(_ byte: UInt8) throws {
        guard peek() == byte else { throw Surprise(at: index) }
        index += 1
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }
}

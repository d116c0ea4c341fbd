extension JSON {
    /// The canonical bytes of RFC 8785 (JSON Canonicalization Scheme), integers only.
    package var canonical: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        write(into: &bytes)
        return bytes
    }

    /// The canonical bytes as text.
    package var canonicalText: String { String(decoding: canonical, as: UTF8.self) }

    /// Appends the canonical bytes. An integer outside `JSON.integers` is a programming error.
    package func write(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(true): bytes.append(contentsOf: "true".utf8)
        case .bool(false): bytes.append(contentsOf: "false".utf8)
        case .int(let value): Self.write(value, into: &bytes)
        case .string(let value): Self.write(value, into: &bytes)
        case .array(let values): Self.write(values, into: &bytes)
        case .object(let members): Self.write(members, into: &bytes)
        }
    }

    private static func write(_ value: Int, into bytes: inout [UInt8]) {
        precondition(integers.contains(value), "JSON integers stay within 2^53 - 1")
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        if rest < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest))
            return
        }
        let start = bytes.count
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    private static func write(_ values: [JSON], into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            value.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func write(_ members: [String: JSON], into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        let sorted = members.sorted { JSONKeyOrder.precedes($0.key, $1.key) }
        for (place, member) in sorted.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.key, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func write(_ value: String, into bytes: inout [UInt8]) {
        var value = value
        value.withUTF8 { text in
            bytes.reserveCapacity(bytes.count + text.count + 2)
            bytes.append(UInt8(ascii: "\""))
            var run = 0
            for place in text.indices where JSONEscape.isNeeded(text[place]) {
                bytes.append(contentsOf: text[run..<place])
                JSONEscape.write(text[place], into: &bytes)
                run = place + 1
            }
            bytes.append(contentsOf: text[run...])
            bytes.append(UInt8(ascii: "\""))
        }
    }
}

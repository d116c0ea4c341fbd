/// The order of RFC 8785 for the keys of an object: by UTF-16 code units.
enum JSONKeyOrder {
    static func precedes(_ left: String, _ right: String) -> Bool {
        let quick = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in
                left.lexicographicallyPrecedes(right) { rank($0) < rank($1) }
            }
        }
        if let quick, let answer = quick { return answer }
        return left.utf16.lexicographicallyPrecedes(right.utf16)
    }

    /// Makes UTF-8 bytes sort as UTF-16 does.
    ///
    /// The two orders differ only for characters beyond U+FFFF (lead byte F0…F4, in UTF-16 a surrogate from D800 on),
    /// which must come before U+E000…U+FFFF (lead byte EE or EF).
    @inline(__always)
    private static func rank(_ byte: UInt8) -> UInt8 {
        byte & 0xFE == 0xEE ? byte | 0x10 : byte
    }
}

/// The escapes of RFC 8785: a short one where JSON has it, else `\u00xx` in lower case; nothing else is escaped.
enum JSONEscape {
    @inline(__always)
    static func isNeeded(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    static func write(_ byte: UInt8, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        if let letter = short(for: byte) {
            bytes.append(letter)
        } else {
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(contentsOf: Hex.digits(of: byte))
        }
    }

    /// The letter after the backslash, for the seven characters that have one.
    static func short(for byte: UInt8) -> UInt8? {
        switch byte {
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
        default: nil
        }
    }

    /// The character that a short escape stands for; `\/` is read but never written.
    static func character(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        default: nil
        }
    }
}

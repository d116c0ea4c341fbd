extension JSONParser {
    /// Reads a string from its opening quote on.
    mutating func string() throws(JSONSyntaxError) -> String {
        place += 1
        let start = place
        while place < bytes.count, !JSONEscape.isNeeded(bytes[place]) { place += 1 }
        guard byte != UInt8(ascii: "\"") else {
            defer { place += 1 }
            return try checked(bytes[start..<place], at: start)
        }
        return try escapedString(from: start)
    }

    /// The slow way, for a string that has at least one escape (or a fault) at `place`.
    private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var text = Array(bytes[start..<place])
        while true {
            guard place < bytes.count else { throw fault("字符串没有结束", at: start - 1) }
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return try checked(text[...], at: start)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case ..<0x20: throw fault("字符串中有控制字符")
            default:
                text.append(bytes[place])
                place += 1
            }
        }
    }

    private func checked(_ text: ArraySlice<UInt8>, at start: Int) throws(JSONSyntaxError) -> String {
        guard let string = String(validating: text, as: UTF8.self) else {
            throw fault("不是有效的UTF-8文字", at: start)
        }
        return string
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        let start = place
        place += 1
        if byte == UInt8(ascii: "u") {
            try unicodeEscape(from: start, into: &text)
        } else if let character = JSONEscape.character(for: byte) {
            if canonical, byte == UInt8(ascii: "/") { throw fault("规范格式不含多余的转义", at: start) }
            text.append(character)
            place += 1
        } else {
            throw fault("转义符无效", at: start)
        }
    }

    private mutating func unicodeEscape(from start: Int, into text: inout [UInt8])
        throws(JSONSyntaxError)
    {
        var code = try codeUnit()
        if canonical, code > 0x1F || JSONEscape.short(for: UInt8(code)) != nil {
            throw fault("规范格式不含多余的转义", at: start)
        }
        switch code {
        case 0xD800...0xDBFF:
            guard byte == UInt8(ascii: "\\"), place + 1 < bytes.count,
                bytes[place + 1] == UInt8(ascii: "u")
            else {
                throw fault("代理字符不成对", at: start)
            }
            place += 1
            let low = try codeUnit()
            guard 0xDC00...0xDFFF ~= low else { throw fault("代理字符不成对", at: start) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        case 0xDC00...0xDFFF: throw fault("代理字符不成对", at: start)
        default: break
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("转义符无效", at: start) }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Reads `uXXXX`, the backslash being read already.
    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
        place += 1
        var code: UInt32 = 0
        for _ in 0..<4 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                code = code << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                code = code << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                if canonical { throw fault("规范格式的转义用小写") }
                code = code << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: throw fault("转义符无效")
            }
            place += 1
        }
        return code
    }
}

/// The strict reader of `application/x-www-form-urlencoded`.
enum FormPairs {
    /// The pairs in the order they were sent.
    /// - Throws: `Problem.unreadable` for a broken escape, invalid UTF-8, control characters, too many or too long names.
    static func parse(_ bytes: [UInt8], limits: FormLimits) throws(Problem) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for (index, part) in bytes.split(separator: UInt8(ascii: "&")).enumerated() {
            guard index < limits.pairs else { throw .unreadable("表单的项目超过 \(limits.pairs) 个。") }
            let equals = part.firstIndex(of: UInt8(ascii: "="))
            let name = try text(part[..<(equals ?? part.endIndex)], item: index)
            let value = try equals.map { at throws(Problem) in try text(part[(at + 1)...], item: index) } ?? ""
            guard !name.isEmpty, name.utf8.count <= limits.nameLength else {
                throw .unreadable("表单第 \(index + 1) 项的名称为空或过长。")
            }
            pairs.append((name, value))
        }
        return pairs
    }

    private static func text(_ bytes: ArraySlice<UInt8>, item: Int) throws(Problem) -> String {
        guard let text = PercentEncoding.decode(bytes, plusIsSpace: true) else {
            throw .unreadable("表单第 \(item + 1) 项的编码有误。")
        }
        return try typed(text, item: item)
    }

    /// What somebody typed, with one form of line break.
    /// - Throws: `Problem.unreadable` for control characters.
    static func typed(_ text: String, item: Int) throws(Problem) -> String {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard isClean else { throw .unreadable("表单第 \(item + 1) 项含有不可显示的控制字符。") }
        return withLineFeeds(text)
    }

    /// Browsers send every line break of a text area as CR LF; one form only is kept.
    private static func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var out: [UInt8] = []
        var afterReturn = false
        for byte in text.utf8 {
            if byte == 0x0D {
                out.append(0x0A)
            } else if !(byte == 0x0A && afterReturn) {
                out.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// What a form may hold.
package struct FormLimits: Sendable {
    package var pairs = 1000
    package var nameLength = 200
    /// Names inside each other: `parties.0.name` has three.
    package var depth = 8
    /// Bytes of all fields together, where files come along and the body may be larger.
    package var fieldBytes = 1024 * 1024
    /// Bytes of the header of one part of a form with files.
    package var partHeadBytes = 4096

    package init() {}
}

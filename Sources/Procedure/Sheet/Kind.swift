import Ledger

/// How one Swift type is written in JSON, described in a schema and typed in a form.
package struct Kind<Value: Sendable>: Sendable {
    let schema: JSON
    let control: Control
    var personal = false
    /// Reads a value, or adds what is wrong with it, each error with its path.
    let read: @Sendable (JSON, String, inout [FieldError]) -> Value?
    let write: @Sendable (Value) -> JSON

    init(
        schema: JSON,
        control: Control,
        personal: Bool = false,
        read: @escaping @Sendable (JSON, String, inout [FieldError]) -> Value?,
        write: @escaping @Sendable (Value) -> JSON
    ) {
        self.schema = schema
        self.control = control
        self.personal = personal
        self.read = read
        self.write = write
    }
}

extension Kind where Value == String {
    /// One line of text; surrounding white space is dropped.
    static func text(max: Int = 200) -> Kind {
        Kind(
            schema: ["type": "string", "minLength": 1, "maxLength": .int(max)],
            control: .text(max: max),
            read: { json, path, errors in plain(json, max: max, lines: false, path, &errors) },
            write: { .string($0) }
        )
    }

    /// Text of several lines.
    static func multiline(max: Int = 5000) -> Kind {
        Kind(
            schema: ["type": "string", "minLength": 1, "maxLength": .int(max)],
            control: .multiline(max: max),
            read: { json, path, errors in plain(json, max: max, lines: true, path, &errors) },
            write: { .string($0) }
        )
    }

    /// The id of a person of the organ; that there is such a person is checked against the facts.
    static var officer: Kind {
        Kind(
            schema: ["type": "string", "minLength": 1, "maxLength": 64, "description": "人员编号"],
            control: .officer,
            read: { json, path, errors in plain(json, max: 64, lines: false, path, &errors) },
            write: { .string($0) }
        )
    }

    /// Text without control characters, within `max` characters and not empty.
    static func plain(
        _ json: JSON,
        max: Int,
        lines: Bool,
        _ path: String,
        _ errors: inout [FieldError]
    ) -> String? {
        guard case .string(let raw) = json else {
            errors.append(FieldError(path, "应为文字"))
            return nil
        }
        let text = TextRule.trimmed(raw)
        if let wrong = TextRule.fault(in: text, max: max, lines: lines) {
            errors.append(FieldError(path, wrong))
            return nil
        }
        return text
    }
}

/// What text of any field has to be.
package enum TextRule {
    package static func trimmed(_ text: String) -> String {
        let space: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" || $0.isNewline || $0 == "\t" }
        guard let first = text.firstIndex(where: { !space($0) }), let last = text.lastIndex(where: { !space($0) })
        else { return "" }
        let isTrim = first == text.startIndex && text.index(after: last) == text.endIndex
        return isTrim ? text : String(text[first...last])
    }

    package static func fault(in text: String, max: Int, lines: Bool) -> String? {
        guard !text.isEmpty else { return "必填" }
        // Every fold reads all texts again, and most are short and plain: there are never more scalars than bytes.
        if text.utf8.count > max {
            let count = text.unicodeScalars.count
            guard count <= max else { return "最多 \(max) 字，现有 \(count) 字" }
        }
        guard isSuspect(text) else { return nil }
        for scalar in text.unicodeScalars where scalar.value < 32 || scalar.value == 127 || isBidi(scalar) {
            if lines && (scalar == "\n" || scalar == "\t" || scalar == "\r") { continue }
            return scalar == "\n" || scalar == "\r" ? "应为一行文字，不能换行" : "含有不可见的控制字符，请删去后重填"
        }
        return nil
    }

    /// Whether a control character or a direction mark (E2 80 AA and after, E2 81 A6 and after) may be in it; without a
    /// branch, so that many bytes are looked at together.
    private static func isSuspect(_ text: String) -> Bool {
        let found = text.utf8.withContiguousStorageIfAvailable { bytes in
            var found: UInt8 = 0
            for byte in bytes { found |= (byte < 32 ? 1 : 0) | (byte == 127 ? 1 : 0) | (byte == 0xE2 ? 1 : 0) }
            return found != 0
        }
        return found ?? true
    }

    /// Direction marks can make a printed text read otherwise than the stored one.
    private static func isBidi(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}

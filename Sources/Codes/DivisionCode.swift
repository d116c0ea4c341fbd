/// A code of an administrative division (行政区划代码): six digits (GB/T 2260), nine with the town or street (GB/T 10114),
/// twelve with the village or community. Whether there is or was such a division is asked of `DivisionRegister`.
package struct DivisionCode: NationalCode, Comparable {
    package static let title = "行政区划代码"
    package static let message = "行政区划代码应为 6 位（到县级）、9 位（到乡级）或 12 位（到村级）数字"

    package enum Level: String, Sendable, CaseIterable, Comparable {
        case province = "省级"
        case prefecture = "地级"
        case county = "县级"
        case town = "乡级"
        case village = "村级"

        package static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }

        private var depth: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let normalised: String
    package let level: Level

    package init(_ text: String) throws(CodeFault) {
        let code = CodeText.folded(text)
        guard !code.isEmpty else { throw CodeFault(.empty, "\(Self.title)为空") }
        try CodeText.require(code.unicodeScalars, rule: "只用数字", CodeText.isDigit)
        try CodeText.require([6, 9, 12], of: code, title: Self.title)
        guard let level = Self.level(of: code) else {
            throw CodeFault(.shape, "\(Self.title)上一级为 0 时，下一级也应为 0")
        }
        normalised = code
        self.level = level
    }

    /// Groups of 2, 2, 2, 3 and 3 digits; after an empty group all are empty. Only a city without counties (东莞, 中山,
    /// 儋州, 嘉峪关) has towns directly below itself.
    private static func level(of code: String) -> Level? {
        var rest = code[...]
        var found: Level?
        var ended = false
        for (level, length) in zip(Level.allCases, [2, 2, 2, 3, 3]) where !rest.isEmpty {
            let isEmpty = rest.prefix(length).allSatisfy { $0 == "0" }
            rest = rest.dropFirst(length)
            if ended && !isEmpty { return nil }
            if !isEmpty { found = level }
            ended = isEmpty && level != .county || ended
        }
        return found
    }

    package static func < (left: DivisionCode, right: DivisionCode) -> Bool { left.normalised < right.normalised }

    /// `330000`
    package var province: String { normalised.prefix(2) + "0000" }
    /// `330100`
    package var prefecture: String { normalised.prefix(4) + "00" }
    /// `330106`
    package var county: String { String(normalised.prefix(6)) }
    /// `330106001`
    package var town: String? { normalised.count > 6 ? String(normalised.prefix(9)) : nil }
}

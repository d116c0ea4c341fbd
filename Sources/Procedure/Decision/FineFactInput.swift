package import Powers

/// One fact that a fine is reckoned from, as the officers found it: `面积 12.5`, in the unit that the article names.
///
/// The amount is typed as a decimal in that unit, since nobody measures square millimetres.
package struct FineFactInput: Record, Hashable {
    package var fact = FineFact.goodsValue
    package var amount: String?
    /// 无法计算或者明显偏低
    package var isUncalculable: Bool?
    /// Which breach it belongs to, from 1; unsaid, it is for all.
    package var violation: Int?

    package init() {}

    package init(_ fact: FineFact, _ amount: String?, isUncalculable: Bool? = nil, violation: Int? = nil) {
        self.fact = fact
        self.amount = amount
        self.isUncalculable = isUncalculable
        self.violation = violation
    }

    package static let fields: [Field<FineFactInput>] = [
        Field("fact", "事实", \.fact, .choice),
        Field(optional: "amount", "数额", \.amount, .text(max: 20), hint: "按括号里的单位填写，如 12.5"),
        Field(optional: "uncalculable", "无法计算或者明显偏低", \.isUncalculable, .flag),
        Field(optional: "violation", "第几项违法行为", \.violation, .integer(1...20), hint: "不填的适用于各项"),
    ]

    package var faults: [FieldError] {
        if isUncalculable == true {
            return amount == nil ? [] : [FieldError("amount", "选了无法计算的，不填数额")]
        }
        guard let amount else { return [FieldError("amount", "应填写\(fact.chinese)，或者选无法计算")] }
        guard value == nil else { return [] }
        return [FieldError("amount", "“\(amount)”不是可以计算的\(fact.label)，应为不小于 0 的数，最多 \(places) 位小数")]
    }

    /// The whole number in the fact's own scale: fen, mm², cm³, grams, millimetres or pieces; `nil` if it is none.
    package var value: Int? {
        guard let amount else { return nil }
        let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.digits(parts[0], atMost: 12) else { return nil }
        let scale = fact.scale.perStatutoryUnit
        guard parts.count == 2 else { return whole * scale }
        guard parts[1].utf8.count <= places, let rest = Self.digits(parts[1], atMost: places) else { return nil }
        return whole * scale + (0..<(places - parts[1].utf8.count)).reduce(rest) { sum, _ in sum * 10 }
    }

    /// How many decimals the scale leaves room for.
    private var places: Int { "\(fact.scale.perStatutoryUnit)".utf8.count - 1 }

    private static func digits(_ text: Substring, atMost length: Int) -> Int? {
        guard (1...max(length, 1)).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        return Int(text)
    }
}

/// Why no range can be reckoned.
package enum FineFault: Error, Hashable, Sendable {
    /// Facts that the formula needs and that were not given.
    case missing([FineFact])
    /// The formula asks of which kind the object is; these are the kinds.
    case missingGrade([String])
    case unknownGrade(String, known: [String])
    case negative(FineFact)
    /// The result, or a fact, is beyond any amount that is reckoned here.
    case tooLarge
    /// The item's articles have no fine for this subject.
    case noFine(FineSubject)
    /// 无法计算 was said of a fact, and the article does not say what holds then.
    case uncalculable(FineFact)

    package var text: String {
        switch self {
        case .missing(let facts): "还不知道\(facts.map(\.chinese).joined(separator: "、"))，算不出罚款幅度"
        case .missingGrade(let names): "还没有认定属于哪一种：\(names.joined(separator: "、"))"
        case .unknownGrade(let name, let known): "“\(name)”不在公式所列的种类里：\(known.joined(separator: "、"))"
        case .negative(let fact): "\(fact.chinese)不能是负数"
        case .tooLarge: "金额或者数量超出可以计算的范围"
        case .noFine(let subject): "这一事项没有对\(subject.chinese)的罚款"
        case .uncalculable(let fact): "条文没有规定\(fact.chinese)无法计算时怎么罚"
        }
    }
}

/// What a formula's text lacks or has wrong, in Chinese.
package struct FormulaFault: Error, Hashable, Sendable {
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}

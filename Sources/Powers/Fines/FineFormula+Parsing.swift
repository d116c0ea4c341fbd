extension FineFormula {
    /// Beyond this no statute's formula reaches; a longer text is a mistake or an attack.
    static let longest = 600

    /// Reads the compact form strictly: what is read prints back identically.
    package init(parsing text: String) throws(FormulaFault) {
        guard text.utf8.count <= Self.longest else { throw FormulaFault("罚款公式太长") }
        self = try Self.read(text[...], depth: 0)
        guard self.text == text else { throw FormulaFault("应写成“\(self.text)”") }
    }

    static func read(_ text: Substring, depth: Int) throws(FormulaFault) -> FineFormula {
        guard depth <= 2 else { throw FormulaFault("花括号套得太深") }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), !text.utf8[..<colon].contains(UInt8(ascii: "{"))
        else { return .amount(try FormulaReading.yuan(text)) }
        let rest = text[text.index(after: colon)...]
        switch text[..<colon] {
        case "multiple": return try reckoned(rest, "multiple", FormulaReading.times, FineFormula.multiple)
        case "percent": return try reckoned(rest, "percent", FormulaReading.percent, FineFormula.percent)
        case "perUnit":
            let (word, figures) = try FormulaReading.head(rest, "perUnit", "按什么计数")
            let (span, limits) = try FormulaReading.limited(figures, FormulaReading.yuan)
            return .perUnit(try FormulaReading.unit(word), span, limits)
        case "perUnitPerMonth": return try monthly(rest)
        case "twoBranch": return .branches(try FineBranches(reading: rest))
        case "graded": return .graded(try FormulaReading.grades(rest, depth: depth))
        case "staged": return .staged(try FormulaReading.stages(rest, depth: depth))
        case "daily": return .daily(try FormulaReading.basis(rest))
        case let kind:
            throw FormulaFault(
                "不认识公式“\(kind.prefix(20))”，应当是 multiple、percent、perUnit、perUnitPerMonth、twoBranch、"
                    + "graded、staged、daily 之一"
            )
        }
    }

    private static func reckoned(
        _ rest: Substring,
        _ kind: String,
        _ figure: (Substring) throws(FormulaFault) -> FineSpan,
        _ make: (FineBasis, FineSpan, FineLimits) -> FineFormula
    ) throws(FormulaFault) -> FineFormula {
        let (word, figures) = try FormulaReading.head(rest, kind, "按什么计算")
        let (span, limits) = try FormulaReading.limited(figures, figure)
        return make(try FormulaReading.basis(word), span, limits)
    }

    private static func monthly(_ rest: Substring) throws(FormulaFault) -> FineFormula {
        let (word, figures) = try FormulaReading.head(rest, "perUnitPerMonth", "按什么计数")
        let parts = FormulaReading.split(figures)
        let span = try FormulaReading.yuan(parts[0])
        let unit = try FormulaReading.unit(word)
        guard unit == .personMonth else { throw FormulaFault("perUnitPerMonth 只按“人·月”计算") }
        guard parts.count > 1 else { return .perUnitPerMonth(unit, span, overdue: nil) }
        guard parts.count == 2, parts[1].hasPrefix("overdue:") else {
            throw FormulaFault("“\(parts[1].prefix(20))”应当是 overdue:金额")
        }
        return .perUnitPerMonth(unit, span, overdue: try FormulaReading.yuan(parts[1].dropFirst("overdue:".count)))
    }
}

extension FineBranches {
    init(reading text: Substring) throws(FormulaFault) {
        let (word, rest) = try FormulaReading.head(text, "twoBranch", "按什么分两档")
        let parts = FormulaReading.split(rest)
        guard parts.count == 2 else { throw FormulaFault("twoBranch 应当有两档，用“;”隔开") }
        let (when, first) = try Self.arm(parts[0])
        let (other, second) = try Self.arm(parts[1])
        // The longest that fits: “>=” also begins with “>”.
        let fitting = Comparison.allCases.filter { when.hasPrefix($0.rawValue) }
        guard let comparison = fitting.max(by: { $0.rawValue.utf8.count < $1.rawValue.utf8.count }) else {
            throw FormulaFault("第一档应当以 <、<=、>= 或者 > 和金额开头")
        }
        let threshold = try FormulaReading.fen(when.dropFirst(comparison.rawValue.count))
        guard threshold > 0 else { throw FormulaFault("两档的分界应当大于 0") }
        let rest2 = "\(comparison.complement.rawValue)\(FormulaText.yuan(threshold))"
        guard other == "else" || other == rest2 else {
            throw FormulaFault("两档应当相接：第二档应当是“\(rest2)”或者 else")
        }
        self.init(
            basis: try FormulaReading.basis(word),
            comparison: comparison,
            threshold: threshold,
            first: first,
            second: second,
            secondIsElse: other == "else"
        )
    }

    private static func arm(_ text: Substring) throws(FormulaFault) -> (when: Substring, amount: Amount) {
        guard let arrow = text.firstRange(of: "=>") else {
            throw FormulaFault("“\(text.prefix(20))”里没有 =>")
        }
        let figures = text[arrow.upperBound...]
        let amount: Amount =
            figures.hasSuffix("x")
            ? .multiple(try FormulaReading.times(figures)) : .fen(try FormulaReading.yuan(figures))
        return (text[..<arrow.lowerBound], amount)
    }
}

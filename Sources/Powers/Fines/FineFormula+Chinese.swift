/// The formula in plain Chinese, as a page shows it: 以上 and 以下 include the figure, 不足 and 超过 don't.
extension FineFormula {
    /// - Parameter mode: 处, or 可以处.
    package func chinese(_ mode: FineMode) -> String {
        switch self {
        case .amount(let span): Self.fine(mode, ChineseFigure.span(span, ChineseFigure.yuan))
        case .multiple(let basis, let span, let limits):
            Self.fine(mode, basis.word + ChineseFigure.span(span, ChineseFigure.times))
                + limits.chinese(basis.word, mode)
        case .percent(let basis, let span, let limits):
            Self.fine(mode, basis.word + ChineseFigure.span(span, ChineseFigure.percent))
                + limits.chinese(basis.word, mode)
        case .perUnit(let unit, let span, let limits):
            Self.each(mode, unit, span) + limits.chinese(unit.fact.chinese, mode)
        case .perUnitPerMonth(let unit, let span, let overdue):
            Self.each(mode, unit, span) + (overdue.map { "；逾期不改正的，\(Self.each(mode, unit, $0))" } ?? "")
        case .branches(let branches): branches.chinese(mode)
        case .graded(let grades):
            grades.map { "属于\($0.name)的，\($0.formula.chinese(mode))" }.joined(separator: "；")
        case .staged(let stages): stages.map { $0.chinese(mode) }.joined(separator: "；")
        case .daily(let basis):
            "自责令改正之日的次日起，\(mode == .may ? "可以" : "")按照\(basis.word)数额按日连续处罚"
        }
    }

    static func fine(_ mode: FineMode, _ amount: String) -> String {
        "\(mode == .may ? "可以处" : "处")\(amount)罚款"
    }

    /// `按每平方米四十元以上八十元以下处罚款`
    private static func each(_ mode: FineMode, _ unit: FineUnit, _ span: FineSpan) -> String {
        "\(mode == .may ? "可以" : "")按\(unit.each)\(ChineseFigure.span(span, ChineseFigure.yuan))处罚款"
    }
}

extension FineLimits {
    func chinese(_ what: String, _ mode: FineMode) -> String {
        let bounds =
            (floor.map { "，最低不少于\(ChineseFigure.yuan($0))" } ?? "")
            + (cap.map { "，最高不超过\(ChineseFigure.yuan($0))" } ?? "")
        guard let uncalculable else { return bounds }
        let other = FineFormula.fine(mode, ChineseFigure.span(uncalculable, ChineseFigure.yuan))
        return bounds + "；\(what)无法计算或者明显偏低的，\(other)"
    }
}

extension FineBranches {
    func chinese(_ mode: FineMode) -> String {
        let word = basis.word
        let value = ChineseFigure.yuan(threshold)
        let rest =
            secondIsElse
            ? "没有\(word)或者\(word)\(comparison.complement.chinese(value))的"
            : "\(comparison.complement.chinese(value))的"
        return "\(word)\(comparison.chinese(value))的，\(chinese(first, mode))；\(rest)，\(chinese(second, mode))"
    }

    private func chinese(_ amount: Amount, _ mode: FineMode) -> String {
        switch amount {
        case .fen(let span): FineFormula.fine(mode, ChineseFigure.span(span, ChineseFigure.yuan))
        case .multiple(let span): FineFormula.fine(mode, basis.word + ChineseFigure.span(span, ChineseFigure.times))
        }
    }
}

extension FineBranches.Comparison {
    func chinese(_ value: String) -> String {
        switch self {
        case .lessThan: "不足\(value)"
        case .atMost: "\(value)以下"
        case .atLeast: "\(value)以上"
        case .moreThan: "超过\(value)"
        }
    }
}

extension FineStage {
    func chinese(_ mode: FineMode) -> String {
        let text = formula.chinese(self.mode ?? mode)
        return anyOf.isEmpty ? text : "\(anyOf.chinese)的，\(text)"
    }
}

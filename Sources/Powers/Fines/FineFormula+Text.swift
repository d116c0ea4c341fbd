/// The compact form that stands in tables; `FineFormula.init(parsing:)` reads it back.
///
/// `percent:建设工程造价:5%-10%`, `twoBranch:货值金额:<10000=>50000-100000;>=10000=>10x-20x`,
/// `perUnit:m2:40-80;cap:100000`, `staged:base{<=1000};overdue!{1000-5000}`.
extension FineFormula {
    package var text: String {
        switch self {
        case .amount(let span): FormulaText.yuan(span)
        case .multiple(let basis, let span, let limits):
            "multiple:\(basis.word):\(FormulaText.times(span, mark: ""))\(limits.text)"
        case .percent(let basis, let span, let limits):
            "percent:\(basis.word):\(FormulaText.percent(span))\(limits.text)"
        case .perUnit(let unit, let span, let limits):
            "perUnit:\(unit.rawValue):\(FormulaText.yuan(span))\(limits.text)"
        case .perUnitPerMonth(let unit, let span, let overdue):
            "perUnitPerMonth:\(unit.rawValue):\(FormulaText.yuan(span))"
                + (overdue.map { ";overdue:\(FormulaText.yuan($0))" } ?? "")
        case .branches(let branches): branches.text
        case .graded(let grades):
            "graded:" + grades.map { "\($0.name){\($0.formula.text)}" }.joined(separator: ";")
        case .staged(let stages): "staged:" + stages.map(\.text).joined(separator: ";")
        case .daily(let basis): "daily:\(basis.word)"
        }
    }
}

extension FineLimits {
    var text: String {
        (uncalculable.map { ";uncalculable:\(FormulaText.yuan($0))" } ?? "")
            + (floor.map { ";floor:\(FormulaText.yuan($0))" } ?? "")
            + (cap.map { ";cap:\(FormulaText.yuan($0))" } ?? "")
    }
}

extension FineBranches {
    var text: String {
        let other = secondIsElse ? "else" : "\(comparison.complement.rawValue)\(FormulaText.yuan(threshold))"
        return "twoBranch:\(basis.word):\(comparison.rawValue)\(FormulaText.yuan(threshold))=>\(first.text)"
            + ";\(other)=>\(second.text)"
    }
}

extension FineBranches.Amount {
    var text: String {
        switch self {
        case .fen(let span): FormulaText.yuan(span)
        case .multiple(let span): FormulaText.times(span, mark: "x")
        }
    }
}

extension FineBranches.Comparison {
    /// What the second branch takes: all that the first leaves.
    package var complement: Self {
        switch self {
        case .lessThan: .atLeast
        case .atMost: .moreThan
        case .atLeast: .lessThan
        case .moreThan: .atMost
        }
    }

    func holds(_ value: Int, _ threshold: Int) -> Bool {
        switch self {
        case .lessThan: value < threshold
        case .atMost: value <= threshold
        case .atLeast: value >= threshold
        case .moreThan: value > threshold
        }
    }
}

extension FineStage {
    static let base = "base"

    var text: String {
        let key = anyOf.isEmpty ? Self.base : anyOf.map(\.rawValue).joined(separator: "/")
        let mark = mode == .must ? "!" : mode == .may ? "?" : ""
        return "\(key)\(mark){\(formula.text)}"
    }
}

/// Figures as the compact form writes them.
enum FormulaText {
    /// Yuan without fraction: no statute has a fine in fen.
    static func yuan(_ fen: Int) -> String { "\(fen / 100)" }

    static func yuan(_ span: FineSpan) -> String { write(span, yuan) }

    static func times(_ span: FineSpan, mark: String) -> String { write(span) { decimal($0, unit: 1_000_000) + mark } }

    static func percent(_ span: FineSpan) -> String { write(span) { decimal($0, unit: 10_000) + "%" } }

    private static func write(_ span: FineSpan, _ figure: (Int) -> String) -> String {
        if span.isFixed { return figure(span.upper) }
        return span.lower == 0 ? "<=\(figure(span.upper))" : "\(figure(span.lower))-\(figure(span.upper))"
    }

    /// `1.5` for 1,500,000 with a unit of a million.
    static func decimal(_ value: Int, unit: Int) -> String {
        guard value % unit != 0 else { return "\(value / unit)" }
        var digits = "\(value % unit + unit)".dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(value / unit).\(digits)"
    }
}

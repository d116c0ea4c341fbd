/// Evaluates formulas; all in whole fen, on 128 bits, so that nothing overflows unseen.
struct FineReckoning {
    /// Facts and results beyond this (ten trillion yuan) are refused.
    static let most = 1_000_000_000_000_000

    let inputs: FineInputs
    let circumstances: Set<FineCircumstance>
    let rounding: FineRounding

    /// Bounds in fen, how they came about, which stage's mode holds, and what is missing before a fine.
    struct Bounds {
        var lower: Int
        var upper: Int
        var lines: [String]
        var mode: FineMode?
        var missing: [FineCircumstance] = []
    }

    func bounds(_ formula: FineFormula) throws(FineFault) -> Bounds {
        switch formula {
        case .amount(let span):
            return Bounds(lower: span.lower, upper: span.upper, lines: [])
        case .multiple(let basis, let span, let limits), .percent(let basis, let span, let limits):
            if inputs.uncalculable.contains(basis.fact) { return try instead(basis, limits) }
            let value = try fact(basis.fact)
            return limited(try product(value, span, per: 1_000_000, named: basis.word, basis.fact), limits)
        case .perUnit(let unit, let span, let limits):
            return limited(try each(unit, span), limits)
        case .perUnitPerMonth(let unit, let span, let overdue):
            let late = overdue.flatMap { circumstances.contains(.overdue) ? $0 : nil }
            var bounds = try each(unit, late ?? span)
            if late != nil { bounds.lines.insert("逾期不改正，按\(unit.each)的另一标准", at: 0) }
            return bounds
        case .branches(let branches): return try self.branch(branches)
        case .graded(let grades): return try self.graded(grades)
        case .staged(let stages): return try staged(stages)
        case .daily(let basis): return try daily(basis)
        }
    }

    // MARK: facts

    func fact(_ fact: FineFact) throws(FineFault) -> Int {
        guard let value = inputs.facts[fact] ?? derived(fact) else { throw .missing([fact]) }
        guard value >= 0 else { throw .negative(fact) }
        guard value <= Self.most else { throw .tooLarge }
        return value
    }

    /// Persons times months, where every one was kept for the same time.
    private func derived(_ fact: FineFact) -> Int? {
        guard fact == .personMonths, let persons = inputs.facts[.persons], let months = inputs.facts[.months] else {
            return nil
        }
        let (product, overflow) = persons.multipliedReportingOverflow(by: months)
        return overflow ? Self.most + 1 : product
    }

    // MARK: arithmetic

    /// `value × span ÷ divisor`, the minimum rounded up and the maximum down.
    func product(
        _ value: Int,
        _ span: FineSpan,
        per divisor: Int,
        named name: String,
        _ fact: FineFact
    ) throws(FineFault) -> Bounds {
        let step = Int128(divisor) * Int128(rounding.rawValue)
        let low = Int128(value) * Int128(span.lower)
        let high = Int128(value) * Int128(span.upper)
        let upper = high / step * Int128(rounding.rawValue)
        let raised = (low + step - 1) / step * Int128(rounding.rawValue)
        guard upper <= Int128(Self.most) else { throw .tooLarge }
        // A share smaller than the step may leave no whole number inside; then the maximum stands for both.
        let lower = min(raised, upper)
        let inexact = low % step != 0 || high % step != 0
        let line = "\(name)：\(Self.figure(value, fact))"
        return Bounds(lower: Int(lower), upper: Int(upper), lines: inexact ? [line, rounding.chinese] : [line])
    }

    private func each(_ unit: FineUnit, _ span: FineSpan) throws(FineFault) -> Bounds {
        let value = try fact(unit.fact)
        let bounds = try product(
            value,
            span,
            per: unit.fact.scale.perStatutoryUnit,
            named: unit.fact.chinese,
            unit.fact
        )
        return with(bounds, "标准：\(unit.each)\(ChineseFigure.span(span, ChineseFigure.yuan))")
    }

    private func instead(_ basis: FineBasis, _ limits: FineLimits) throws(FineFault) -> Bounds {
        guard let span = limits.uncalculable else { throw .uncalculable(basis.fact) }
        return Bounds(lower: span.lower, upper: span.upper, lines: ["\(basis.word)无法计算或者明显偏低"])
    }

    private func limited(_ bounds: Bounds, _ limits: FineLimits) -> Bounds {
        var result = bounds
        if let floor = limits.floor, result.lower < floor {
            result.lower = floor
            result.upper = max(result.upper, floor)
            result.lines.append("最低不少于\(ChineseFigure.yuan(floor))")
        }
        if let cap = limits.cap, result.upper > cap {
            result.upper = cap
            result.lower = min(result.lower, cap)
            result.lines.append("最高不超过\(ChineseFigure.yuan(cap))")
        }
        return result
    }

    func with(_ bounds: Bounds, _ line: String) -> Bounds {
        var result = bounds
        result.lines.append(line)
        return result
    }

    /// `12,345.67 元`, `12.5 平方米`, `3 人`.
    static func figure(_ value: Int, _ fact: FineFact) -> String {
        let number = FormulaText.decimal(value, unit: fact.scale.perStatutoryUnit)
        switch fact.scale {
        case .fen: return "\(number) 元"
        case .squareMillimetres: return "\(number) 平方米"
        case .cubicCentimetres: return "\(number) 立方米"
        case .grams: return "\(number) 吨"
        case .millimetres: return "\(number) 米"
        case .count: return number
        }
    }
}

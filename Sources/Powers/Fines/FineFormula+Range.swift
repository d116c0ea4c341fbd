package import Law

extension FineFormula {
    /// From and to, in fen, of what the formula allows for these facts.
    ///
    /// - Throws: which fact is missing, negative or too large; nothing is guessed.
    package func range(
        inputs: FineInputs,
        circumstances: Set<FineCircumstance> = [],
        rounding: FineRounding = .fen,
        citations: [Citation] = []
    ) throws(FineFault) -> FineRange {
        let reckoning = FineReckoning(inputs: inputs, circumstances: circumstances, rounding: rounding)
        let bounds = try reckoning.bounds(self)
        return FineRange(bounds, citations: citations)
    }

    /// Every fact that the formula can ask for, each once; pages show these fields.
    package var asks: [FineFact] {
        switch self {
        case .amount: []
        case .multiple(let basis, _, _), .percent(let basis, _, _): [basis.fact]
        case .perUnit(let unit, _, _), .perUnitPerMonth(let unit, _, _): [unit.fact]
        case .branches(let branches): [branches.basis.fact]
        case .graded(let grades): Self.once(grades.flatMap(\.formula.asks))
        case .staged(let stages): Self.once(stages.flatMap(\.formula.asks))
        case .daily(let basis): [basis.fact, .days]
        }
    }

    /// The kinds of object that the formula tells apart; empty where it doesn't.
    package var grades: [String] {
        switch self {
        case .graded(let grades): grades.map(\.name)
        case .staged(let stages): stages.first { !$0.formula.grades.isEmpty }?.formula.grades ?? []
        default: []
        }
    }

    private static func once(_ facts: [FineFact]) -> [FineFact] {
        FineFact.allCases.filter(facts.contains)
    }
}

extension FineRange {
    init(_ bounds: FineReckoning.Bounds, citations: [Citation]) {
        let result =
            bounds.lower == bounds.upper
            ? "罚款 \(FormulaText.decimal(bounds.upper, unit: 100)) 元"
            : "罚款幅度：\(FormulaText.decimal(bounds.lower, unit: 100)) 元至 "
                + "\(FormulaText.decimal(bounds.upper, unit: 100)) 元，均含本数"
        self.init(
            minFen: bounds.lower,
            maxFen: bounds.upper,
            explanation: bounds.lines + [result],
            citations: citations,
            mode: bounds.mode,
            missing: bounds.missing
        )
    }
}

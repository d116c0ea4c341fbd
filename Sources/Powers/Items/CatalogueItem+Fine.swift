extension CatalogueItem {
    /// What the item allows for this subject in this case.
    ///
    /// The precondition of the item's correction rule is checked here, unless the formula has stages of its own.
    package func range(
        for subject: FineSubject,
        inputs: FineInputs = FineInputs(),
        circumstances: Set<FineCircumstance> = [],
        rounding: FineRounding = .fen
    ) throws(FineFault) -> FineRange {
        guard let formula = fines[subject] else { throw .noFine(subject) }
        let range = try formula.range(
            inputs: inputs,
            circumstances: circumstances,
            rounding: rounding,
            citations: penalty.citations
        )
        return FineRange(
            minFen: range.minFen,
            maxFen: range.maxFen,
            explanation: ["依据\(penalty.printed)，对\(subject.chinese)\(formula.chinese(mode))"] + range.explanation,
            citations: penalty.citations,
            mode: range.mode ?? mode,
            missing: missing(formula, range, circumstances)
        )
    }

    private func missing(
        _ formula: FineFormula,
        _ range: FineRange,
        _ circumstances: Set<FineCircumstance>
    ) -> [FineCircumstance] {
        if case .staged = formula { return range.missing }
        guard let needed = correction.precondition, !circumstances.contains(needed) else { return [] }
        return [needed]
    }

    /// `对个人处五十元以上五百元以下罚款`, one line for each subject that can be fined.
    package var fineLines: [String] {
        FineSubject.allCases.compactMap { subject in
            guard let formula = fines[subject] else { return nil }
            return "对\(subject.chinese)，\(precondition(formula))\(formula.chinese(mode))"
        }
    }

    private func precondition(_ formula: FineFormula) -> String {
        if case .staged = formula { return "" }
        return correction.precondition.map { "\($0.chinese)的，" } ?? ""
    }
}

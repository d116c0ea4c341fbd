/// Weighs a newer edition against the older for one subject in one case.
struct Comparison {
    let old: CatalogueItem
    let new: CatalogueItem
    let subject: FineSubject
    let circumstances: Set<FineCircumstance>
    let inputs: FineInputs

    var lines: [ComparisonLine] {
        guard let before = old.fines[subject], let after = new.fines[subject] else { return oneSided }
        let (left, right) = (active(before, of: old), active(after, of: new))
        return amounts(before, after, left, right) + [
            line(.mode, left.mode.chinese, right.mode.chinese, modeWeight(left.mode, right.mode)),
            line(.precondition, need(left), need(right), preconditionWeight(left, right)),
            line(.kinds, words(old), words(new), kindWeight),
        ]
    }

    private func line(_ respect: ComparisonLine.Respect, _ old: String, _ new: String, _ weight: Weight)
        -> ComparisonLine
    {
        ComparisonLine(subject: subject, respect: respect, newerCode: self.new.code, old: old, new: new, weight: weight)
    }

    // MARK: the rule as this case has it

    /// The stage that the case has reached, or the lightest with what it still lacks.
    private struct Active {
        let formula: FineFormula
        let mode: FineMode
        /// Any one of these must come first; empty when nothing stands between.
        let lacking: [FineCircumstance]
    }

    private func active(_ formula: FineFormula, of item: CatalogueItem) -> Active {
        guard case .staged(let stages) = formula else {
            let needed = item.correction.precondition.map { [$0] } ?? []
            let lacking = circumstances.isDisjoint(with: needed) ? needed : []
            return Active(formula: graded(formula), mode: item.mode, lacking: lacking)
        }
        let reached = stages.last { $0.anyOf.isEmpty || !circumstances.isDisjoint(with: $0.anyOf) }
        let stage = reached ?? stages.first
        return Active(
            formula: graded(stage?.formula ?? formula),
            mode: stage?.mode ?? item.mode,
            lacking: reached == nil ? stage?.anyOf ?? [] : []
        )
    }

    private func graded(_ formula: FineFormula) -> FineFormula {
        guard case .graded(let grades) = formula, let name = inputs.grade else { return formula }
        return grades.first { $0.name == name }?.formula ?? formula
    }

    // MARK: amounts

    private func amounts(_ before: FineFormula, _ after: FineFormula, _ left: Active, _ right: Active)
        -> [ComparisonLine]
    {
        if let old = try? before.range(inputs: inputs, circumstances: circumstances),
            let new = try? after.range(inputs: inputs, circumstances: circumstances)
        {
            return [
                line(.maximum, yuan(old.maxFen), yuan(new.maxFen), Weight(old: old.maxFen, new: new.maxFen)),
                line(.minimum, yuan(old.minFen), yuan(new.minFen), Weight(old: old.minFen, new: new.minFen)),
            ]
        }
        let (old, new) = (left.formula.chinese(left.mode), right.formula.chinese(right.mode))
        guard let rates = FineFormula.rates(left.formula, right.formula) else {
            return [
                line(.maximum, old, new, .incomparable),
                line(.minimum, old, new, .incomparable),
            ]
        }
        return [
            line(.maximum, old, new, Weight(old: rates.old.upper, new: rates.new.upper)),
            line(.minimum, old, new, Weight(old: rates.old.lower, new: rates.new.lower)),
        ]
    }

    private func yuan(_ fen: Int) -> String { "\(FormulaText.decimal(fen, unit: 100)) 元" }

    // MARK: mode, precondition, kinds

    private func modeWeight(_ old: FineMode, _ new: FineMode) -> Weight {
        old == new ? .equal : new == .may ? .lighter : .heavier
    }

    private func need(_ active: Active) -> String { active.lacking.isEmpty ? "无，或者已经具备" : active.lacking.chinese }

    private func preconditionWeight(_ old: Active, _ new: Active) -> Weight {
        switch (old.lacking.isEmpty, new.lacking.isEmpty) {
        case (true, true): .equal
        case (true, false): .lighter
        case (false, true): .heavier
        case (false, false): Set(old.lacking) == Set(new.lacking) ? .equal : .incomparable
        }
    }

    private func words(_ item: CatalogueItem) -> String {
        item.penaltyKinds.isEmpty ? "无" : item.penaltyKinds.map(\.word).joined(separator: "、")
    }

    private var kindWeight: Weight {
        let (before, after) = (categories(old), categories(new))
        if before == after { return .equal }
        if after.isSubset(of: before) { return .lighter }
        return before.isSubset(of: after) ? .heavier : .incomparable
    }

    /// 没收 alone means gains and goods.
    private func categories(_ item: CatalogueItem) -> Set<PenaltyCategory> {
        var found = Set(item.penaltyKinds.map(\.category))
        if found.remove(.forfeitAll) != nil { found.formUnion([.forfeitGains, .forfeitGoods]) }
        return found
    }

    // MARK: a subject that only one edition fines

    private var oneSided: [ComparisonLine] {
        let (before, after) = (old.fines[subject] != nil, new.fines[subject] != nil)
        guard before != after else { return [] }
        // Whether an act is no longer punished is for a lawyer to say, not for a table.
        let weight: Weight = before ? .incomparable : .heavier
        return [line(.subject, before ? "罚款" : "没有罚款", after ? "罚款" : "没有罚款", weight)]
    }
}

extension FineFormula {
    /// The spans of two formulas that count alike, so that they weigh against each other whatever the amount.
    static func rates(_ old: FineFormula, _ new: FineFormula) -> (old: FineSpan, new: FineSpan)? {
        if old == new { return (FineSpan(0, 0), FineSpan(0, 0)) }
        switch (old, new) {
        case (.multiple(let a, let s, let l), .multiple(let b, let t, let m)),
            (.multiple(let a, let s, let l), .percent(let b, let t, let m)),
            (.percent(let a, let s, let l), .multiple(let b, let t, let m)),
            (.percent(let a, let s, let l), .percent(let b, let t, let m)):
            return a.fact == b.fact && l == m ? (s, t) : nil
        case (.perUnit(let a, let s, let l), .perUnit(let b, let t, let m)):
            return a == b && l == m ? (s, t) : nil
        case (.perUnitPerMonth(let a, let s, let l), .perUnitPerMonth(let b, let t, let m)):
            return a == b && l == m ? (s, t) : nil
        default: return nil
        }
    }
}

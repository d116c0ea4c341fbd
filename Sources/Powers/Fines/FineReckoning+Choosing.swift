/// Formulas that choose among others: by value, by kind of object, by what has come to pass, by days.
extension FineReckoning {
    func branch(_ branches: FineBranches) throws(FineFault) -> Bounds {
        let fact = branches.basis.fact
        let word = branches.basis.word
        // 没有违法所得: said outright, it is the second branch's case where that one takes all the rest.
        if inputs.uncalculable.contains(fact) { throw .uncalculable(fact) }
        let value = try self.fact(fact)
        let isFirst = branches.comparison.holds(value, branches.threshold)
        let comparison = isFirst ? branches.comparison : branches.comparison.complement
        let line = "\(word)\(comparison.chinese(ChineseFigure.yuan(branches.threshold)))"
        switch isFirst ? branches.first : branches.second {
        case .fen(let span):
            return Bounds(lower: span.lower, upper: span.upper, lines: ["\(word)：\(Self.figure(value, fact))", line])
        case .multiple(let span):
            let bounds = try product(value, span, per: 1_000_000, named: word, fact)
            return with(bounds, "\(line)，处\(ChineseFigure.span(span, ChineseFigure.times))")
        }
    }

    func graded(_ grades: [FineGrade]) throws(FineFault) -> Bounds {
        guard let name = inputs.grade else { throw .missingGrade(grades.map(\.name)) }
        guard let grade = grades.first(where: { $0.name == name }) else {
            throw .unknownGrade(name, known: grades.map(\.name))
        }
        var result = try bounds(grade.formula)
        result.lines.insert("属于\(name)", at: 0)
        return result
    }

    /// The gravest stage whose circumstance has come to pass; if none has, the lightest, with what is missing.
    func staged(_ stages: [FineStage]) throws(FineFault) -> Bounds {
        let reached = stages.last { $0.anyOf.isEmpty || !circumstances.isDisjoint(with: $0.anyOf) }
        guard let stage = reached ?? stages.first else { return Bounds(lower: 0, upper: 0, lines: []) }
        var result = try bounds(stage.formula)
        result.mode = stage.mode
        if reached == nil {
            result.missing = stage.anyOf
        } else if !stage.anyOf.isEmpty {
            let met = stage.anyOf.filter(circumstances.contains)
            result.lines.insert(met.map(\.chinese).joined(separator: "、"), at: 0)
        }
        return result
    }

    func daily(_ basis: FineBasis) throws(FineFault) -> Bounds {
        let unknown = [basis.fact, .days].filter { inputs.facts[$0] == nil }
        guard unknown.isEmpty else { throw .missing(unknown) }
        let (fine, days) = (try fact(basis.fact), try fact(.days))
        let total = Int128(fine) * Int128(days)
        guard total <= Int128(Self.most) else { throw .tooLarge }
        return Bounds(
            lower: Int(total),
            upper: Int(total),
            lines: ["\(basis.word)：\(Self.figure(fine, basis.fact))", "按日连续处罚 \(days) 日，自责令改正之日的次日起"]
        )
    }
}

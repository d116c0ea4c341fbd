extension FormulaReading {
    /// `一级{…};二级{…}`
    static func grades(_ text: Substring, depth: Int) throws(FormulaFault) -> [FineGrade] {
        var grades: [FineGrade] = []
        for part in split(text) {
            let (name, inner) = try braced(part)
            guard !name.isEmpty, name.count <= 40 else { throw FormulaFault("graded 里的种类没有名称，或者名称太长") }
            guard !grades.contains(where: { $0.name == name }) else { throw FormulaFault("种类“\(name)”出现两次") }
            grades.append(FineGrade(String(name), try FineFormula.read(inner, depth: depth + 1)))
        }
        guard grades.count > 1 else { throw FormulaFault("graded 应当有两种以上") }
        return grades
    }

    /// `base{…};refuse{…};serious!{…}`: from the lightest to the gravest.
    static func stages(_ text: Substring, depth: Int) throws(FormulaFault) -> [FineStage] {
        var stages: [FineStage] = []
        var seen: Set<FineCircumstance> = []
        for part in split(text) {
            let (key, inner) = try braced(part)
            let stage = try stage(key, inner, depth: depth)
            if stage.anyOf.isEmpty, !stages.isEmpty { throw FormulaFault("base 应当写在最前面，而且只有一个") }
            for circumstance in stage.anyOf where !seen.insert(circumstance).inserted {
                throw FormulaFault("“\(circumstance.chinese)”在两档里都有")
            }
            stages.append(stage)
        }
        return stages
    }

    private static func stage(_ key: Substring, _ inner: Substring, depth: Int) throws(FormulaFault) -> FineStage {
        let mode: FineMode? = key.hasSuffix("!") ? .must : key.hasSuffix("?") ? .may : nil
        let words = mode == nil ? key : key.dropLast()
        let formula = try FineFormula.read(inner, depth: depth + 1)
        if case .staged = formula { throw FormulaFault("staged 里不能再有 staged") }
        guard words != FineStage.base else { return FineStage([], mode: mode, formula) }
        var anyOf: [FineCircumstance] = []
        for word in words.split(separator: "/", omittingEmptySubsequences: false) {
            guard let circumstance = FineCircumstance(rawValue: String(word)) else {
                let right = FineCircumstance.allCases.map(\.rawValue).joined(separator: "、")
                throw FormulaFault("不认识前提“\(word.prefix(20))”，应当是 base、\(right)")
            }
            anyOf.append(circumstance)
        }
        return FineStage(anyOf, mode: mode, formula)
    }

    /// The name before the braces, and what they hold.
    static func braced(_ text: Substring) throws(FormulaFault) -> (Substring, Substring) {
        guard let open = text.firstIndex(of: "{"), text.last == "}" else {
            throw FormulaFault("“\(text.prefix(20))”应当写成 名称{公式}")
        }
        return (text[..<open], text[text.index(after: open)...].dropLast())
    }
}

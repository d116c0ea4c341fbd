/// Who can be punished, how, and with how much.
extension ItemRowReader {
    mutating func subjects() -> [FineSubject]? {
        var subjects: [FineSubject] = []
        for word in CellText.list(text(.subjects)) {
            guard let subject = FineSubject(word: word), subject != .responsible, !subjects.contains(subject) else {
                fault(.subjects, "“\(word.prefix(20))”应当是个人、单位，或者“个人;单位”")
                return nil
            }
            subjects.append(subject)
        }
        if subjects.isEmpty { fault(.subjects, "没有填写，应当是个人、单位，或者“个人;单位”") }
        return subjects
    }

    mutating func penaltyKinds() -> [PenaltyKind]? {
        var kinds: [PenaltyKind] = []
        for word in CellText.list(text(.penaltyKinds)) {
            guard let kind = PenaltyKind(word) else {
                fault(.penaltyKinds, "不认识处罚种类“\(word.prefix(20))”，应当是\(PenaltyKind.right)")
                return nil
            }
            guard !kinds.contains(kind) else {
                fault(.penaltyKinds, "“\(word)”写了两次")
                return nil
            }
            kinds.append(kind)
        }
        return kinds
    }

    /// Ranges from their columns, formulas from theirs; a subject has one or the other.
    mutating func fines(_ subjects: [FineSubject]) -> FinesBySubject? {
        let known = faults.count
        var fines = FinesBySubject()
        for subject in FineSubject.allCases {
            guard let span = span(subject) else { continue }
            if subject != .responsible, !subjects.isEmpty, !subjects.contains(subject) {
                fault(ItemColumn.maximum(subject), "当事人类型里没有\(subject.chinese)")
            }
            fines[subject] = .amount(span)
        }
        for part in formulaParts(subjects) {
            if fines[part.subject] != nil {
                fault(.formula, "\(part.subject.chinese)既有罚款幅度又有罚款公式，只能有一个")
            } else if case .amount = part.formula {
                fault(.formula, "固定的幅度应当写在罚款下限、上限两列里")
            }
            fines[part.subject] = part.formula
        }
        return faults.count == known ? fines : nil
    }

    mutating func checkFines(_ fines: FinesBySubject, _ kinds: [PenaltyKind], _ mode: FineMode) {
        let named = kinds.contains { $0.category == .fine }
        if mode == .none {
            if !fines.isEmpty { fault(.mode, "写了罚款幅度或者公式，罚款方式不能是“无”") }
            if named { fault(.mode, "处罚种类里有罚款，罚款方式不能是“无”") }
        } else {
            if fines.isEmpty { fault(.formula, "罚款方式是“\(mode.chinese)”，但是没有罚款幅度，也没有罚款公式") }
            if !named { fault(.penaltyKinds, "有罚款，处罚种类里应当写“罚款”") }
        }
    }

    /// Fen, from the two columns of a subject; `nil` when both are empty or either is wrong.
    private mutating func span(_ subject: FineSubject) -> FineSpan? {
        let (low, high) = (ItemColumn.minimum(subject), ItemColumn.maximum(subject))
        let (lowText, highText) = (text(low), text(high))
        guard !lowText.isEmpty || !highText.isEmpty else { return nil }
        guard !highText.isEmpty else {
            fault(high, "写了下限，没有写上限")
            return nil
        }
        let lower = lowText.isEmpty ? 0 : yuan(low, lowText)
        guard let lower, let upper = yuan(high, highText) else { return nil }
        if upper == 0 {
            fault(high, "上限应当大于 0")
        } else if lower > upper {
            fault(low, "下限 \(lower / 100) 高于上限 \(upper / 100)")
        } else {
            return FineSpan(lower, upper)
        }
        return nil
    }

    private mutating func yuan(_ column: ItemColumn, _ text: String) -> Int? {
        do throws(FormulaFault) {
            return try FormulaReading.fen(text[...])
        } catch {
            if text.hasPrefix("-") {
                fault(column, "“\(text.prefix(20))”是负数")
            } else if text.contains(".") {
                fault(column, "“\(text.prefix(20))”不是整元")
            } else {
                fault(column, error.reason)
            }
            return nil
        }
    }

    /// `percent:…` for all kinds of party, or `单位{…}|责任人员{…}` for each its own.
    private mutating func formulaParts(_ subjects: [FineSubject]) -> [(subject: FineSubject, formula: FineFormula)] {
        let text = text(.formula)
        guard !text.isEmpty else { return [] }
        do throws(FormulaFault) {
            guard FineSubject.allCases.contains(where: { text.hasPrefix($0.chinese + "{") }) else {
                let formula = try FineFormula(parsing: text)
                return subjects.map { ($0, formula) }
            }
            return try bySubject(text, subjects)
        } catch {
            fault(.formula, error.reason)
            return []
        }
    }

    private func bySubject(
        _ text: String,
        _ subjects: [FineSubject]
    ) throws(FormulaFault) -> [(subject: FineSubject, formula: FineFormula)] {
        var parts: [(subject: FineSubject, formula: FineFormula)] = []
        for part in text.split(separator: "|", omittingEmptySubsequences: false) {
            let (name, inner) = try FormulaReading.braced(part)
            guard let subject = FineSubject(word: String(name)) else {
                throw FormulaFault("“\(name.prefix(20))”应当是\(FineSubject.right)之一")
            }
            guard subject == .responsible || subjects.contains(subject) else {
                throw FormulaFault("当事人类型里没有\(subject.chinese)")
            }
            guard !parts.contains(where: { $0.subject == subject }) else {
                throw FormulaFault("\(subject.chinese)的公式写了两次")
            }
            parts.append((subject, try FineFormula(parsing: String(inner))))
        }
        return parts
    }
}

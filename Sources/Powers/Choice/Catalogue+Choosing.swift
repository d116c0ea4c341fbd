import Law
package import LegalTime

extension Catalogue {
    /// The edition that applies to an act: by its day, or the newer one if that is lighter (行政处罚法 article 37).
    ///
    /// - Parameters:
    ///   - code: any code of the item's line, old or new.
    ///   - subject: the one party in question; without it every subject of the item is compared.
    ///   - circumstances: what has come to pass in the case; stages are compared as the case has reached them.
    ///   - inputs: the facts that are known; without them only formulas that count alike can be weighed.
    package func choose(
        _ code: String,
        actDay: CivilDay,
        decisionDay: CivilDay,
        subject: FineSubject? = nil,
        circumstances: Set<FineCircumstance> = [],
        inputs: FineInputs = FineInputs()
    ) -> Choice {
        guard let old = standing(code, on: actDay) else {
            return Choice(
                byActDay: nil,
                newer: [],
                chosen: nil,
                comparison: [],
                needsReview: false,
                reasons: [contains(code) ? "\(actDay.chinese)还没有，或者已经没有这一事项：行为当日没有规定的，不得处罚" : "没有编码是 \(code) 的事项"],
                basis: [PowerLaw.lighterLaw]
            )
        }
        let newer = continuing(old, towards: code, on: decisionDay)
        var verdict = Verdict(old: old, newer: newer, subject: subject)
        verdict.checkDays(actDay, decisionDay)
        verdict.weigh(circumstances, inputs)
        if newer.isEmpty, !old.isValid(on: decisionDay) { verdict.noteLapse(decisionDay) }
        let concerned = [old] + newer.filter { item in subject.map { item.fines[$0] != nil } ?? true }
        for other in opposing(concerned, actDay, decisionDay) { verdict.noteConflict(other) }
        return verdict.choice
    }

    /// The edition of that line which stood on a day: of the code itself, else of what it continues, else of what
    /// continues it.
    private func standing(_ code: String, on day: CivilDay) -> CatalogueItem? {
        for code in [code] + ancestors(of: code) + descendants(of: code) {
            if let edition = edition(of: code, on: day) { return edition }
        }
        return nil
    }

    /// What continues `old` on the day of the decision; of several, only the line that was asked for.
    private func continuing(_ old: CatalogueItem, towards code: String, on day: CivilDay) -> [CatalogueItem] {
        guard !old.isValid(on: day) else { return [] }
        let after = [old.code] + descendants(of: old.code)
        let line = Set([code] + ancestors(of: code) + descendants(of: code))
        let wanted = code == old.code ? after : after.filter { line.contains($0) }
        return wanted.compactMap { edition(of: $0, on: day) }.filter { isLater($0, than: old) }
    }

    private func isLater(_ item: CatalogueItem, than old: CatalogueItem) -> Bool {
        guard let start = item.validFrom else { return false }
        return old.validTo.map { start > $0 } ?? false
    }

    private func opposing(_ items: [CatalogueItem], _ actDay: CivilDay, _ decisionDay: CivilDay) -> [CatalogueItem] {
        var found: [CatalogueItem] = []
        for item in items {
            for code in conflicts(of: item.code) {
                guard let other = edition(of: code, on: actDay) ?? edition(of: code, on: decisionDay) else { continue }
                if !found.contains(other) { found.append(other) }
            }
        }
        return found
    }
}

/// Gathers what speaks for the older and the newer edition.
private struct Verdict {
    let old: CatalogueItem
    let newer: [CatalogueItem]
    let subject: FineSubject?
    private var lines: [ComparisonLine] = []
    private var chosen: CatalogueItem
    private var needsReview = false
    private var reasons: [String] = []

    init(old: CatalogueItem, newer: [CatalogueItem], subject: FineSubject?) {
        self.old = old
        self.newer = newer
        self.subject = subject
        chosen = old
    }

    var choice: Choice {
        let isCode = ([old] + newer).contains { $0.law.title.hasSuffix("生态环境法典") }
        return Choice(
            byActDay: old,
            newer: newer,
            chosen: chosen,
            comparison: lines,
            needsReview: needsReview,
            reasons: reasons,
            basis: [PowerLaw.lighterLaw] + (isCode ? [PowerLaw.lighterEnvironmentalLaw] : [])
        )
    }

    mutating func checkDays(_ actDay: CivilDay, _ decisionDay: CivilDay) {
        guard decisionDay < actDay else { return }
        review("作出决定的日子 \(decisionDay.iso) 早于行为的日子 \(actDay.iso)")
    }

    mutating func noteLapse(_ day: CivilDay) {
        review("到 \(day.iso)，\(old.code) 已经失效，清单里没有延续它的事项：可能已不认为违法，须法制审核")
    }

    mutating func noteConflict(_ other: CatalogueItem) {
        review("与 \(other.code)（《\(other.law.title)》）对同一行为的规定不一致，须法制审核")
    }

    mutating func weigh(_ circumstances: Set<FineCircumstance>, _ inputs: FineInputs) {
        guard !newer.isEmpty else {
            reasons.append("行为时的规定作出决定时仍然有效")
            return
        }
        var favoured: Set<String> = []
        var weights: [Weight] = []
        for subject in subjects {
            let items = newer.filter { $0.fines[subject] != nil }
            let found = (items.isEmpty ? newer : items).map { item in
                (
                    item,
                    Comparison(old: old, new: item, subject: subject, circumstances: circumstances, inputs: inputs)
                        .lines
                )
            }
            for (item, lines) in found {
                let weight = Weight.together(lines.map(\.weight))
                self.lines += lines
                weights.append(weight)
                if weight == .lighter { favoured.insert(item.code) }
                reasons.append("对\(subject.chinese)，\(item.code) 比 \(old.code) \(weight.chinese)")
            }
        }
        conclude(Weight.together(weights), favoured)
    }

    private var subjects: [FineSubject] {
        if let subject { return [subject] }
        return FineSubject.allCases.filter { subject in
            ([old] + newer).contains { $0.fines[subject] != nil }
        }
    }

    private mutating func conclude(_ weight: Weight, _ favoured: Set<String>) {
        switch weight {
        case .equal, .heavier: reasons.append("新规定不较轻，适用行为时的规定")
        case .lighter:
            if favoured.count == 1, let item = newer.first(where: { favoured.contains($0.code) }) {
                chosen = item
                reasons.append("新规定较轻，适用新规定")
            } else {
                review("几个新事项都较轻，请按当事人分别选择，须法制审核")
            }
        case .incomparable: review("新旧规定有轻有重，或者缺少事实不能比较，须法制审核")
        }
    }

    private mutating func review(_ reason: String) {
        needsReview = true
        reasons.append(reason)
    }
}

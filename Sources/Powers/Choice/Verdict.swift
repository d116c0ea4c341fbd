import LegalTime

/// Gathers what speaks for the older and the newer edition.
struct Verdict {
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
                reasons.append("对\(subject.chinese)，\(item.code) \(weight.word) \(old.code) \(weight.chinese)")
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

import LegalTime
import Platform
import Powers
import Web

extension ItemPage.Model {
    init(_ view: ItemView, _ register: PowersRegister, today: CivilDay) {
        let item = view.item
        let standing = item.standing(on: today)
        self.init(
            code: item.code,
            name: item.name,
            field: item.field,
            validity: item.validity,
            tone: standing.tone,
            standing: standing.word,
            basis: Self.basis(item),
            marks: item.verified.map(\.chinese),
            penalty: Self.penalty(item),
            fines: item.fineLines,
            holders: view.grants.map { ItemPage.Holder($0, register, today: today) },
            carried: Self.carried(view, register, today: today),
            squads: view.squads.filter { $0.isValid(on: today) }.map(\.name),
            departments: Self.departments(view),
            editions: view.lineage.map { ItemPage.Edition($0, shown: item, today: today) },
            conflicts: view.conflicts.map { ItemPage.Edition($0, shown: item, today: today) },
            version: view.version
        )
        example = Self.example(view, today: today)
    }

    /// The two days as the form offers them.
    var exampleForm: FormState {
        guard let example else { return FormState() }
        return FormState(values: ["act": example.act.iso, "decision": example.decision.iso])
    }

    private static func basis(_ item: CatalogueItem) -> [CasePage.Term] {
        var terms = [
            CasePage.Term(
                term: "法律",
                text:
                    "《\(item.law.title)》（\(item.law.version.chinese)公布或者修改，\(item.law.level.chinese)，\(item.law.jurisdiction)）"
            )
        ]
        if !item.violated.citations.isEmpty { terms.append(.init(term: "违反条款", text: item.violated.printed)) }
        terms.append(.init(term: "处罚条款", text: item.basis))
        if !item.note.isEmpty { terms.append(.init(term: "说明", text: item.note)) }
        return terms
    }

    private static func penalty(_ item: CatalogueItem) -> [CasePage.Term] {
        [
            .init(term: "处罚种类", text: item.penaltyKinds.map(\.word).joined(separator: "、")),
            .init(term: "罚款", text: item.modeSentence), .init(term: "责令改正", text: item.correctionSentence),
            .init(term: "简易程序", text: item.simpleSentence),
            .init(term: "当事人", text: item.subjects.map(\.chinese).joined(separator: "、")),
        ]
    }

    /// Who punishes acts of a lapsed edition's time, by a grant of what continues it.
    private static func carried(_ view: ItemView, _ register: PowersRegister, today: CivilDay) -> [String] {
        let own = Set(view.grants.filter { $0.grant.isValid(on: today) }.map(\.grant.subject))
        return register.holders(of: view.item.code, on: today).filter { !own.contains($0.id) }.map(\.name)
    }

    /// From the list itself, and from the grants; each department once.
    private static func departments(_ view: ItemView) -> [CasePage.Term] {
        var seen: Set<ItemOrigin> = []
        let origins = ([view.item.origin] + view.grants.map(\.grant.origin)).filter {
            !$0.department.isEmpty && seen.insert($0).inserted
        }
        return origins.map { origin in
            let since = origin.concentratedSince.map { "\($0.chinese)起集中行使" }
            let parts = [since, origin.document.isEmpty ? nil : origin.document].compactMap { $0 }
            return CasePage.Term(
                term: origin.department,
                text: parts.isEmpty ? "没有写明何时划转" : parts.joined(separator: "，")
            )
        }
    }

    /// An act of the last day of the edition before the newest, decided today or when the newest begins.
    private static func example(_ view: ItemView, today: CivilDay) -> (act: CivilDay, decision: CivilDay)? {
        guard view.lineage.count > 1, let start = view.lineage.compactMap(\.validFrom).max() else { return nil }
        return (start.adding(days: -1), max(today, start))
    }
}

extension ItemPage.Holder {
    fileprivate init(_ view: GrantView, _ register: PowersRegister, today: CivilDay) {
        let grant = view.grant
        let isCurrent = grant.isValid(on: today)
        let bars =
            grant.power == .penalty
            ? register.mayHandle(grant.item, subject: grant.subject, on: today)
            : register.mayMeasure(grant.item, subject: grant.subject, on: today)
        let to = grant.to.map { "至\($0.chinese)" } ?? "起"
        self.init(
            name: view.subject?.name ?? "已不在册的执法主体（\(grant.subject)）",
            kind: view.subject?.kind.chinese ?? "不详",
            power: grant.power.chinese,
            period: "\(grant.from.chinese)\(to)",
            document: grant.document,
            bar: isCurrent ? bars.first?.reason : nil,
            isCurrent: isCurrent
        )
    }
}

extension ItemPage.Edition {
    fileprivate init(_ item: CatalogueItem, shown: CatalogueItem, today: CivilDay) {
        let standing = item.standing(on: today)
        self.init(
            code: item.code,
            name: item.name,
            link: item.link,
            validity: item.validity,
            tone: standing.tone,
            standing: standing.word,
            basis: item.basis,
            fines: item.fineLines,
            kinds: item.penaltyKinds.map(\.word).joined(separator: "、"),
            correction: item.correctionSentence,
            isShown: item == shown
        )
    }
}

extension CatalogueItem {
    /// To this edition: several of one code are told apart by a day on which each stands.
    var link: Link {
        guard let day = validTo ?? validFrom else { return .item(code) }
        return Link.item(code).with("on", day.iso)
    }
}

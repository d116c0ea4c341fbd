import LegalTime
import Platform
import Procedure
import Storage
import Web

extension PersonPage.Model {
    /// `roster` is today's; `nil` for whom the organ does not know.
    init?(_ person: String, _ roster: RosterDay, for visit: Visit) {
        guard let member = roster.roster.people[person] else { return nil }
        let manages = visit.may(.manageOrganisation)
        let isSelf = person == visit.principal.id
        let reading = PersonReading(
            member: member,
            words: RosterReading(roster, manages: manages),
            manages: manages,
            delegates: manages || (isSelf && visit.may(.delegateOwnDuty))
        )
        self.init(
            name: member.name,
            unit: reading.words.unitName(member.unit),
            isAuxiliary: member.auxiliary,
            isActive: member.active
        )
        if manages || isSelf { login = member.login }
        sections = reading.sections
        guard manages else { return }
        let state = member.active ? "deactivate-person" : "reactivate-person"
        actions = ["change-person", "set-password", state].compactMap {
            OrganisationOrder.named($0)?.action(on: person)
        }
    }
}

/// What is known of one person, section by section; the newest first.
struct PersonReading {
    let member: Roster.Member
    let words: RosterReading
    let manages: Bool
    /// May record and take back this person's delegations.
    let delegates: Bool

    private var roster: RosterDay { words.roster }
    private var all: Roster { words.roster.roster }

    var sections: [PersonPage.Section] {
        [posts, certificates, qualifications, delegations, authorisations].compactMap(\.self)
    }

    private var posts: PersonPage.Section {
        let rows = all.posts.filter { $0.person == member.id }
        return section("任职", "posts", "没有任职记录。", "add-post", rows) { row in
            let document = row.document.isEmpty ? "" : "，\(row.document)"
            return PersonPage.Row(
                title: "\(words.unitName(row.unit))\(row.words)",
                more: row.head.span.spoken + document,
                row.head.span.standing(on: roster.day),
                end: end("end-post", row.head)
            )
        }
    }

    private var certificates: PersonPage.Section? {
        let rows = all.certificates[member.id] ?? []
        if member.auxiliary, rows.isEmpty { return nil }
        let shown = roster.certificate(of: member.id)
        return section("行政执法证", "certificates", "没有登记执法证。", "add-certificate", rows) { row in
            let standing = row.head.span.standing(on: roster.day)
            let isShown = shown?.row == row
            return PersonPage.Row(
                title: row.number,
                more: row.head.span.spoken,
                tone: isShown ? shown?.tone ?? .neutral : standing.tone,
                word: isShown ? shown?.word ?? "" : standing.word,
                action: end("end-certificate", row.head, word: "收回")
            )
        }
    }

    private var qualifications: PersonPage.Section {
        let rows = all.qualifications[member.id] ?? []
        return section("法制审核资格", "qualifications", "没有登记法律职业资格或者法制审核经历。", "add-qualification", rows) { row in
            PersonPage.Row(
                title: QualificationKind(rawValue: row.kind)?.title ?? row.kind,
                more: "\(row.document)，\(row.head.span.spoken)",
                row.head.span.standing(on: roster.day),
                end: end("end-qualification", row.head)
            )
        }
    }

    private var delegations: PersonPage.Section {
        let rows = all.delegations.filter { $0.fromPerson == member.id || $0.toPerson == member.id }
        let none = "没有请假委托。"
        return section("请假委托", "delegations", none, delegates ? "add-delegation" : nil, rows) { row in
            let isOwn = row.fromPerson == member.id
            let duty = Duty(rawValue: row.duty)?.title ?? row.duty
            let document = row.document.isEmpty ? "" : "，\(row.document)"
            return PersonPage.Row(
                title: isOwn ? "委托\(words.name(row.toPerson))代行\(duty)" : "受\(words.name(row.fromPerson))委托代行\(duty)",
                more: "\(row.reason)，\(row.head.span.spoken)\(document)",
                row.head.span.standing(on: roster.day),
                end: delegates && (isOwn || manages) ? end("revoke-delegation", row.head, word: "撤回", by: true) : nil
            )
        }
    }

    private var authorisations: PersonPage.Section {
        let rows = all.authorisations.filter { $0.person == member.id }
        return section("授权", "authorisations", "没有经授权办理的负责人事项。", "add-authorisation", rows) { row in
            let matters = row.matters.map { Acts.named($0)?.title ?? $0 }.joined(separator: "、")
            return PersonPage.Row(
                title: matters,
                more: "\(row.document)，\(words.unitName(row.unit))，\(row.head.span.spoken)",
                row.head.span.standing(on: roster.day),
                end: end("end-authorisation", row.head)
            )
        }
    }

    private func section<Row: DatedRow>(
        _ title: String,
        _ id: String,
        _ none: String,
        _ order: String?,
        _ rows: [Row],
        _ write: (Row) -> PersonPage.Row
    ) -> PersonPage.Section {
        let newest = rows.sorted { ($0.head.span.from, $0.head.id) > ($1.head.span.from, $1.head.id) }
        let mayAdd = member.active && (manages || order == "add-delegation")
        let add = mayAdd ? order.flatMap(OrganisationOrder.named) : nil
        return PersonPage.Section(
            title: title,
            id: id,
            none: none,
            rows: newest.map(write),
            add: add.map { .init(title: $0.title, link: Link.organisationOrder($0.id).with("person", member.id)) }
        )
    }

    /// `nil` for what has ended, and for who may not.
    private func end(
        _ order: String,
        _ head: DatedHead,
        word: String? = nil,
        by own: Bool = false
    ) -> OrganisationPage.Action? {
        guard manages || own, head.span.endedOn == nil, head.span.standing(on: roster.day) != .over else { return nil }
        return OrganisationOrder.named(order)?.action(on: head.id, word: word ?? "终止")
    }
}

extension PersonPage.Row {
    init(title: String, more: String, _ standing: ValidSpan.Standing, end: OrganisationPage.Action?) {
        self.init(title: title, more: more, tone: standing.tone, word: standing.word, action: end)
    }
}

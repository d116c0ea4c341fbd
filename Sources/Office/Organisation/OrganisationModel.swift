import LegalTime
import Platform
import Procedure
import Storage
import Web

extension OrganisationPage.Model {
    /// - Parameter manages: whether this person changes the organisation.
    init(_ roster: RosterDay, today: CivilDay, manages: Bool) {
        let reading = RosterReading(roster, manages: manages)
        let present = roster.present
        let auxiliaries = present.count { $0.member.auxiliary }
        let helpers = auxiliaries == 0 ? "" : "（其中辅助人员 \(auxiliaries) 名）"
        self.init(
            day: roster.day,
            isToday: roster.day == today,
            count: "机构 \(roster.units.count) 个，人员 \(present.count) 名\(helpers)"
        )
        question = FormState(values: ["on": roster.day.iso])
        groups = reading.groups(present)
        lapsing = reading.lapsing(present.map(\.member))
        delegations = reading.delegations(roster.delegations)
        authorisations = reading.authorisations(roster.authorisations)
        guard manages else { return }
        actions = ["add-person", "add-unit"].compactMap { OrganisationOrder.named($0)?.action }
    }
}

extension OrganisationOrder {
    /// The button that begins it.
    var action: OrganisationPage.Action { .init(title: title, link: .organisationOrder(id)) }

    /// On something that there is.
    func action(on id: String, word: String? = nil) -> OrganisationPage.Action {
        .init(title: word ?? title, link: Link.organisationOrder(self.id).with("id", id))
    }
}

/// A day's organisation in the words of pages.
struct RosterReading {
    let roster: RosterDay
    let manages: Bool

    init(_ roster: RosterDay, manages: Bool) {
        self.roster = roster
        self.manages = manages
    }

    func name(_ person: String) -> String { roster.roster.people[person]?.name ?? person }

    func unitName(_ unit: String) -> String {
        roster.units[unit]?.name ?? roster.roster.units[unit]?.last?.name ?? unit
    }

    /// Offices first, then the towns that use squads, then the departments that hand cases over.
    func groups(_ present: [(member: Roster.Member, unit: String?)]) -> [OrganisationPage.Group] {
        let people = Dictionary(grouping: present.filter { $0.unit != nil }, by: { $0.unit ?? "" })
        let roots = roster.units.values.filter { $0.parent.map { roster.units[$0] == nil } ?? true }
        var groups = [
            OrganisationPage.Group(title: "执法机关", id: "organ"), .init(title: "乡镇街道", id: "towns"),
            .init(title: "主管部门", id: "departments"),
        ]
        for root in inOrder(roots) {
            let index = root.kind == UnitKind.town.rawValue ? 1 : root.kind == UnitKind.department.rawValue ? 2 : 0
            groups[index].units += below(root, depth: 0, people)
        }
        let strays = present.filter { $0.unit == nil }.map { person($0.member, in: nil) }
        if !strays.isEmpty {
            let unit = OrganisationPage.Unit(
                id: "none",
                name: "所在机构已撤销",
                kind: "待另行安排",
                depth: 0,
                notes: "",
                people: strays
            )
            groups.append(.init(title: "没有机构的人员", id: "strays", units: [unit]))
        }
        return groups.filter { !$0.units.isEmpty }
    }

    private func below(
        _ unit: UnitRow,
        depth: Int,
        _ people: [String: [(member: Roster.Member, unit: String?)]]
    ) -> [OrganisationPage.Unit] {
        guard depth < Self.deepest else { return [] }
        let own = (people[unit.unit] ?? []).map(\.member)
        let leading = own.filter { leads($0, unit.unit) } + own.filter { !leads($0, unit.unit) }
        let row = OrganisationPage.Unit(
            id: unit.unit,
            name: unit.name,
            kind: UnitKind(rawValue: unit.kind)?.title ?? unit.kind,
            depth: depth,
            notes: notes(unit),
            people: leading.map { person($0, in: unit.unit) },
            actions: manages ? actions(unit.unit) : []
        )
        let units = roster.units.values.filter { $0.parent == unit.unit }
        return [row] + inOrder(units).flatMap { below($0, depth: depth + 1, people) }
    }

    /// The desk lets no unit stand below itself; what is damaged ends here.
    private static let deepest = 10

    private func leads(_ member: Roster.Member, _ unit: String) -> Bool {
        roster.posts(of: member.id).contains { $0.unit == unit && $0.duty == Duty.leader.rawValue }
    }

    /// By kind, then in the order in which they were set up.
    private func inOrder(_ units: some Collection<UnitRow>) -> [UnitRow] {
        let keyed = units.map { unit in
            let first = roster.roster.units[unit.unit]?.first?.head ?? unit.head
            return (unit, (UnitKind(rawValue: unit.kind)?.rank ?? .max, first.span.from, first.id.count, first.id))
        }
        return keyed.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private func notes(_ unit: UnitRow) -> String {
        var notes = unit.scope.isEmpty ? [] : [unit.scope]
        if let town = unit.usedBy { notes.append("区属镇用镇管：由\(unitName(town))使用、管理") }
        let used = inOrder(roster.units.values.filter { $0.usedBy == unit.unit }).map(\.name)
        if !used.isEmpty { notes.append("使用、管理\(used.joined(separator: "、"))") }
        return notes.joined(separator: "；")
    }

    private func actions(_ unit: String) -> [OrganisationPage.Action] {
        [("change-unit", "变更"), ("end-unit", "撤销")].compactMap { id, word in
            OrganisationOrder.named(id)?.action(on: unit, word: word)
        }
    }

    private func person(_ member: Roster.Member, in unit: String?) -> OrganisationPage.Person {
        let posts = roster.posts(of: member.id).map { post in
            post.unit == unit ? post.words : "\(unitName(post.unit))\(post.words)"
        }
        let given = roster.held(by: member.id).compactMap(given)
        return OrganisationPage.Person(
            name: member.name,
            link: .organisationPerson(member.id),
            isAuxiliary: member.auxiliary,
            isGone: !member.active,
            duties: posts + given,
            certificate: roster.certificate(of: member.id).map { OrganisationPage.Certificate($0) },
            qualifications: roster.qualifications(of: member.id).map { row in
                QualificationKind(rawValue: row.kind)?.short ?? row.kind
            }
        )
    }

    /// What is held by another's word: 望湖中队办案机构负责人，受邹军委托.
    private func given(_ held: HeldDuty) -> String? {
        switch held.via {
        case .post, .pool: nil
        case .delegation, .authorisation: "\(held.unit)\(held.duty.title)，\(held.authority ?? "")"
        }
    }

    /// What needs to be done first, first.
    func lapsing(_ people: [Roster.Member]) -> [OrganisationPage.Lapsing] {
        let found = people.compactMap { member in
            roster.certificate(of: member.id).map { (member, $0) }
        }.filter { $0.1.state != .valid && $0.1.state != .notYet }
        return found.sorted { ($0.1.row.head.span.last ?? "", $0.0.id) < ($1.1.row.head.span.last ?? "", $1.0.id) }
            .map { member, standing in
                .init(
                    name: "\(member.name)（\(unitName(member.unit))）",
                    link: .organisationPerson(member.id),
                    certificate: OrganisationPage.Certificate(standing)
                )
            }
    }

    func delegations(_ rows: [DelegationRow]) -> [OrganisationPage.Given] {
        rows.map { row in
            let duty = Duty(rawValue: row.duty)?.title ?? row.duty
            let document = row.document.isEmpty ? "" : "，\(row.document)"
            return .init(
                title: "\(name(row.fromPerson))委托\(name(row.toPerson))代行\(duty)",
                more: "\(row.reason)，\(row.head.span.spoken)\(document)",
                action: manages
                    ? OrganisationOrder.named("revoke-delegation")?.action(on: row.head.id, word: "撤回") : nil
            )
        }
    }

    func authorisations(_ rows: [AuthorisationRow]) -> [OrganisationPage.Given] {
        rows.map { row in
            let matters = row.matters.map { Acts.named($0)?.title ?? $0 }.joined(separator: "、")
            return .init(
                title: "\(name(row.person))：\(matters)",
                more: "\(row.document)，\(row.head.span.spoken)",
                action: manages
                    ? OrganisationOrder.named("end-authorisation")?.action(on: row.head.id, word: "终止") : nil
            )
        }
    }
}

extension OrganisationPage.Certificate {
    init(_ standing: CertificateStanding) {
        self.init(
            number: standing.row.number,
            span: standing.row.head.span.spoken,
            until: standing.row.head.span.until,
            tone: standing.tone,
            word: standing.word
        )
    }
}

extension QualificationKind {
    /// As a narrow column says it.
    fileprivate var short: String {
        switch self {
        case .exam: "法律职业资格"
        case .experienced: "非初次审核"
        }
    }
}

extension UnitKind {
    /// Which of several kinds below one unit is listed first.
    fileprivate var rank: Int {
        switch self {
        case .organ: 0
        case .section, .centre: 1
        case .brigade: 2
        case .squad: 3
        case .town: 4
        case .department: 5
        }
    }
}

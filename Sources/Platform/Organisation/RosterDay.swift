package import LegalTime
package import Procedure
package import Storage

/// The organisation as it stands on one day: who holds what.
package struct RosterDay: Sendable {
    package let roster: Roster
    package let day: CivilDay
    /// The units that exist on the day, by id.
    package let units: [String: UnitRow]
    private let duties: [String: [HeldDuty]]
    /// The posts that hold on the day, by person.
    let postsByPerson: [String: [PostRow]]

    init(_ roster: Roster, on day: CivilDay) {
        self.roster = roster
        self.day = day
        units = roster.units.compactMapValues { periods in periods.first { $0.head.span.holds(on: day.iso) } }
        let grants = DutyGrants(roster, units, on: day.iso).all
        let tree = UnitTree(roster, units, on: day.iso)
        let led = Set(grants.filter { $0.duty.goesByUnit }.map(\.unit))
        var duties: [String: [HeldDuty]] = [:]
        for grant in grants {
            guard let unit = units[grant.unit] else { continue }
            let own = tree.names(of: grant.unit)
            let held = HeldDuty(
                grant.duty,
                unit: unit.name,
                unitID: grant.unit,
                via: grant.via,
                covers: grant.duty.goesByUnit ? tree.names(from: grant.unit) : own,
                watches: grant.duty.goesByUnit ? tree.names(from: grant.unit, until: led) : own
            )
            duties[grant.person, default: []].append(held)
        }
        self.duties = duties.mapValues(Self.inOrder)
        let posts = roster.posts.filter { $0.head.span.holds(on: day.iso) }
        postsByPerson = Dictionary(grouping: posts, by: \.person).mapValues { $0.sorted { $0.head.id < $1.head.id } }
    }

    /// Posts of one's own first; then as the duties are listed, so that the order is always the same.
    private static func inOrder(_ held: [HeldDuty]) -> [HeldDuty] {
        let order = Dictionary(uniqueKeysWithValues: Duty.allCases.enumerated().map { ($1, $0) })
        return held.sorted {
            ($0.rank, order[$0.duty] ?? 0, $0.unit, $0.authority ?? "")
                < ($1.rank, order[$1.duty] ?? 0, $1.unit, $1.authority ?? "")
        }
    }

    /// What a person holds; nothing for who is not there or has left.
    package func held(by person: String) -> [HeldDuty] { duties[person] ?? [] }

    /// Who a signed-in person is on this day; `nil` for who is not there or has left.
    package func principal(_ person: String) -> Principal? {
        guard let member = roster.people[person], member.active else { return nil }
        return Principal(
            organ: roster.organ,
            id: person,
            name: member.name,
            unit: units[member.unit]?.name ?? "",
            held: held(by: person)
        )
    }

    /// What the procedure may know of a person whom an act names; `nil` if the organ has no such person.
    package func officer(_ person: String) -> OfficerFact? {
        guard let member = roster.people[person] else { return nil }
        let certificates = member.auxiliary ? [] : (roster.certificates[person] ?? []).compactMap(\.certificate)
        let standing = (roster.qualifications[person] ?? []).filter { $0.head.span.holds(on: day.iso) }
        let qualifications = standing.compactMap(\.qualification)
        return OfficerFact(
            id: person,
            name: member.name,
            certificates: certificates,
            qualification: qualifications.first { if case .exam = $0 { true } else { false } } ?? qualifications.first,
            duties: Set(held(by: person).map(\.duty))
        )
    }
}

extension QualificationRow {
    fileprivate var qualification: ReviewQualification? {
        switch QualificationKind(rawValue: kind) {
        case .exam: .exam(document)
        case .experienced: .experienced(document)
        case nil: nil
        }
    }
}

extension CertificateRow {
    /// As the procedure knows it; `nil` if it was taken back before it began.
    var certificate: Certificate? {
        guard let from = CivilDay(iso: head.span.from), let to = head.span.last.flatMap(CivilDay.init(iso:)), from <= to
        else { return nil }
        return Certificate(number: number, from: from, to: to)
    }
}

import Procedure
import Storage

/// Who is given which duty, where and by what, on one day.
struct DutyGrants {
    struct Grant {
        let person: String
        let duty: Duty
        let unit: String
        let via: HeldDuty.Via
    }

    private let roster: Roster
    private let units: [String: UnitRow]
    private let day: String

    init(_ roster: Roster, _ units: [String: UnitRow], on day: String) {
        self.roster = roster
        self.units = units
        self.day = day
    }

    var all: [Grant] {
        let posts = roster.posts.compactMap(grant)
        // Only what is held by a post is passed on: who has a duty from another cannot give it to a third.
        let own = Dictionary(grouping: posts.filter { $0.via == .post }, by: \.person)
        let delegated = roster.delegations.flatMap { grants($0, from: own[$0.fromPerson] ?? []) }
        return posts + delegated + roster.authorisations.compactMap(grant)
    }

    private func grant(_ post: PostRow) -> Grant? {
        guard post.head.span.holds(on: day), let duty = duty(post.duty, for: post.person), units[post.unit] != nil
        else { return nil }
        let via: HeldDuty.Via = post.kind == PostKind.pool.rawValue ? .pool(document: post.document) : .post
        return Grant(person: post.person, duty: duty, unit: post.unit, via: via)
    }

    private func grants(_ delegation: DelegationRow, from own: [Grant]) -> [Grant] {
        guard delegation.head.span.holds(on: day), delegation.toPerson != delegation.fromPerson,
            let duty = duty(delegation.duty, for: delegation.toPerson), duty.isDelegable,
            let name = roster.people[delegation.fromPerson]?.name
        else { return [] }
        return own.filter { $0.duty == duty }.map {
            Grant(
                person: delegation.toPerson,
                duty: duty,
                unit: $0.unit,
                via: .delegation(from: name, document: delegation.document)
            )
        }
    }

    private func grant(_ authorisation: AuthorisationRow) -> Grant? {
        guard authorisation.head.span.holds(on: day), units[authorisation.unit] != nil,
            let duty = duty(Duty.approver.rawValue, for: authorisation.person)
        else { return nil }
        return Grant(
            person: authorisation.person,
            duty: duty,
            unit: authorisation.unit,
            via: .authorisation(document: authorisation.document, matters: authorisation.matters)
        )
    }

    /// The duty, if the person may have it at all: people who have left and auxiliaries in an officer's place do not.
    private func duty(_ word: String, for person: String) -> Duty? {
        guard let duty = Duty(rawValue: word), duty != .system, let member = roster.people[person], member.active,
            !(member.auxiliary && duty.needsOfficer)
        else { return nil }
        return duty
    }
}

import LegalTime
package import Storage

/// How an enforcement certificate stands on a day.
package struct CertificateStanding: Sendable, Equatable {
    package enum State: Sendable, Equatable {
        case valid
        /// Ends within `CertificateStanding.warning` days, and no other follows on; how many days are left after today.
        case ending(days: Int)
        case lapsed
        /// Taken back before its time.
        case revoked
        case notYet
    }

    /// So many days before its end a certificate is said to run out.
    package static let warning = 30

    package let row: CertificateRow
    package let state: State

    package var holds: Bool {
        switch state {
        case .valid, .ending: true
        case .lapsed, .revoked, .notYet: false
        }
    }
}

/// The organisation of a day, as pages and the API tell it: by the rows, so that those who left since are there too.
extension RosterDay {
    /// Everybody who belonged to the organisation on the day, in order of id, with their unit's id, `nil`
    /// where that unit is not there.
    package var present: [(member: Roster.Member, unit: String?)] {
        roster.people.values.filter { !posts(of: $0.id).isEmpty || ($0.active && wasFounded($0.unit)) }
            .sorted { $0.id < $1.id }.map { ($0, place(of: $0)) }
    }

    /// Before a unit was there nobody belonged to it.
    private func wasFounded(_ unit: String) -> Bool {
        roster.units[unit]?.first.map { $0.head.span.from <= day.iso } ?? true
    }

    /// A person's own unit, or where the posts of the day were, if none of them was there.
    private func place(of member: Roster.Member) -> String? {
        let places = posts(of: member.id).filter { $0.kind == PostKind.post.rawValue }.map(\.unit)
        let unit = places.isEmpty || places.contains(member.unit) ? member.unit : places[0]
        return units[unit] == nil ? nil : unit
    }

    /// The posts of the day.
    package func posts(of person: String) -> [PostRow] { postsByPerson[person] ?? [] }

    package func qualifications(of person: String) -> [QualificationRow] {
        (roster.qualifications[person] ?? []).filter { $0.head.span.holds(on: day.iso) }
    }

    package var delegations: [DelegationRow] { roster.delegations.filter { $0.head.span.holds(on: day.iso) } }

    package var authorisations: [AuthorisationRow] { roster.authorisations.filter { $0.head.span.holds(on: day.iso) } }

    /// The certificate that holds on the day, or held last, or will hold; `nil` for who has none.
    package func certificate(of person: String) -> CertificateStanding? {
        // What was taken back before it began never was one.
        let rows = (roster.certificates[person] ?? []).filter { row in
            row.head.span.last.map { row.head.span.from <= $0 } ?? true
        }
        let begun = rows.filter { $0.head.span.from <= day.iso }
        guard let row = begun.max(by: { ($0.head.span.last ?? "9") < ($1.head.span.last ?? "9") }) else {
            return rows.first.map { CertificateStanding(row: $0, state: .notYet) }
        }
        return CertificateStanding(row: row, state: state(of: row, among: rows))
    }

    private func state(of row: CertificateRow, among rows: [CertificateRow]) -> CertificateStanding.State {
        guard let last = row.head.span.last.flatMap(CivilDay.init(iso:)) else { return .valid }
        guard day <= last else { return row.head.span.endedOn == nil ? .lapsed : .revoked }
        let left = last.number - day.number
        let isFollowed = rows.contains { $0.head.span.holds(on: last.adding(days: 1).iso) }
        return left <= CertificateStanding.warning && !isFollowed ? .ending(days: left) : .valid
    }
}

import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// Units, people and changes as the API writes them.
enum OrganisationJSON {
    static func unit(_ row: UnitRow) -> JSON {
        [
            "id": .string(row.unit), "name": .string(row.name), "kind": .string(row.kind),
            "parent": row.parent.map { .string($0) } ?? .null, "usedBy": row.usedBy.map { .string($0) } ?? .null,
            "scope": .string(row.scope), "span": span(row.head.span),
        ]
    }

    /// What is passed on and authorised on the day.
    static func given(_ roster: RosterDay, limit: Int) -> [String: JSON] {
        [
            "delegations": .array(roster.delegations.prefix(limit).map(delegation)),
            "authorisations": .array(roster.authorisations.prefix(limit).map(authorisation)),
        ]
    }

    /// A person on the day, as `OrganisationPage` tells it.
    static func person(_ member: Roster.Member, in unit: String?, _ roster: RosterDay) -> JSON {
        let certificate = roster.certificate(of: member.id)
        return .object(
            head(member).merging([
                "unit": unit.map { .string($0) } ?? .null, "posts": .array(roster.posts(of: member.id).map(post)),
                "duties": .array(Set(roster.held(by: member.id).map(\.duty.rawValue)).sorted().map { .string($0) }),
                "certificate": certificate.map(standing) ?? .null,
                "qualifications": .array(roster.qualifications(of: member.id).map(qualification)),
            ]) { _, new in new }
        )
    }

    /// Everything that is known of a person, the ended too.
    static func history(_ member: Roster.Member, _ roster: RosterDay) -> JSON {
        let (all, id) = (roster.roster, member.id)
        let duties = Set(roster.held(by: id).map(\.duty.rawValue)).sorted()
        let certificates = newest(all.certificates[id] ?? [])
        let delegations = all.delegations.filter { $0.fromPerson == id || $0.toPerson == id }
        return .object(
            head(member).merging([
                "version": .int(all.version), "unit": .string(member.unit),
                "posts": .array(newest(all.posts.filter { $0.person == id }).map(post)),
                "duties": .array(duties.map { .string($0) }),
                "certificate": roster.certificate(of: id).map(standing) ?? .null,
                "certificates": .array(certificates.map(certificate)),
                "qualifications": .array(newest(all.qualifications[id] ?? []).map(qualification)),
                "delegations": .array(newest(delegations).map(delegation)),
                "authorisations": .array(newest(all.authorisations.filter { $0.person == id }).map(authorisation)),
            ]) { _, new in new }
        )
    }

    static func change(_ version: RosterVersion) -> JSON {
        [
            "version": .int(version.version), "at": .string(Instant(milliseconds: version.recordedAt).utc),
            "by": .string(version.recordedBy), "change": .string(version.change),
        ]
    }

    /// Of one person there are never many; what is older than these stands in the list of changes.
    private static func newest<Row: DatedRow>(_ rows: [Row]) -> ArraySlice<Row> {
        rows.sorted { ($0.head.span.from, $0.head.id) > ($1.head.span.from, $1.head.id) }.prefix(ListPage.most)
    }

    private static func head(_ member: Roster.Member) -> [String: JSON] {
        [
            "id": .string(member.id), "name": .string(member.name), "auxiliary": .bool(member.auxiliary),
            "active": .bool(member.active),
        ]
    }

    private static func post(_ row: PostRow) -> JSON {
        [
            "id": .string(row.head.id), "person": .string(row.person), "unit": .string(row.unit),
            "duty": .string(row.duty), "title": .string(row.title), "kind": .string(row.kind),
            "document": .string(row.document), "span": span(row.head.span),
        ]
    }

    private static func certificate(_ row: CertificateRow) -> JSON {
        ["id": .string(row.head.id), "number": .string(row.number), "span": span(row.head.span)]
    }

    private static func standing(_ standing: CertificateStanding) -> JSON {
        let (state, days): (String, JSON) =
            switch standing.state {
            case .valid: ("valid", .null)
            case .ending(let days): ("ending", .int(days))
            case .lapsed: ("lapsed", .null)
            case .revoked: ("revoked", .null)
            case .notYet: ("notYet", .null)
            }
        return .object(
            (certificate(standing.row).objectValue ?? [:]).merging([
                "state": .string(state), "daysLeft": days,
            ]) { _, new in new }
        )
    }

    private static func qualification(_ row: QualificationRow) -> JSON {
        [
            "id": .string(row.head.id), "kind": .string(row.kind), "document": .string(row.document),
            "span": span(row.head.span),
        ]
    }

    private static func delegation(_ row: DelegationRow) -> JSON {
        [
            "id": .string(row.head.id), "person": .string(row.fromPerson), "delegate": .string(row.toPerson),
            "duty": .string(row.duty), "reason": .string(row.reason), "document": .string(row.document),
            "span": span(row.head.span),
        ]
    }

    private static func authorisation(_ row: AuthorisationRow) -> JSON {
        [
            "id": .string(row.head.id), "person": .string(row.person), "unit": .string(row.unit),
            "matters": .array(row.matters.map { .string($0) }), "document": .string(row.document),
            "span": span(row.head.span),
        ]
    }

    /// `to` as it was meant; `endedOn` where it was ended before.
    private static func span(_ span: ValidSpan) -> JSON {
        [
            "from": .string(span.from), "to": span.to.map { .string($0) } ?? .null,
            "endedOn": span.endedOn.map { .string($0) } ?? .null,
        ]
    }
}

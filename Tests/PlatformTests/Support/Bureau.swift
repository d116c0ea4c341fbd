import LegalTime
import Platform
import Procedure
import Storage

/// A small bureau as a value: a brigade with two squads, each used by its town, and a legal section.
enum Bureau {
    static let today = CivilDay(iso: "2026-05-20") ?? CivilDay(number: 0)

    static func head(_ id: String, _ from: String = "2024-01-01", to: String? = nil, ended: String? = nil) -> DatedHead
    {
        DatedHead(organ: "yunxi", id: id, span: ValidSpan(from: from, to: to, endedOn: ended))
    }

    static func unit(
        _ id: String,
        _ name: String,
        _ kind: UnitKind,
        parent: String? = nil,
        usedBy: String? = nil,
        from: String = "2024-01-01",
        to: String? = nil
    ) -> UnitRow {
        let head = head("\(id)-\(from)", from, to: to)
        return UnitRow(head, unit: id, name: name, kind: kind.rawValue, parent: parent, usedBy: usedBy)
    }

    static let units = [
        unit("bureau", "云溪区综合行政执法局", .organ),
        unit("brigade", "执法大队", .brigade, parent: "bureau"),
        unit("legal", "法制科", .section, parent: "brigade"),
        unit("henglin", "横林镇", .town),
        unit("squad", "横林中队", .squad, parent: "brigade", usedBy: "henglin"),
        unit("north", "城北中队", .squad, parent: "brigade"),
    ]

    static func post(
        _ person: String,
        _ duty: Duty,
        in unit: String,
        from: String = "2024-01-01",
        to: String? = nil,
        kind: PostKind = .post,
        document: String = ""
    ) -> PostRow {
        PostRow(
            head("\(person)-\(duty.rawValue)-\(unit)", from, to: to),
            person: person,
            unit: unit,
            duty: duty.rawValue,
            kind: kind.rawValue,
            document: document
        )
    }

    static func leave(
        of person: String,
        to other: String,
        _ duty: Duty,
        from: String = "2026-05-18",
        to last: String = "2026-05-22",
        ended: String? = nil,
        document: String = ""
    ) -> DelegationRow {
        DelegationRow(
            head("\(person)-\(other)", from, to: last, ended: ended),
            from: person,
            to: other,
            duty: duty.rawValue,
            reason: "年休假",
            document: document
        )
    }

    static func authorisation(of person: String, _ matters: [String], to last: String = "2026-12-31")
        -> AuthorisationRow
    {
        AuthorisationRow(
            head("\(person)-authorised", "2026-01-01", to: last),
            person: person,
            unit: "bureau",
            matters: matters,
            document: "授权书〔2026〕1 号"
        )
    }

    static func certificate(_ person: String, _ number: String, _ from: String, _ last: String) -> CertificateRow {
        CertificateRow(head(number, from, to: last), person: person, number: number)
    }

    /// A roster with exactly the people that posts, delegations and authorisations name; by id, unless given.
    static func roster(
        units: [UnitRow] = units,
        posts: [PostRow] = [],
        delegations: [DelegationRow] = [],
        authorisations: [AuthorisationRow] = [],
        certificates: [CertificateRow] = [],
        qualifications: [QualificationRow] = [],
        people: [Roster.Member] = []
    ) -> Roster {
        let named =
            posts.map(\.person) + delegations.flatMap { [$0.fromPerson, $0.toPerson] } + authorisations.map(\.person)
            + certificates.map(\.person) + qualifications.map(\.person)
        return Roster(
            organ: "yunxi",
            version: 1,
            people: people + Set(named).subtracting(people.map(\.id)).map { member($0) },
            units: units,
            posts: posts,
            certificates: certificates,
            qualifications: qualifications,
            delegations: delegations,
            authorisations: authorisations
        )
    }

    static func member(_ id: String, auxiliary: Bool = false, active: Bool = true) -> Roster.Member {
        Roster.Member(id: id, login: id, name: "\(id)名", unit: "squad", auxiliary: auxiliary, active: active)
    }
}

import Ledger
import Storage

/// The demo district's organisation as rows. Ids count up, so that each installation has the same.
struct DemoRows: Sendable {
    private(set) var units: [UnitRow] = []
    private(set) var people: [PersonRow] = []
    private(set) var posts: [PostRow] = []
    private(set) var certificates: [CertificateRow] = []
    private(set) var qualifications: [QualificationRow] = []
    private(set) var delegations: [DelegationRow] = []
    private(set) var authorisations: [AuthorisationRow] = []
    private let organ: String
    /// From when on what has no first day of its own holds.
    private let since: String

    init(_ json: JSON, organ: String) throws(OrganFault) {
        self.organ = organ
        since = try json.word("since")
        for (index, unit) in try json.items("units").enumerated() { units.append(try self.unit(unit, index)) }
        for person in try json.items("people") { try add(person) }
        for (index, delegation) in try json.items("delegations").enumerated() {
            delegations.append(
                DelegationRow(
                    try head(delegation, "delegation-\(index + 1)"),
                    from: try delegation.word("person"),
                    to: try delegation.word("delegate"),
                    duty: try delegation.word("duty"),
                    reason: try delegation.word("reason")
                )
            )
        }
        for (index, authorisation) in try json.items("authorisations").enumerated() {
            authorisations.append(
                AuthorisationRow(
                    try head(authorisation, "authorisation-\(index + 1)"),
                    person: try authorisation.word("person"),
                    unit: try authorisation.word("unit"),
                    matters: (authorisation["matters"]?.arrayValue ?? []).compactMap(\.stringValue),
                    document: try authorisation.word("document")
                )
            )
        }
    }

    func write(password: String, in change: RosterChange, on c: any SQLConnection) throws {
        for row in units { try Units.insert(row, in: change, on: c) }
        for var row in people {
            row.password = password
            try People.put(row, in: change, on: c)
        }
        for row in posts { try Posts.insert(row, in: change, on: c) }
        for row in certificates { try Certificates.insert(row, in: change, on: c) }
        for row in qualifications { try Qualifications.insert(row, in: change, on: c) }
        for row in delegations { try Delegations.insert(row, in: change, on: c) }
        for row in authorisations { try Authorisations.insert(row, in: change, on: c) }
    }

    private func unit(_ json: JSON, _ index: Int) throws(OrganFault) -> UnitRow {
        let id = try json.word("id")
        return UnitRow(
            try head(json, "unit-\(index + 1)"),
            unit: id,
            name: try json.word("name"),
            kind: try json.word("kind"),
            parent: json["parent"]?.stringValue,
            usedBy: json["usedBy"]?.stringValue,
            scope: json["scope"]?.stringValue ?? ""
        )
    }

    private mutating func add(_ json: JSON) throws(OrganFault) {
        let (login, unit) = (try json.word("login"), try json.word("unit"))
        people.append(
            PersonRow(
                organ: organ,
                id: login,
                login: login,
                name: try json.word("name"),
                password: "",
                auxiliary: json["auxiliary"]?.boolValue ?? false,
                unit: unit
            )
        )
        for (index, post) in try json.items("posts").enumerated() {
            posts.append(
                PostRow(
                    try head(post, "\(login)-post-\(index + 1)"),
                    person: login,
                    unit: post["unit"]?.stringValue ?? unit,
                    duty: try post.word("duty"),
                    title: post["title"]?.stringValue ?? "",
                    kind: post["kind"]?.stringValue ?? PostKind.post.rawValue,
                    document: post["document"]?.stringValue ?? ""
                )
            )
        }
        for (index, certificate) in try json.items("certificates").enumerated() {
            let head = try head(certificate, "\(login)-certificate-\(index + 1)")
            certificates.append(CertificateRow(head, person: login, number: try certificate.word("number")))
        }
        for (index, item) in try json.items("qualifications").enumerated() {
            let head = try head(item, "\(login)-qualification-\(index + 1)")
            qualifications.append(
                QualificationRow(
                    head,
                    person: login,
                    kind: try item.word("kind"),
                    document: try item.word("document")
                )
            )
        }
    }

    private func head(_ json: JSON, _ id: String) throws(OrganFault) -> DatedHead {
        let from = json["from"]?.stringValue ?? since
        return DatedHead(organ: organ, id: id, span: ValidSpan(from: from, to: json["to"]?.stringValue))
    }
}

extension JSON {
    fileprivate func word(_ key: String) throws(OrganFault) -> String {
        guard let text = self[key]?.stringValue, !text.isEmpty else { throw OrganFault(field: key) }
        return text
    }

    /// An absent list is empty.
    fileprivate func items(_ key: String) throws(OrganFault) -> [JSON] {
        guard let value = self[key] else { return [] }
        guard let items = value.arrayValue else { throw OrganFault(field: key) }
        return items
    }
}

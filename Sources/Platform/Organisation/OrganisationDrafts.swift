/// What a form or a request says of a unit; texts as they were typed.
package struct UnitDraft: Sendable, Hashable {
    package var name: String
    package var kind: String
    package var parent: String?
    package var usedBy: String?
    package var scope: String
    package var from: String

    package init(
        name: String,
        kind: String,
        parent: String? = nil,
        usedBy: String? = nil,
        scope: String = "",
        from: String
    ) {
        self.name = name
        self.kind = kind
        self.parent = parent
        self.usedBy = usedBy
        self.scope = scope
        self.from = from
    }
}

/// Of a person.
package struct PersonDraft: Sendable, Hashable {
    package var login: String
    package var name: String
    package var unit: String
    package var auxiliary: Bool

    package init(login: String, name: String, unit: String, auxiliary: Bool = false) {
        self.login = login
        self.name = name
        self.unit = unit
        self.auxiliary = auxiliary
    }
}

/// Of a post.
package struct PostDraft: Sendable, Hashable {
    package var person: String
    package var unit: String
    package var duty: String
    package var title: String
    package var kind: String
    package var document: String
    package var from: String
    package var to: String?

    package init(
        person: String,
        unit: String,
        duty: String,
        title: String = "",
        kind: String = "post",
        document: String = "",
        from: String,
        to: String? = nil
    ) {
        self.person = person
        self.unit = unit
        self.duty = duty
        self.title = title
        self.kind = kind
        self.document = document
        self.from = from
        self.to = to
    }
}

/// Of an enforcement certificate.
package struct CertificateDraft: Sendable, Hashable {
    package var person: String
    package var number: String
    package var from: String
    package var to: String

    package init(person: String, number: String, from: String, to: String) {
        self.person = person
        self.number = number
        self.from = from
        self.to = to
    }
}

/// Of what lets somebody review decisions.
package struct QualificationDraft: Sendable, Hashable {
    package var person: String
    package var kind: String
    package var document: String
    package var from: String

    package init(person: String, kind: String, document: String, from: String) {
        self.person = person
        self.kind = kind
        self.document = document
        self.from = from
    }
}

/// Of a delegation during leave.
package struct DelegationDraft: Sendable, Hashable {
    package var person: String
    package var delegate: String
    package var duty: String
    package var reason: String
    package var document: String
    package var from: String
    package var to: String

    package init(
        person: String,
        delegate: String,
        duty: String,
        reason: String,
        document: String = "",
        from: String,
        to: String
    ) {
        self.person = person
        self.delegate = delegate
        self.duty = duty
        self.reason = reason
        self.document = document
        self.from = from
        self.to = to
    }
}

/// Of an authorisation; `matters` are ids of acts.
package struct AuthorisationDraft: Sendable, Hashable {
    package var person: String
    package var unit: String
    package var matters: [String]
    package var document: String
    package var from: String
    package var to: String

    package init(person: String, unit: String, matters: [String], document: String, from: String, to: String) {
        self.person = person
        self.unit = unit
        self.matters = matters
        self.document = document
        self.from = from
        self.to = to
    }
}

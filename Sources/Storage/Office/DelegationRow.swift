/// A delegation during leave (请假期间委托): somebody else has the person's duty for these days.
package struct DelegationRow: DatedRow {
    package var head: DatedHead
    package var fromPerson: String
    package var toPerson: String
    package var duty: String
    package var reason: String
    package var document: String

    package init(
        _ head: DatedHead,
        from fromPerson: String,
        to toPerson: String,
        duty: String,
        reason: String,
        document: String = ""
    ) {
        self.head = head
        self.fromPerson = fromPerson
        self.toPerson = toPerson
        self.duty = duty
        self.reason = reason
        self.document = document
    }

    package static let table = "delegations"
    package static let names = ["from_person", "to_person", "duty", "reason", "document"]

    package init(_ head: DatedHead, _ row: SQLRow) throws {
        let own = DatedHead.width
        self.init(
            head,
            from: try row.text(own),
            to: try row.text(own + 1),
            duty: try row.text(own + 2),
            reason: try row.text(own + 3),
            document: try row.text(own + 4)
        )
    }

    package var values: [SQLValue] {
        [.text(fromPerson), .text(toPerson), .text(duty), .text(reason), .text(document)]
    }
}

package typealias Delegations = DatedStore<DelegationRow>

/// A recorded authorisation (授权): somebody decides named matters as 行政机关负责人.
package struct AuthorisationRow: DatedRow {
    package var head: DatedHead
    package var person: String
    /// Where the person has the duty.
    package var unit: String
    /// Ids of acts.
    package var matters: [String]
    package var document: String

    package init(_ head: DatedHead, person: String, unit: String, matters: [String], document: String) {
        self.head = head
        self.person = person
        self.unit = unit
        self.matters = matters
        self.document = document
    }

    package static let table = "authorisations"
    package static let names = ["person", "unit", "matters", "document"]

    package init(_ head: DatedHead, _ row: SQLRow) throws {
        let own = DatedHead.width
        self.init(
            head,
            person: try row.text(own),
            unit: try row.text(own + 1),
            matters: try row.text(own + 2).split(separator: " ").map(String.init),
            document: try row.text(own + 3)
        )
    }

    package var values: [SQLValue] {
        [.text(person), .text(unit), .text(matters.joined(separator: " ")), .text(document)]
    }
}

package typealias Authorisations = DatedStore<AuthorisationRow>

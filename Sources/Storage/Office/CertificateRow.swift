/// An enforcement certificate (行政执法证) with its validity; a person may have had several.
package struct CertificateRow: DatedRow {
    package var head: DatedHead
    package var person: String
    package var number: String

    package init(_ head: DatedHead, person: String, number: String) {
        self.head = head
        self.person = person
        self.number = number
    }

    package static let table = "certificates"
    package static let names = ["person", "number"]

    package init(_ head: DatedHead, _ row: SQLRow) throws {
        self.init(head, person: try row.text(DatedHead.width), number: try row.text(DatedHead.width + 1))
    }

    package var values: [SQLValue] { [.text(person), .text(number)] }
}

package typealias Certificates = DatedStore<CertificateRow>

/// What lets a person review decisions (法制审核资格): the national exam, or having reviewed before it was asked for.
package struct QualificationRow: DatedRow {
    package var head: DatedHead
    package var person: String
    /// `exam` (国家统一法律职业资格) or `experienced` (not the first time, 非初次从事).
    package var kind: String
    /// The number of the legal qualification, or the document that shows the experience.
    package var document: String

    package init(_ head: DatedHead, person: String, kind: String, document: String) {
        self.head = head
        self.person = person
        self.kind = kind
        self.document = document
    }

    package static let table = "qualifications"
    package static let names = ["person", "kind", "document"]

    package init(_ head: DatedHead, _ row: SQLRow) throws {
        let own = DatedHead.width
        self.init(
            head,
            person: try row.text(own),
            kind: try row.text(own + 1),
            document: try row.text(own + 2)
        )
    }

    package var values: [SQLValue] { [.text(person), .text(kind), .text(document)] }
}

package typealias Qualifications = DatedStore<QualificationRow>

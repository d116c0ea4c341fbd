/// A post (任职): a person has a duty in a unit.
package struct PostRow: DatedRow {
    package var head: DatedHead
    package var person: String
    package var unit: String
    package var duty: String
    /// 职务 as people say it: 中队长.
    package var title: String
    /// `post`, or `pool` for a reviewer of the county's pool who serves this unit (统筹法制审核).
    package var kind: String
    /// The document that gives the post; empty where none is kept.
    package var document: String

    package init(
        _ head: DatedHead,
        person: String,
        unit: String,
        duty: String,
        title: String = "",
        kind: String = "post",
        document: String = ""
    ) {
        self.head = head
        self.person = person
        self.unit = unit
        self.duty = duty
        self.title = title
        self.kind = kind
        self.document = document
    }

    package static let table = "posts"
    package static let names = ["person", "unit", "duty", "title", "kind", "document"]

    package init(_ head: DatedHead, _ row: SQLRow) throws {
        let own = DatedHead.width
        self.init(
            head,
            person: try row.text(own),
            unit: try row.text(own + 1),
            duty: try row.text(own + 2),
            title: try row.text(own + 3),
            kind: try row.text(own + 4),
            document: try row.text(own + 5)
        )
    }

    package var values: [SQLValue] {
        [.text(person), .text(unit), .text(duty), .text(title), .text(kind), .text(document)]
    }
}

package typealias Posts = DatedStore<PostRow>

/// A unit (机构) in one period of its life; a new name or parent is a new period of the same `unit`.
package struct UnitRow: DatedRow {
    package var head: DatedHead
    /// The unit itself, the same through all its periods.
    package var unit: String
    package var name: String
    /// `organ`, `department`, `town`, `brigade`, `squad`, `section` or `centre`.
    package var kind: String
    /// The unit above it.
    package var parent: String?
    /// The town or street that uses and manages it, though the district owns it (区属镇用镇管).
    package var usedBy: String?
    /// Its territory or its trade, in words.
    package var scope: String

    package init(
        _ head: DatedHead,
        unit: String,
        name: String,
        kind: String,
        parent: String? = nil,
        usedBy: String? = nil,
        scope: String = ""
    ) {
        self.head = head
        self.unit = unit
        self.name = name
        self.kind = kind
        self.parent = parent
        self.usedBy = usedBy
        self.scope = scope
    }

    package static let table = "units"
    package static let names = ["unit", "name", "kind", "parent", "used_by", "scope"]

    package init(_ head: DatedHead, _ row: SQLRow) throws {
        let own = DatedHead.width
        self.init(
            head,
            unit: try row.text(own),
            name: try row.text(own + 1),
            kind: try row.text(own + 2),
            parent: try row.optionalText(own + 3),
            usedBy: try row.optionalText(own + 4),
            scope: try row.text(own + 5)
        )
    }

    package var values: [SQLValue] {
        [.text(unit), .text(name), .text(kind), SQLValue(parent), SQLValue(usedBy), .text(scope)]
    }
}

package typealias Units = DatedStore<UnitRow>

import Powers
import Tables

/// What a list would change before it is taken.
package struct ListPreview: Sendable {
    /// The version that it was compared with, 0 if there was none.
    package let base: Int
    /// How many rows the new list has.
    package let rows: Int
    package let changes: [ListChange]

    package func count(_ kind: ListChange.Kind) -> Int { changes.count { $0.kind == kind } }
}

/// One row that is new, gone or different.
package struct ListChange: Sendable, Hashable {
    package enum Kind: String, Sendable { case added, removed, changed }

    package struct Field: Sendable, Hashable {
        package let column: String
        package let before: String
        package let after: String
    }

    package let kind: Kind
    /// The code of the row: an item's, a subject's, a squad's.
    package let code: String
    package let name: String
    /// Only of what changed.
    package let fields: [Field]

    init(_ change: CatalogueChange) {
        kind = Kind(rawValue: change.kind.rawValue) ?? .changed
        code = change.code
        name = change.name
        fields = change.fields.map { Field(column: $0.column.title, before: $0.old, after: $0.new) }
    }

    private init(_ kind: Kind, _ row: [String]) {
        self.kind = kind
        code = row.first ?? ""
        name = row.dropFirst().filter { !$0.isEmpty }.joined(separator: "，")
        fields = []
    }

    /// Short lists are compared row by row: a row that differs in anything is gone and new.
    static func lines(_ old: [UInt8], _ new: [UInt8]) -> [ListChange] {
        let (before, after) = (cells(old), cells(new))
        let (gone, come) = (Set(before).subtracting(after), Set(after).subtracting(before))
        return before.filter(gone.contains).map { ListChange(.removed, $0) }
            + after.filter(come.contains).map { ListChange(.added, $0) }
    }

    private static func cells(_ bytes: [UInt8]) -> [[String]] {
        ((try? CSVTable(parsing: bytes))?.rows ?? []).map(\.cells)
    }
}

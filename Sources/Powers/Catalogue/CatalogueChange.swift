package import LegalTime

/// What one edition of an item became between two versions of a list (清单变动).
package struct CatalogueChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case added
        case removed
        case changed

        package var chinese: String {
            switch self {
            case .added: "新增"
            case .removed: "删去"
            case .changed: "变动"
            }
        }
    }

    /// One column with both values, as the table writes them.
    package struct Field: Hashable, Sendable {
        package let column: ItemColumn
        package let old: String
        package let new: String
    }

    package let kind: Kind
    package let code: String
    package let name: String
    /// The edition's first day; `nil` where the list states none.
    package let validFrom: CivilDay?
    /// The columns that differ; empty for what was added or removed.
    package let fields: [Field]
}

extension Catalogue {
    /// What a newer list changes against an older one, by code and day.
    ///
    /// Editions of a code are paired by their first day; where an item has one edition in both lists, they are paired
    /// whatever their days.
    package func diff(from older: Catalogue) -> [CatalogueChange] {
        var changes: [CatalogueChange] = []
        for code in Set(codes).union(older.codes).sorted() {
            changes += Self.changes(Array(older.editions(of: code)), Array(editions(of: code)))
        }
        return changes
    }

    /// Each code once.
    package var codes: [String] {
        var codes: [String] = []
        for item in items where codes.last != item.code { codes.append(item.code) }
        return codes
    }

    private static func changes(_ old: [CatalogueItem], _ new: [CatalogueItem]) -> [CatalogueChange] {
        if old == new { return [] }
        if old.count == 1, new.count == 1 { return [change(old[0], new[0])] }
        var rest = old
        var changes: [CatalogueChange] = []
        for item in new {
            if let place = rest.firstIndex(where: { $0.validFrom == item.validFrom }) {
                let before = rest.remove(at: place)
                if before != item { changes.append(change(before, item)) }
            } else {
                changes.append(change(.added, item))
            }
        }
        return changes + rest.map { change(.removed, $0) }
    }

    private static func change(_ kind: CatalogueChange.Kind, _ item: CatalogueItem) -> CatalogueChange {
        CatalogueChange(kind: kind, code: item.code, name: item.name, validFrom: item.validFrom, fields: [])
    }

    private static func change(_ old: CatalogueItem, _ new: CatalogueItem) -> CatalogueChange {
        let fields = ItemColumn.allCases.compactMap { column -> CatalogueChange.Field? in
            let (before, after) = (ItemCells.cell(column, of: old), ItemCells.cell(column, of: new))
            return before == after ? nil : CatalogueChange.Field(column: column, old: before, new: after)
        }
        return CatalogueChange(kind: .changed, code: new.code, name: new.name, validFrom: new.validFrom, fields: fields)
    }
}

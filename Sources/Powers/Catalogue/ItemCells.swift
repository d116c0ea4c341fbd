import LegalTime

/// An item as the cells of its row, in the order of `ItemColumn.allCases`.
enum ItemCells {
    static func cells(_ item: CatalogueItem) -> [String] {
        ItemColumn.allCases.map { cell($0, of: item) }
    }

    static func cell(_ column: ItemColumn, of item: CatalogueItem) -> String {
        switch column {
        case .code: item.code
        case .field: item.field
        case .name: item.name
        case .law: item.law.title
        case .lawVersion: item.law.version.iso
        case .lawLevel: item.law.level.chinese
        case .jurisdiction: item.law.jurisdiction
        case .violated: item.violated.text
        case .penalty: item.penalty.text
        case .subjects: item.subjects.map(\.chinese).joined(separator: ";")
        case .penaltyKinds: item.penaltyKinds.map(\.word).joined(separator: ";")
        case .correction: item.correction.chinese
        case .mode: item.mode.chinese
        case .individualMin: minimum(item.fines.individual)
        case .individualMax: maximum(item.fines.individual)
        case .organisationMin: minimum(item.fines.organisation)
        case .organisationMax: maximum(item.fines.organisation)
        case .responsibleMin: minimum(item.fines.responsible)
        case .responsibleMax: maximum(item.fines.responsible)
        case .formula: formula(item)
        case .simple: item.simple.chinese
        case .validFrom: item.validFrom?.iso ?? ""
        case .validTo: item.validTo?.iso ?? ""
        case .replaces: item.replaces.joined(separator: ";")
        case .conflicts: item.conflicts.joined(separator: ";")
        case .department: item.origin.department
        case .concentratedSince: item.origin.concentratedSince?.iso ?? ""
        case .document: item.origin.document
        case .note: item.note
        case .verified: item.verified.map(\.chinese).joined(separator: ";")
        }
    }

    private static func minimum(_ formula: FineFormula?) -> String {
        guard case .amount(let span)? = formula else { return "" }
        return FormulaText.yuan(span.lower)
    }

    private static func maximum(_ formula: FineFormula?) -> String {
        guard case .amount(let span)? = formula else { return "" }
        return FormulaText.yuan(span.upper)
    }

    /// One formula without a name where all kinds of party share it, else each under its own.
    private static func formula(_ item: CatalogueItem) -> String {
        let formulas = FineSubject.allCases.compactMap { subject -> (FineSubject, FineFormula)? in
            guard let formula = item.fines[subject] else { return nil }
            if case .amount = formula { return nil }
            return (subject, formula)
        }
        guard let first = formulas.first else { return "" }
        let shared = formulas.allSatisfy { $0.1 == first.1 } && Set(formulas.map(\.0)) == Set(item.subjects)
        guard !shared else { return first.1.text }
        return formulas.map { "\($0.0.chinese){\($0.1.text)}" }.joined(separator: "|")
    }
}

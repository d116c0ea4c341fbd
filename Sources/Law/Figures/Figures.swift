package import LegalTime

/// Every dated figure (法定数额).
package enum Figures {
    package static let all: [Figure] = procedure + hearing

    /// The figure that stands on that day for these circumstances. Its own law's goes before all others, then the place's
    /// for the field, the field's, the place's, and the general one; a smaller place goes before a larger.
    ///
    /// - Parameters:
    ///   - law: title of the law whose breach is punished.
    ///   - region: division code of the place, six digits.
    /// - Returns: `nil` when none is known; then the organ has to set it.
    package static func find(
        _ kind: FigureKind,
        person: FigurePerson,
        law: String? = nil,
        field: String? = nil,
        region: String? = nil,
        on day: CivilDay
    ) -> Figure? {
        let law = law.map { Statutes.named($0)?.short ?? $0 }
        return all.filter { figure in
            figure.kind == kind && figure.stands(on: day) && (figure.person ?? person) == person
                && (figure.law == nil || figure.law == law)
                && (figure.field.map { wide in field.map { LawField.covers(wide, $0) } ?? false } ?? true)
                && (figure.region.map { wide in region?.hasPrefix(wide) ?? false } ?? true)
        }
        .max { rank($0) < rank($1) }
    }

    /// Its own law, then the field, then how small the place is.
    private static func rank(_ figure: Figure) -> (Int, Int, Int) {
        (figure.law == nil ? 0 : 1, figure.field == nil ? 0 : 1, figure.region?.count ?? 0)
    }
}

package import Law

/// Why an act may not be done now: the basis, the fact that is missing, and what mends it.
package struct Refusal: Hashable, Sendable, Error {
    package let basis: Basis
    /// What is still owed, in one phrase.
    package let missing: String
    /// What the officer does about it.
    package let remedy: String
    /// Id of the act that supplies the missing fact, if there is one.
    package let act: String?

    package init(_ basis: Basis, missing: String, remedy: String, act: String? = nil) {
        self.basis = basis
        self.missing = missing
        self.remedy = remedy
        self.act = act
    }

    package static func article(_ article: Article, missing: String, remedy: String, act: String? = nil) -> Refusal {
        Refusal(.article(article), missing: missing, remedy: remedy, act: act)
    }

    package static func system(_ rule: String, missing: String, remedy: String, act: String? = nil) -> Refusal {
        Refusal(.system(rule), missing: missing, remedy: remedy, act: act)
    }
}

/// A field that was filled in wrongly: where, and what would be right.
package struct FieldError: Hashable, Sendable, Error {
    /// Dotted path in the input: `parties.0.uscc`.
    package let field: String
    package let message: String

    package init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}

/// What a check finds in the input: a bar, or a mistake in a field.
package enum Finding: Hashable, Sendable {
    case refusal(Refusal)
    case field(FieldError)

    package static func field(_ name: String, _ message: String) -> Finding { .field(FieldError(name, message)) }
}

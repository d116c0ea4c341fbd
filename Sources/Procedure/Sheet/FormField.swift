/// How a field is shown and typed; pages and the OpenAPI description are made from it.
package struct FormField: Sendable {
    package let name: String
    package let label: String
    package let hint: String
    package let required: Bool
    /// Sealed in the ledger and masked on pages.
    package let personal: Bool
    /// Whether a rectification may mend it; what decides over rights may only be changed by its own act.
    package let mendable: Bool
    package let control: Control
    package var offer: Offer?
}

/// What a form offers in a field of which the case knows nothing; whoever fills it in may say otherwise.
package enum Offer: Sendable, Hashable {
    /// The day on which the form is filled in.
    case today
    /// The minute in which the form was opened.
    case now
    /// The first of the field's choices.
    case usual
    /// What the same person last gave there.
    case last
    /// The text of the organ's seal.
    case seal
    /// The last day of the clock of this rule, if it starts today.
    case due(String)
}

/// What kind of control a field is.
package indirect enum Control: Sendable {
    case text(max: Int)
    case multiline(max: Int)
    /// Typed in yuan with up to two decimals; kept in fen.
    case money
    case integer(ClosedRange<Int>)
    case day
    case moment
    case flag
    case choice([Choice])
    /// A person of the organ who holds a certificate.
    case officer
    /// One of the case's parties, by number from 1.
    case party
    case record([FormField])
    case list(Control, min: Int, max: Int)
}

package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: String
}

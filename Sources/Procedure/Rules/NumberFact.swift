import Ledger

/// For what a number of a block (号段) is used.
package enum NumberUse: String, CaseIterable, Sendable {
    /// Stands on the document that the act makes, in place of the counter's next.
    case document
    /// Stands on the special receipt (专用票据) for a fine that was collected on the spot.
    case receipt
}

/// A number that an input names as one of a block.
package struct NumberClaim: Hashable, Sendable {
    /// As it is printed: `云综执当罚决〔2026〕12号`.
    package let text: String
    package let use: NumberUse

    package init(_ text: String, _ use: NumberUse) {
        self.text = text
        self.use = use
    }
}

/// What is known of a number that somebody holds in a block (领用的号码).
package struct HeldNumber: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case unused
        case used(caseID: String?)
        /// 作废
        case spoiled
        /// 缴回
        case returned
        /// Its block was settled and closed (号段已核销).
        case closed
    }

    package let claim: NumberClaim
    package let series: String
    package let value: Int
    /// Person id of who holds the block.
    package let holder: String
    package let state: State

    package init(claim: NumberClaim, series: String, value: Int, holder: String, state: State) {
        self.claim = claim
        self.series = series
        self.value = value
        self.holder = holder
        self.state = state
    }
}

/// A field of an act that names a number of a block.
package struct NumberField: Hashable, Sendable {
    package let name: String
    package let use: NumberUse

    package init(_ name: String, _ use: NumberUse) {
        self.name = name
        self.use = use
    }

    /// The number that an input names here, typed or stored; `nil` if it names none.
    func claim(in fields: [String: JSON]) -> NumberClaim? {
        guard let text = fields[name]?.stringValue.map(TextRule.trimmed), !text.isEmpty else { return nil }
        return NumberClaim(text, use)
    }
}

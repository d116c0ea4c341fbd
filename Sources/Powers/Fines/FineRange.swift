package import Law

/// What the article allows in this case, from and to, both included; in fen.
package struct FineRange: Hashable, Sendable {
    package let minFen: Int
    package let maxFen: Int
    /// How it was reckoned, line by line.
    package let explanation: [String]
    /// The articles that state the fine.
    package let citations: [Citation]
    /// Whether this stage must be fined, or may be; `nil` where the formula leaves it to the item.
    package let mode: FineMode?
    /// Any one of these must have come to pass first, and none has; empty when the fine may be imposed.
    package let missing: [FineCircumstance]

    package init(
        minFen: Int,
        maxFen: Int,
        explanation: [String],
        citations: [Citation] = [],
        mode: FineMode? = nil,
        missing: [FineCircumstance] = []
    ) {
        self.minFen = minFen
        self.maxFen = maxFen
        self.explanation = explanation
        self.citations = citations
        self.mode = mode
        self.missing = missing
    }
}

/// To what a bound that is no whole number is rounded: the minimum up, the maximum down, so that both stay inside.
package enum FineRounding: Int, Sendable, CaseIterable {
    case fen = 1
    case yuan = 100

    package var chinese: String {
        switch self {
        case .fen: "不足一分的，下限进为一分，上限舍去"
        case .yuan: "不足一元的，下限进为一元，上限舍去"
        }
    }
}

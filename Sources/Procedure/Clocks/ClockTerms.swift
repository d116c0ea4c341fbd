package import Law
package import LegalTime

/// What a clock (期限) was started with: the rule as it stood that day, frozen in the entry that started it.
package struct ClockTerms: Hashable, Sendable {
    /// Id of the rule: `C06`.
    package let rule: String
    package let variant: String
    package let name: String
    package let terms: PeriodRule
    /// Printed citations, `《行政处罚法》第六十条`.
    package let citations: [String]
    /// The organ's own document that sets the figure (本机关制度), if it is not the law's.
    package let document: String?
    package let certainty: Certainty
    /// For what the time may be stopped: 听证, 鉴定 …
    package let exclusions: [String]
    package let extensions: [ExtensionTerms]
    /// Version of the calendar at the start, for audit; due days are counted with the newest.
    package let calendar: Int

    package init(
        rule: String,
        variant: String,
        name: String,
        terms: PeriodRule,
        citations: [String],
        document: String?,
        certainty: Certainty,
        exclusions: [String],
        extensions: [ExtensionTerms],
        calendar: Int
    ) {
        self.rule = rule
        self.variant = variant
        self.name = name
        self.terms = terms
        self.citations = citations
        self.document = document
        self.certainty = certainty
        self.exclusions = exclusions
        self.extensions = extensions
        self.calendar = calendar
    }

    /// What a step on the clock rests on: the organ's document, or the rule's own articles.
    package var basis: String { document ?? citations.joined(separator: "、") }
}

/// How far, by whom and how often a clock may be extended (延长).
package struct ExtensionTerms: Hashable, Sendable {
    /// `nil` = a reasonable time that a collective discussion fixes.
    package let period: Period?
    package let decidedBy: String
    package let times: Int

    package init(period: Period?, decidedBy: String, times: Int) {
        self.period = period
        self.decidedBy = decidedBy
        self.times = times
    }
}

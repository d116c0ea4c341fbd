package import LegalTime

/// Days on which a rule has no edition here, and why (缺口): either the law had no such rule, or its text of that time
/// was not taken in.
package struct RuleGap: Hashable, Sendable {
    package let id: String
    package let variant: String
    /// The last day of the gap, which reaches back as far as anybody asks.
    package let through: CivilDay
    package let reason: String

    package func covers(_ id: String, _ variant: String, _ day: CivilDay) -> Bool {
        self.id == id && self.variant == variant && day <= through
    }
}

extension ClockRules {
    /// The named gaps of a rule on that day or later.
    package static func gaps(_ id: String, from first: CivilDay) -> [RuleGap] {
        gaps.filter { $0.id == id && $0.through >= first }
    }
}

package import LegalTime

/// What stands on the day on which a gate is asked: the day itself, and the organ's own rules.
package struct Standing: Hashable, Sendable {
    package let today: CivilDay
    package let rules: OrganRules

    package init(today: CivilDay, rules: OrganRules = .none) {
        self.today = today
        self.rules = rules
    }
}

package import LegalTime

/// Every clock that the platform knows (期限规则), each in all its editions.
package enum ClockRules {
    package static let all: [ClockRule] = handling

    private static let byID: [String: [ClockRule]] = Dictionary(grouping: all, by: \.id)

    /// The edition that stands on that day: the one for the variant that is asked for, else the one for the field, else
    /// the general one; the organ's own figure in place of the rule's where its policy has one.
    package static func rule(
        _ id: String,
        variant: String = "",
        field: String? = nil,
        on day: CivilDay,
        policy: ClockPolicy? = nil
    ) throws(RuleFault) -> ClockRule {
        guard let rules = byID[id] else { throw RuleFault("没有编号为“\(id)”的期限规则") }
        let standing = rules.filter { $0.stands(on: day) }
        guard let rule = pick(standing, variant, field) else {
            throw RuleFault("期限 \(id) 在 \(day.iso) 没有可以适用的规定")
        }
        guard let policy else { return rule }
        return try rule.setting(policy, field: field, on: day)
    }

    private static func pick(_ rules: [ClockRule], _ variant: String, _ field: String?) -> ClockRule? {
        if !variant.isEmpty { return rules.first { $0.variant == variant } }
        if let field, let special = rules.first(where: { $0.binds(field) }) { return special }
        return rules.first { $0.variant.isEmpty }
    }
}

package import LegalTime

/// Every clock that the platform knows (期限规则), each in all its editions.
package enum ClockRules {
    package static let all: [ClockRule] = [
        filing, decision, preservation, measures, statement, hearing, review, onTheSpot, service, closing, payment,
        courtExecution, ownExecution, limitation, handOver, reconsideration, reconsidering, litigation, disclosure,
        information, credit, supervision,
    ].flatMap { $0 }

    private static let byID: [String: [ClockRule]] = Dictionary(grouping: all, by: \.id)

    /// Every id, once, in the order of the tables.
    package static let ids: [String] = all.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }

    /// The editions of a rule, in all variants.
    package static func editions(_ id: String) -> [ClockRule] { byID[id] ?? [] }

    /// The edition that stands on that day: the one for the variant that is asked for, else the one for the field, else
    /// the general one; the organ's own figure in place of the rule's where its policy has one.
    package static func rule(
        _ id: String,
        variant: String = "",
        field: String? = nil,
        on day: CivilDay,
        policy: ClockPolicy? = nil
    ) throws(RuleFault) -> ClockRule {
        guard let rules = byID[id] else { throw RuleFault("没有编号为“\(id)”的期限") }
        let meant = try pick(rules, variant, field)
        guard let rule = meant.last(where: { $0.stands(on: day) }) else { throw gap(id, meant, day) }
        guard let policy else { return rule }
        return try rule.setting(policy, field: field, on: day)
    }

    /// The editions of the one variant that is meant.
    private static func pick(_ rules: [ClockRule], _ variant: String, _ field: String?) throws(RuleFault) -> [ClockRule]
    {
        guard variant.isEmpty else {
            let meant = rules.filter { $0.variant == variant }
            guard meant.isEmpty else { return meant }
            throw unknown(rules, variant)
        }
        let general = rules.filter(\.variant.isEmpty)
        guard let field else { return general }
        if let special = rules.first(where: { $0.binds(field) }) {
            return rules.filter { $0.variant == special.variant }
        }
        if let rule = general.first, !rule.fields.isEmpty {
            throw RuleFault("期限 \(rule.id)“\(rule.name)”只适用于\(rule.fields.joined(separator: "、"))，不适用于“\(field)”")
        }
        return general
    }

    private static func unknown(_ rules: [ClockRule], _ variant: String) -> RuleFault {
        let others = Set(rules.map(\.variant)).subtracting([""]).sorted()
        let known = others.isEmpty ? "没有别的情形" : "有：\(others.joined(separator: "、"))"
        return RuleFault("期限 \(rules[0].id) 没有“\(variant)”这一情形；\(known)")
    }

    private static func gap(_ id: String, _ rules: [ClockRule], _ day: CivilDay) -> RuleFault {
        let reason = gaps.first { $0.covers(id, rules.first?.variant ?? "", day) }?.reason ?? "当时适用的规定，本系统没有收录"
        return RuleFault("期限 \(id) 在 \(day.chinese) 不能推算：\(reason)")
    }
}

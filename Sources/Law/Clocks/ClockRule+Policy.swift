import LegalTime

extension ClockRule {
    /// Whether the rule was made for this field: `生态环境` is also meant by `生态环境(油烟)`.
    func binds(_ field: String) -> Bool { fields.contains { Self.covers($0, field) } }

    static func covers(_ wide: String, _ narrow: String) -> Bool {
        narrow == wide || narrow.hasPrefix(wide + "(") || narrow.hasPrefix(wide + "（")
    }

    /// The rule with the organ's own figure in place, and the organ's document as its basis.
    func setting(_ policy: ClockPolicy, field: String?, on day: CivilDay) throws(RuleFault) -> ClockRule {
        let meant = policy.settings.filter { setting in
            setting.rule == id && setting.stands(on: day)
                && (setting.field.map { wide in field.map { Self.covers(wide, $0) } ?? false } ?? true)
        }
        guard let setting = meant.first(where: { $0.field != nil }) ?? meant.first else { return self }
        return try with(setting)
    }

    private func with(_ setting: ClockPolicy.Setting) throws(RuleFault) -> ClockRule {
        guard isConfigurable else { throw RuleFault("期限 \(id)“\(name)”由法律规定，本机关不能另行设定") }
        var rule = ClockRule(
            id,
            variant: variant,
            name,
            from: trigger,
            by: holder,
            purpose: purpose,
            terms: setting.period.map { PeriodRule($0, end: end(of: $0), isBackward: terms?.isBackward ?? false) }
                ?? terms,
            annual: annual,
            missing: setting.period == nil ? missing : "",
            cite: citations,
            documents: documents,
            certainty,
            since: validFrom,
            until: validTo,
            fields: fields,
            extensions: setting.extensions,
            exclusions: setting.exclusions.map { Exclusion(ground: $0, citation: nil) },
            admitsOtherRules: admitsOtherRules,
            note: note
        )
        rule.document = setting.document
        return rule
    }

    /// A period in another unit than the rule's own ends as that unit does for whom it binds.
    private func end(of period: Period) -> EndRule {
        if period.unit.isOfHours { return .fixed }
        if let terms, terms.period.unit == period.unit { return terms.end }
        return holder == .party ? .rolled : .hard
    }
}

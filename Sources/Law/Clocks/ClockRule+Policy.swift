import LegalTime

extension ClockRule {
    /// Whether the rule was made for this field: `生态环境` is also meant by `生态环境(油烟)`.
    func binds(_ field: String) -> Bool { fields.contains { LawField.covers($0, field) } }

    /// The rule with the organ's own figure in place, and the organ's document as its basis. A setting for the field
    /// goes before one for all; of several the one that came last.
    func setting(_ policy: ClockPolicy, field: String?, on day: CivilDay) throws(RuleFault) -> ClockRule {
        let meant = policy.settings.filter { $0.rule == id && $0.stands(on: day) && $0.binds(field) }
        let special = meant.filter { $0.field != nil }
        guard let setting = (special.isEmpty ? meant : special).max(by: { $0.from < $1.from }) else { return self }
        guard isConfigurable else { throw RuleFault("期限 \(id)“\(name)”由法律规定，本机关不能另行设定") }
        return with(setting)
    }

    private func with(_ setting: ClockPolicy.Setting) -> ClockRule {
        var rule = self
        if let period = setting.period {
            rule.terms = PeriodRule(period, end: end(of: period), isBackward: terms?.isBackward ?? false)
            rule.missing = ""
        }
        rule.extensions = setting.extensions
        rule.exclusions = setting.exclusions.map { Exclusion(ground: $0, citation: nil) }
        rule.document = setting.document
        return rule
    }

    /// A period in another unit than the rule's own ends as that unit does for whom it binds.
    private func end(of period: Period) -> EndRule {
        if period.unit.isOfHours { return .fixed }
        if let terms, terms.period.unit == period.unit { return terms.end }
        return holder == .party && period.unit != .workingDays ? .rolled : .hard
    }
}

extension ClockPolicy.Setting {
    func stands(on day: CivilDay) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }

    /// A setting for one field says nothing to a case whose field is not known.
    func binds(_ wanted: String?) -> Bool {
        guard let field else { return true }
        return wanted.map { LawField.covers(field, $0) } ?? false
    }
}

extension LawField {
    /// `生态环境` covers `生态环境` and `生态环境(油烟)`.
    static func covers(_ wide: String, _ narrow: String) -> Bool {
        narrow == wide || narrow.hasPrefix(wide + "(") || narrow.hasPrefix(wide + "（")
    }
}

extension ClockPolicy {
    /// What is wrong with an organ's settings: unknown rules, rules that the law fixes, no document, no length where one
    /// is needed, days out of order, two settings for the same rule, field and day.
    package var faults: [RuleFault] {
        var found = settings.flatMap(Self.faults)
        for (place, setting) in settings.enumerated() {
            let twin = settings[..<place].contains { $0.overlaps(setting) }
            if twin { found.append(RuleFault("期限 \(setting.rule) 的两项设定在同一时间重叠")) }
        }
        return found
    }

    private static func faults(_ setting: Setting) -> [RuleFault] {
        let editions = ClockRules.editions(setting.rule)
        guard !editions.isEmpty else { return [RuleFault("没有编号为“\(setting.rule)”的期限")] }
        var found: [RuleFault] = []
        if !editions.contains(where: \.isConfigurable) {
            found.append(RuleFault("期限 \(setting.rule) 由法律规定，本机关不能另行设定"))
        }
        if setting.document.isEmpty { found.append(RuleFault("期限 \(setting.rule) 的设定没有写明依据的文件")) }
        if let to = setting.to, to < setting.from { found.append(RuleFault("期限 \(setting.rule) 的设定止日早于起日")) }
        if let period = setting.period, !(1...period.unit.limit).contains(period.amount) {
            found.append(RuleFault("期限 \(setting.rule) 的设定应当是 1 至 \(period.unit.limit) 之间的数"))
        }
        return found
    }
}

extension ClockPolicy.Setting {
    fileprivate func overlaps(_ other: ClockPolicy.Setting) -> Bool {
        rule == other.rule && field == other.field && (to.map { other.from <= $0 } ?? true)
            && (other.to.map { from <= $0 } ?? true)
    }
}

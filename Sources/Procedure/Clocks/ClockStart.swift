package import Law
package import LegalTime

/// Finds the rules of the clocks that an act starts, as they stand for this organ on the day of the trigger.
package enum ClockStart {
    /// A rule that is local or not verified starts no clock unless the organ has set it with a document of its own.
    static func terms(
        of act: any Act,
        _ sheet: AnyAct,
        in file: Case,
        _ facts: Facts,
        _ head: ActHead
    ) -> [ClockTerms] {
        guard sheet.clocks.contains(where: { $0.kind == .starts }) else { return [] }
        var after = file
        act.apply(to: &after, at: head)
        return sheet.moves(act, after, head).compactMap { move in
            guard case .start(let rule, _, let moment) = move else { return nil }
            return terms(rule, on: moment.day(in: facts.zone), field: after.field, facts)
        }
    }

    /// `nil` where the rule starts no clock by itself.
    static func terms(_ id: String, on day: CivilDay, field: String?, _ facts: Facts) -> ClockTerms? {
        rule(id, on: day, field: field, facts).flatMap { terms(of: $0, facts) }
    }

    /// The last day of a clock of this rule that starts on `day`, for an organ with these figures of its own; `nil` where
    /// none starts by itself.
    package static func lastDay(
        _ id: String,
        from day: CivilDay,
        field: String?,
        policy: ClockPolicy,
        calendar: LegalCalendar
    ) -> CivilDay? {
        let now = OrganZone.shanghai.start(of: day)
        let facts = Facts(now: now, actor: .system, hearing: nil, officers: [:], policy: policy, calendar: calendar)
        guard let terms = terms(id, on: day, field: field, facts) else { return nil }
        return (try? LegalClock.reckon(terms.terms, from: .day(day), calendar: calendar))?.due?.day(in: facts.zone)
    }

    /// The rule of the field, unless it is not verified and the organ has set none: then the general one. A rule of one
    /// field's department counts elsewhere only where the organ has made it its own.
    private static func rule(_ id: String, on day: CivilDay, field: String?, _ facts: Facts) -> ClockRule? {
        for field in field.map({ [$0, nil] }) ?? [nil] {
            // Settings of the organ were checked when its profile was read, so that none is lost here.
            let rule = try? ClockRules.rule(id, field: field, on: day, policy: facts.policy)
            guard let rule, rule.terms != nil, !rule.needsPolicy else { continue }
            if field != nil || rule.fields.isEmpty || rule.document != nil { return rule }
        }
        return nil
    }

    private static func terms(of rule: ClockRule, _ facts: Facts) -> ClockTerms? {
        guard let terms = rule.terms else { return nil }
        return ClockTerms(
            rule: rule.id,
            variant: rule.variant,
            name: rule.name,
            terms: terms,
            citations: rule.sources,
            document: rule.document,
            certainty: rule.certainty,
            exclusions: rule.exclusions.map(\.ground),
            extensions: rule.extensions.map {
                ExtensionTerms(period: $0.period, decidedBy: $0.decidedBy, times: $0.times)
            },
            calendar: facts.calendar.version
        )
    }
}

import LegalTime

extension ClockRules {
    static let handling: [ClockRule] = [
        ClockRule(
            "C06",
            "作出行政处罚决定",
            from: "立案之日",
            by: .agency,
            terms: PeriodRule(Period(90, .calendarDays), end: .hard),
            cite: [PenaltyLaw.decisionPeriod.citation],
            .verified,
            since: Statutes.penalty.inForceFrom,
            admitsOtherRules: true
        )
    ]
}

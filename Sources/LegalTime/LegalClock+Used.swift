extension LegalClock {
    /// Calendar days that counted from an event through a day (已用天数): the day of the event is not counted, nor are
    /// days of a suspension; 0 when `last` is not later.
    package static func usedDays(
        after first: CivilDay,
        through last: CivilDay,
        suspensions: [Suspension] = []
    ) throws(PeriodFault) -> Int {
        let counter = try PeriodCounter(
            calendar: .untabled,
            zone: .shanghai,
            hours: .standard,
            suspensions: suspensions
        )
        let held = counter.spans.reduce(0) { sum, span in
            sum + max(0, min(span.last, last.number) - max(span.first, first.number + 1) + 1)
        }
        return max(0, last.number - first.number) - held
    }
}

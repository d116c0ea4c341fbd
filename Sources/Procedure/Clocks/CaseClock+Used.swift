package import LegalTime

extension Case {
    /// Days of the time for the decision (办案期限) that were used through a day: calendar days after the filing, without
    /// those that don't count. `nil` where no such clock runs.
    package func decisionDays(through day: CivilDay) -> Int? {
        guard let clock = clocks.last(where: { $0.terms.rule == DecisionClock.rule }) else { return nil }
        // A suspension that ends before it begins was refused when it was recorded.
        return try? LegalClock.usedDays(
            after: clock.trigger.day(in: .shanghai),
            through: day,
            suspensions: clock.suspensions.map(\.span)
        )
    }
}

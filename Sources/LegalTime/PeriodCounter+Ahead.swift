extension PeriodCounter {
    func ahead(_ period: Period, from day: CivilDay) throws(PeriodFault) -> DayLeg {
        switch period.unit {
        case .workingDays: workingDays(period.amount, after: day.number)
        case .months: days(try distance(day, months: period.amount), after: day.number)
        case .years: days(try distance(day, months: 12 * period.amount), after: day.number)
        case .calendarDays, .hours, .workingHours: days(period.amount, after: day.number)
        }
    }

    /// The end moves on by each suspended day that lies between; for months and years too.
    private func days(_ amount: Int, after day: Int) -> DayLeg {
        var end = day + amount
        for span in spans where span.last > day {
            guard span.first <= end else { break }
            let from = max(span.first, day + 1)
            guard !span.isOpen else { return .held(remaining: end - from + 1, looked: nil) }
            end += span.last - from + 1
        }
        return .end(end, looked: nil)
    }

    func workingDays(_ amount: Int, after day: Int) -> DayLeg {
        var rank = rank(through: day) + amount
        var end = calendar.day(at: rank).number
        var first = day + 1
        for span in spans where span.last > day {
            guard span.first <= end else { break }
            let from = max(span.first, day + 1)
            let before = self.rank(through: from - 1)
            guard !span.isOpen else {
                return .held(remaining: rank - before, looked: from > first ? first...from - 1 : nil)
            }
            if from == first { first = span.last + 1 }
            rank += self.rank(through: span.last) - before
            end = calendar.day(at: rank).number
        }
        return .end(end, looked: first...end)
    }
}

extension PeriodCounter {
    /// Counts back from an event's day (倒算), itself not counted.
    func back(_ period: Period, from day: CivilDay) throws(PeriodFault) -> DayLeg {
        switch period.unit {
        case .workingDays: workingDays(period.amount, before: day.number)
        case .months: days(-(try distance(day, months: -period.amount)), before: day.number)
        case .years: days(-(try distance(day, months: -12 * period.amount)), before: day.number)
        case .calendarDays, .hours, .workingHours: days(period.amount, before: day.number)
        }
    }

    private func days(_ amount: Int, before day: Int) -> DayLeg {
        var end = day - amount
        for span in spans.reversed() where span.first < day {
            guard span.last >= end else { break }
            end -= min(span.last, day - 1) - span.first + 1
        }
        return .end(end, looked: nil)
    }

    /// So many full working days lie between the end, itself a working day, and the event.
    private func workingDays(_ amount: Int, before day: Int) -> DayLeg {
        var rank = rank(through: day - 1) - amount
        var end = calendar.day(at: rank).number
        var last = day - 1
        for span in spans.reversed() where span.first < day {
            guard span.last >= end else { break }
            rank -= self.rank(through: min(span.last, day - 1)) - self.rank(through: span.first - 1)
            end = calendar.day(at: rank).number
            if span.last >= last { last = span.first - 1 }
        }
        return .end(end, looked: end...last)
    }

    func hours(_ amount: Int, before event: Instant) -> Leg {
        var end = event.milliseconds - amount * Self.millisecondsOfHour
        for span in spans.reversed() {
            let to = min(begin(of: span.last + 1), event.milliseconds)
            guard to > end else { break }
            end -= max(0, to - begin(of: span.first))
        }
        return Leg(end: .instant(Instant(milliseconds: end)))
    }
}

extension PeriodCounter {
    static let millisecondsOfHour = 3_600_000

    /// Hours run through nights and holidays; whole suspended days are taken out.
    func hours(_ amount: Int, after start: Instant) -> Leg {
        var end = start.milliseconds + amount * Self.millisecondsOfHour
        for span in spans {
            let from = max(begin(of: span.first), start.milliseconds)
            guard from < end else { break }
            guard !span.isOpen else { return Leg(remaining: Self.begunHours(end - from)) }
            end += max(0, begin(of: span.last + 1) - from)
        }
        return Leg(end: .instant(Instant(milliseconds: end)))
    }

    /// Hours of business, on working days that are not suspended.
    func workingHours(_ amount: Int, after start: Instant) -> Leg {
        let day = zone.day(of: start).number
        let isSuspended = spans.contains { $0.first <= day && day <= $0.last }
        var rest = amount * Self.millisecondsOfHour
        if !isSuspended, calendar.isWorkingDay(CivilDay(number: day)),
            let end = spend(&rest, on: day, from: start.milliseconds - begin(of: day))
        {
            return Leg(end: end, looked: day...day)
        }
        let whole = hours.minutes * 60_000
        let days = (rest - 1) / whole + 1
        switch workingDays(days, after: day) {
        case .end(let last, let looked):
            rest -= (days - 1) * whole
            return Leg(end: spend(&rest, on: last, from: 0), looked: isSuspended ? looked : day...last)
        case .held(let remaining, let looked):
            rest -= (days - remaining) * whole
            let last = looked?.upperBound ?? day
            return Leg(remaining: Self.begunHours(rest), looked: isSuspended ? looked : day...last)
        }
    }

    /// Takes a day's hours of business from `time` on (milliseconds since midnight) off `rest`; the instant at which
    /// nothing is left, if that comes.
    private func spend(_ rest: inout Int, on day: Int, from time: Int) -> LegalMoment? {
        for span in hours.spans {
            let from = max(span.lowerBound * 60_000, time)
            let length = max(0, span.upperBound * 60_000 - from)
            if rest <= length { return .instant(Instant(milliseconds: begin(of: day) + from + rest)) }
            rest -= length
        }
        return nil
    }

    func begin(of day: Int) -> Int { zone.start(of: CivilDay(number: day)).milliseconds }

    static func begunHours(_ milliseconds: Int) -> Int { (milliseconds + millisecondsOfHour - 1) / millisecondsOfHour }
}

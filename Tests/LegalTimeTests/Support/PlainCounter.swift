import LegalTime

/// Counts as a clerk does, day by day or minute by minute, from the holiday tables themselves; what `LegalClock` is
/// compared with. It shares only `CivilDay`'s arithmetic with it.
struct PlainCounter {
    let off: Set<CivilDay>
    let work: Set<CivilDay>
    let years: Set<Int>

    init(_ tables: [HolidayTable]) {
        let days = tables.flatMap(\.days)
        off = Set(days.filter(\.isOff).map(\.day))
        work = Set(days.filter { !$0.isOff }.map(\.day))
        years = Set(tables.map(\.year))
    }

    func works(_ day: CivilDay) -> Bool {
        if off.contains(day) { return false }
        if work.contains(day) { return true }
        if !years.contains(day.year), Self.isFixed(day) { return false }
        return day.weekday <= 5
    }

    static func isFixed(_ day: CivilDay) -> Bool {
        let (year, date) = (day.year, day.iso.suffix(5))
        guard year >= 1950 else { return false }
        switch date {
        case "01-01", "05-01", "10-01", "10-02": return true
        case "05-02": return year >= 2025 || (2000...2007).contains(year)
        case "05-03": return (2000...2007).contains(year)
        case "10-03": return year >= 1999
        default: return false
        }
    }

    /// The outcome in the shape of a reckoning; `nil` where the clock would be at fault.
    func reckon(_ clock: RandomClock) -> Reckoning {
        var at = clock.rule.period.unit.isOfHours ? clock.start : .day(clock.start.day(in: .shanghai))
        var looked: [CivilDay] = []
        for period in [clock.rule.period] + clock.extensions.map(\.period) {
            let step = clock.rule.isBackward ? -1 : 1
            let stretch = Stretch(counter: self, clock: clock, step: step)
            switch stretch.run(period, from: at, &looked) {
            case .at(let end): at = end
            case .left(let remaining):
                return Reckoning(
                    raw: nil,
                    due: nil,
                    remaining: remaining,
                    isProvisional: isUnknown(looked),
                    warnOn: nil
                )
            }
        }
        return settle(at, clock.rule, looked)
    }

    private func settle(_ raw: LegalMoment, _ rule: PeriodRule, _ looked: [CivilDay]) -> Reckoning {
        var (due, looked, warnOn) = (raw, looked, CivilDay?.none)
        if case .day(var day) = raw {
            switch (rule.end, rule.isBackward) {
            case (.rolled, false):
                looked.append(day)
                while !works(day) {
                    day = day.adding(days: 1)
                    looked.append(day)
                }
                due = .day(day)
            case (.fixed, _): break
            case (.hard, _), (.rolled, true):
                if !works(day) {
                    while !works(day) { day = day.adding(days: -1) }
                    warnOn = day
                }
            }
        }
        return Reckoning(raw: raw, due: due, remaining: nil, isProvisional: isUnknown(looked), warnOn: warnOn)
    }

    private func isUnknown(_ days: [CivilDay]) -> Bool { days.contains { !years.contains($0.year) } }
}

/// One period, or one extension.
private struct Stretch {
    enum Outcome { case at(LegalMoment), left(Int) }

    let counter: PlainCounter
    let clock: RandomClock
    let step: Int

    func run(_ period: Period, from start: LegalMoment, _ looked: inout [CivilDay]) -> Outcome {
        let day = start.day(in: .shanghai)
        switch period.unit {
        case .workingDays:
            // Backwards, so many full working days lie between: the end is one more.
            return count(step > 0 ? period.amount : period.amount + 1, from: start, &looked) { counter.works($0) }
        case .calendarDays:
            var none: [CivilDay] = []
            return count(period.amount, from: start, &none) { _ in true }
        case .months, .years:
            let months = period.unit == .years ? period.amount * 12 : period.amount
            let end = corresponding(day, months * step)
            var none: [CivilDay] = []
            return count(abs(end.number - day.number), from: start, &none) { _ in true }
        case .hours:
            var none: [CivilDay] = []
            return minutes(period.amount, from: start, &none) { _ in true }
        case .workingHours:
            return minutes(period.amount, from: start, &looked) { minute in
                let ofDay = (minute + 480) % 1440
                guard (510..<720).contains(ofDay) || (810..<1050).contains(ofDay) else { return false }
                return counter.works(PlainCounter.day(minute))
            }
        }
    }

    private func isSuspended(_ day: CivilDay) -> Bool {
        clock.suspensions.contains { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
    }

    /// Nothing that is suspended without end and lies this far ahead will ever be counted.
    private func isStuck(_ day: CivilDay) -> Bool {
        step > 0 && clock.suspensions.contains { $0.to == nil && $0.from <= day }
    }

    private func count(
        _ amount: Int,
        from start: LegalMoment,
        _ looked: inout [CivilDay],
        _ counts: (CivilDay) -> Bool
    ) -> Outcome {
        let first = start.day(in: .shanghai)
        var (day, left) = (first, amount)
        while left > 0 {
            day = day.adding(days: step)
            if isStuck(day) { return .left(left) }
            if isSuspended(day) { continue }
            looked.append(day)
            if counts(day) { left -= 1 }
        }
        guard case .instant(let instant) = start else { return .at(.day(day)) }
        return .at(.instant(instant.adding(seconds: (day.number - first.number) * 86_400)))
    }

    private func minutes(
        _ hours: Int,
        from start: LegalMoment,
        _ looked: inout [CivilDay],
        _ counts: (Int) -> Bool
    ) -> Outcome {
        guard case .instant(let instant) = start else { return .left(-1) }
        var (minute, left) = (instant.milliseconds / 60_000, hours * 60)
        var (today, isToday) = (CivilDay(number: 0), false)
        while left > 0 {
            // The minute that is entered: backwards it is the one before.
            let entered = step > 0 ? minute : minute - 1
            let day = PlainCounter.day(entered)
            if day != today {
                if isStuck(day) { return .left((left + 59) / 60) }
                today = day
                isToday = !isSuspended(day)
                if isToday { looked.append(day) }
            }
            if isToday, counts(entered) { left -= 1 }
            minute += step
        }
        return .at(.instant(Instant(milliseconds: minute * 60_000)))
    }

    private func corresponding(_ day: CivilDay, _ months: Int) -> CivilDay {
        var (year, month) = (day.year, day.month)
        for _ in 0..<abs(months) {
            month += months > 0 ? 1 : -1
            if month == 13 { (year, month) = (year + 1, 1) }
            if month == 0 { (year, month) = (year - 1, 12) }
        }
        for date in stride(from: day.day, to: 0, by: -1) {
            if let found = CivilDay(year: year, month: month, day: date) { return found }
        }
        return day
    }
}

extension PlainCounter {
    /// The day in Shanghai of a minute since 1970 in UTC.
    static func day(_ minute: Int) -> CivilDay { CivilDay(number: (minute + 480) / 1440) }
}

extension LegalClock {
    /// How `reckon` comes to its result, line by line, for a lawyer to follow.
    ///
    /// - Parameter event: what starts the clock, in a word or two: `告知` prints “为告知之日”. Empty is said in general.
    package static func explain(
        _ rule: PeriodRule,
        from start: LegalMoment,
        event: String = "",
        suspensions: [Suspension] = [],
        extensions: [Extension] = [],
        calendar: LegalCalendar,
        zone: OrganZone = .shanghai,
        hours: WorkingHours = .standard
    ) throws(PeriodFault) -> [String] {
        let counter = try PeriodCounter(calendar: calendar, zone: zone, hours: hours, suspensions: suspensions)
        try counter.check(rule, extensions)
        let begin = try counter.start(rule, start)
        var account = Explanation(counter: counter, suspensions: suspensions, start: begin)
        account.open(rule, event: event, start: begin)
        var leg = try account.count(rule.period, from: begin, isBackward: rule.isBackward)
        for step in extensions {
            guard let end = leg.end else {
                account.add("延长\(step.period.chinese)（\(step.reason)）：恢复以后，期间届满再接着算")
                continue
            }
            account.add("延长\(step.period.chinese)（\(step.reason)）：从原期限的最后一日\(account.spell(end))起接着算，该日不计入")
            leg = try account.count(step.period, from: end, isBackward: false)
        }
        if let raw = leg.end { account.close(raw, rule) }
        account.addProvisional()
        return account.lines
    }
}

/// The lines as they grow.
struct Explanation {
    let counter: PeriodCounter
    let days: DayRuns
    private(set) var lines: [String] = []
    /// The year that need not be said again.
    private let year: Int
    private var looked: [ClosedRange<Int>] = []

    init(counter: PeriodCounter, suspensions: [Suspension], start: LegalMoment) {
        self.counter = counter
        days = DayRuns(counter: counter, suspensions: suspensions)
        year = start.day(in: counter.zone).year
    }

    mutating func add(_ line: String) { lines.append(line) }

    /// The count, told; then its result.
    mutating func count(_ period: Period, from start: LegalMoment, isBackward: Bool) throws(PeriodFault) -> Leg {
        let leg = try counter.leg(period, from: start, isBackward: isBackward)
        look(at: leg.looked)
        tell(period, leg, from: start, isBackward: isBackward)
        if let remaining = leg.remaining { addHeld(remaining, period.unit) }
        return leg
    }

    mutating func look(at range: ClosedRange<Int>?) {
        if let range { looked.append(range) }
    }

    private mutating func addHeld(_ remaining: Int, _ unit: PeriodUnit) {
        guard let open = counter.spans.last else { return }
        let reasons = days.reasons(first: .max, last: .max) ?? ""
        let left =
            switch unit {
            case .workingDays: Period(remaining, .workingDays).chinese
            case .calendarDays, .months, .years: Period(remaining, .calendarDays).chinese
            case .hours: "不到或者正好\(Period(remaining, .hours).chinese)"
            case .workingHours: "不到或者正好\(Period(remaining, .workingHours).chinese)"
            }
        add("\(spell(CivilDay(number: open.first)))起中止（\(reasons)），尚未结束：还剩\(left)，恢复后接着算")
    }

    mutating func addProvisional() {
        let years = Set(looked.flatMap { CivilDay(number: $0.lowerBound).year...CivilDay(number: $0.upperBound).year })
        for year in years.sorted() where !counter.calendar.hasTable(year) {
            add("暂定：\(year)年的放假安排还没有，这一年的工作日只按周末和固定节日推算，有了以后要重新计算")
        }
    }

    /// `10月8日（周五）`, with the year if it is not the one the clock starts in.
    func spell(_ day: CivilDay) -> String { day.year == year ? day.short : "\(day.year)年\(day.short)" }

    func spell(_ moment: LegalMoment) -> String {
        switch moment {
        case .day(let day): spell(day)
        case .instant(let instant): "\(spell(counter.zone.day(of: instant)))\(counter.zone.clock(of: instant))"
        }
    }

    func spell(_ first: CivilDay, _ last: CivilDay) -> String {
        first == last ? spell(first) : "\(spell(first))至\(spell(last))"
    }
}

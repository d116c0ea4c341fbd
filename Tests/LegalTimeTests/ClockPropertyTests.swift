import LegalTime
import Testing

@Suite struct ClockPropertyTests {
    private static let seeds = 0..<8

    /// Random forward clocks, none suspended without end.
    private func clocks(_ seed: Int, count: Int = 250) -> [RandomClock] {
        var random = SplitMix64(seed: UInt64(1000 + seed))
        return (0..<count).map { _ in RandomClock(backward: false, open: false, using: &random) }
    }

    @Test("one more suspended day never makes a clock end earlier", arguments: seeds)
    func oneMore(seed: Int) throws {
        let calendar = try Almanac.calendar()
        var random = SplitMix64(seed: UInt64(seed))
        for var clock in clocks(seed) {
            let before = try #require(try clock.reckon(calendar).due)
            let day = clock.start.day(in: .shanghai).adding(days: Int.random(in: -5...200, using: &random))
            clock.suspensions.append(Suspension(from: day, to: day, reason: "听证"))
            let after = try #require(try clock.reckon(calendar).due)
            #expect(after >= before, "\(clock)")
        }
    }

    @Test("a suspension cut in two, doubled or put in another order is the same suspension", arguments: seeds)
    func split(seed: Int) throws {
        let calendar = try Almanac.calendar()
        var random = SplitMix64(seed: UInt64(seed))
        for clock in clocks(seed) where !clock.suspensions.isEmpty {
            var cut = clock
            cut.suspensions = clock.suspensions.flatMap { whole -> [Suspension] in
                guard let to = whole.to, to > whole.from else { return [whole, whole] }
                let middle = CivilDay(number: Int.random(in: whole.from.number..<to.number, using: &random))
                return [
                    Suspension(from: whole.from, to: middle, reason: whole.reason),
                    Suspension(from: middle.adding(days: 1), to: to, reason: whole.reason),
                ]
            }
            cut.suspensions.shuffle(using: &random)
            #expect(try cut.reckon(calendar) == clock.reckon(calendar), "\(clock)")
        }
    }

    @Test(
        "a suspension that is closed afterwards gives what it would have given at once; what was left runs after it",
        arguments: seeds
    )
    func closed(seed: Int) throws {
        let calendar = try Almanac.calendar()
        var random = SplitMix64(seed: UInt64(2000 + seed))
        var held = 0
        for _ in 0..<250 {
            var clock = RandomClock(
                units: [.workingDays, .calendarDays, .months],
                backward: false,
                open: false,
                using: &random
            )
            clock.extensions = []
            let from = clock.start.day(in: .shanghai).adding(days: Int.random(in: 0...60, using: &random))
            let to = from.adding(days: Int.random(in: 0...40, using: &random))
            clock.suspensions = [Suspension(from: from, to: nil, reason: "鉴定")]
            let open = try clock.reckon(calendar)
            clock.suspensions = [Suspension(from: from, to: to, reason: "鉴定")]
            let end = try clock.reckon(calendar)
            guard let remaining = open.remaining else {
                #expect(open == end)
                continue
            }
            held += 1
            let unit: PeriodUnit = clock.rule.period.unit == .workingDays ? .workingDays : .calendarDays
            let begin = max(to, clock.start.day(in: .shanghai))
            let rest = try LegalClock.reckon(
                PeriodRule(Period(remaining, unit), end: .fixed),
                from: .day(begin),
                calendar: calendar
            )
            #expect(rest.raw == end.raw, "\(clock)")
        }
        #expect(held > 20)
    }

    @Test(
        "counted back from an event, exactly so many working days lie between, and a day later one too few",
        arguments: seeds
    )
    func backward(seed: Int) throws {
        let calendar = try Almanac.calendar()
        var random = SplitMix64(seed: UInt64(3000 + seed))
        for _ in 0..<250 {
            let amount = Int.random(in: 1...40, using: &random)
            let event = CivilDay(number: Int.random(in: 18_000...20_800, using: &random))
            let rule = PeriodRule.working(amount, .hard)
            let due = try #require(try LegalClock.reckon(rule.back, from: .day(event), calendar: calendar).due)
            let day = due.day(in: .shanghai)
            let between = calendar.workingDays(after: day, through: event.adding(days: -1))
            #expect(between == amount)
            #expect(calendar.isWorkingDay(day))
            let next = calendar.workingDay(1, after: day)
            #expect(calendar.workingDays(after: next, through: event.adding(days: -1)) == amount - 1)
            // The same number counted forward ends on the last working day before the event.
            let ahead = try LegalClock.reckon(rule, from: due, calendar: calendar).due?.day(in: .shanghai)
            #expect(ahead == calendar.lastWorkingDay(onOrBefore: event.adding(days: -1)))
            let days = PeriodRule.days(amount)
            let back = try #require(try LegalClock.reckon(days.back, from: .day(event), calendar: calendar).due)
            #expect(try LegalClock.reckon(days, from: back, calendar: calendar).due == .day(event))
        }
    }

    @Test("one more day off never makes a clock end earlier, one more workday never later", arguments: seeds)
    func monotonic(seed: Int) throws {
        let tables = try Almanac.tables()
        let calendar = LegalCalendar(version: 1, tables: tables)
        var random = SplitMix64(seed: UInt64(4000 + seed))
        let day = CivilDay(number: Int.random(in: 18_300...18_900, using: &random))
        let turned = !calendar.isWorkingDay(day)
        let more = HolidayDay(day: day, name: "某日", isOff: !turned, source: "某通知")
        let changed = LegalCalendar(
            version: 2,
            tables: tables.map {
                $0.year == day.year ? HolidayTable(year: $0.year, days: $0.days.filter { $0.day != day } + [more]) : $0
            }
        )
        #expect(changed.changedDays(comparedTo: calendar) == [day])
        for clock in clocks(seed) {
            let (before, after) = (try clock.reckon(calendar), try clock.reckon(changed))
            let (old, new) = (try #require(before.due), try #require(after.due))
            #expect(turned ? new <= old : new >= old, "\(clock)")
        }
    }

    @Test("a longer period never ends earlier, nor a later start", arguments: seeds)
    func longer(seed: Int) throws {
        let calendar = try Almanac.calendar()
        for clock in clocks(seed) where clock.extensions.isEmpty {
            var (longer, later) = (clock, clock)
            let period = clock.rule.period
            longer.rule = PeriodRule(Period(period.amount + 1, period.unit), end: clock.rule.end)
            if case .day(let day) = clock.start { later.start = .day(day.adding(days: 1)) }
            let due = try #require(try clock.reckon(calendar).due)
            #expect(try #require(try longer.reckon(calendar).due) >= due, "\(clock)")
            #expect(try #require(try later.reckon(calendar).due) >= due, "\(clock)")
        }
    }
}

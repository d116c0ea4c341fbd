import LegalTime
import Testing

/// What can't be reckoned is told, and nothing traps.
extension LegalClockTests {
    @Test("what can't be reckoned is refused with a reason")
    func faults() throws {
        let hour = "按小时计算的期限从一个时刻起算，例如 2026-02-10T10:30"
        #expect(fault { _ = try reckon(.hours(24), "2026-03-02") } == hour)
        #expect(fault { _ = try reckon(.workingHours(4), "2026-03-02") } == hour)
        #expect(fault { _ = try reckon(.days(3), "2026-03-02T10:30", [], [Period(4, .hours)]) } == hour)
        #expect(
            fault { _ = try reckon(.days(3), "2026-03-02", ["2026-03-05..2026-03-04"]) }
                == "中止的最后一日 2026-03-04 早于第一日 2026-03-05"
        )
        #expect(fault { _ = try reckon(.days(3), "2026-03-02", ["2026-03-05..2026-03-05"]) } == nil)
        #expect(fault { _ = try reckon(.workingHours(4).back, "2026-03-02T10:30") } == "倒算的期限不能用工作时")
        #expect(fault { _ = try reckon(.days(3).back, "2026-03-02", [], [Period(1, .calendarDays)]) } == "倒算的期限不能延长")
        #expect(fault { _ = try reckon(.days(3).back, "2026-03-02", ["2026-03-01.."]) } == "倒算的期限里，中止要有最后一日")
    }

    @Test("amounts have bounds", arguments: PeriodUnit.allCases)
    func amounts(unit: PeriodUnit) throws {
        let limits: [PeriodUnit: Int] = [
            .workingDays: 10_000, .calendarDays: 36_600, .months: 1_200, .years: 100, .hours: 100_000,
            .workingHours: 10_000,
        ]
        let limit = try #require(limits[unit])
        for amount in [1, limit] {
            #expect(fault { _ = try reckon(PeriodRule(Period(amount, unit), end: .fixed), "2026-03-02T10:30") } == nil)
        }
        for amount in [0, -1, limit + 1, .max, .min] {
            let reason = fault { _ = try reckon(PeriodRule(Period(amount, unit), end: .fixed), "2026-03-02T10:30") }
            #expect(reason == "“\(Period(amount, unit).chinese)”里的数应当在 1 至 \(limit) 之间")
        }
        #expect(fault { _ = try reckon(.days(1), "2026-03-02", [], [Period(0, .calendarDays)]) } != nil)
    }

    @Test("a result outside the years 1900 to 9999 is a fault, not a trap")
    func bounds() throws {
        let outside = "算出的日子不在 1900 年至 9999 年之间"
        #expect(try due(.days(1), "9999-12-30") == "9999-12-31")
        #expect(try due(.days(1).back, "1900-01-02") == "1900-01-01")
        #expect(try due(.hours(23), "9999-12-31T00:59") == "9999-12-31T23:59")
        #expect(try due(.hours(1).back, "1900-01-01T01:00") == "1900-01-01T00:00")
        for (rule, from) in [
            (PeriodRule.days(1), "9999-12-31"), (.days(1).back, "1900-01-01"), (.working(1), "9999-12-31"),
            (.working(1, .hard).back, "1900-01-02"), (.months(1), "9999-12-01"), (.years(1).back, "1900-12-31"),
            (.months(1).back, "1900-01-31"), (.years(1), "9999-01-01"), (.hours(24), "9999-12-31T00:00"),
            (.hours(1).back, "1900-01-01T00:59"), (.workingHours(4), "9999-12-31T16:30"),
        ] {
            #expect(fault { _ = try reckon(rule, from) } == outside, "\(rule.period.chinese) \(from)")
        }
        #expect(
            fault { _ = try reckon(.days(1), "2026-03-02", [], Array(repeating: Period(100, .years), count: 90)) }
                == outside
        )
        let calendar = try Almanac.calendar()
        let far = LegalMoment.day(CivilDay(number: .max / 2))
        #expect(fault { _ = try LegalClock.reckon(.days(1), from: far, calendar: calendar) } == outside)
        let early = LegalMoment.instant(Instant(milliseconds: .min))
        #expect(fault { _ = try LegalClock.reckon(.hours(1), from: early, calendar: calendar) } == outside)
        #expect(fault { _ = try LegalClock.explain(.hours(1), from: early, calendar: calendar) } == outside)
        let endless = ["2026-03-03..9999-12-31"]
        for rule in [PeriodRule.days(1), .working(1), .months(1)] {
            #expect(fault { _ = try reckon(rule, "2026-03-02", endless) } == outside)
        }
        #expect(fault { _ = try reckon(.hours(24), "2026-03-02T10:30", endless) } == outside)
        #expect(fault { _ = try reckon(.workingHours(20), "2026-03-02T10:30", endless) } == outside)
    }
}

import LegalTime
import Testing

@Suite struct LegalClockTests {
    func reckon(
        _ rule: PeriodRule,
        _ from: String,
        _ suspended: [String] = [],
        _ extended: [Period] = [],
        years: ClosedRange<Int> = 2019...2026
    ) throws -> Reckoning {
        try LegalClock.reckon(
            rule,
            from: try Almanac.moment(from),
            suspensions: suspended.map { try Almanac.suspension($0) },
            extensions: extended.map { Extension($0, reason: "批准") },
            calendar: try Almanac.calendar(years)
        )
    }

    func due(
        _ rule: PeriodRule,
        _ from: String,
        _ suspended: [String] = [],
        _ extended: [Period] = []
    ) throws -> String? {
        try reckon(rule, from, suspended, extended).due?.text(in: .shanghai)
    }

    func fault(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? PeriodFault)?.reason
        }
    }

    @Test("the day of the event is not counted, whatever its hour")
    func firstDay() throws {
        #expect(try due(.days(1), "2026-05-11") == "2026-05-12")
        #expect(try due(.days(1), "2026-05-11T00:00") == "2026-05-12")
        #expect(try due(.days(1), "2026-05-11T23:59") == "2026-05-12")
        #expect(try due(.working(1), "2026-05-08") == "2026-05-09")
        #expect(try due(.working(1), "2026-05-10") == "2026-05-11")
    }

    @Test("suspended days are taken out, once, however they overlap")
    func suspended() throws {
        #expect(try due(.days(10), "2026-03-01") == "2026-03-11")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-05..2026-03-06"]) == "2026-03-13")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-05..2026-03-06", "2026-03-06..2026-03-08"]) == "2026-03-15")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-06..2026-03-08", "2026-03-05..2026-03-20"]) == "2026-03-27")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-05..2026-03-05", "2026-03-07..2026-03-07"]) == "2026-03-13")
        #expect(try due(.days(10), "2026-03-01", ["2026-02-20..2026-03-01"]) == "2026-03-11")
        #expect(try due(.days(10), "2026-03-01", ["2026-02-20..2026-03-02"]) == "2026-03-12")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-11..2026-03-11"]) == "2026-03-12")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-12..2026-03-20"]) == "2026-03-11")
        // The second begins only because the first moved the end.
        #expect(try due(.days(10), "2026-03-01", ["2026-03-11..2026-03-11", "2026-03-12..2026-03-13"]) == "2026-03-14")
        #expect(try due(.days(10), "2026-03-01", ["2026-03-10..2026-03-10", "2026-03-12..2026-03-13"]) == "2026-03-14")
        #expect(try due(.working(5), "2026-03-02", ["2026-03-04..2026-03-08"]) == "2026-03-12")
        #expect(try due(.working(5), "2026-03-02", ["2026-03-07..2026-03-08"]) == "2026-03-09")
        #expect(try due(.months(1), "2026-01-31", ["2026-02-28..2026-03-01"]) == "2026-03-02")
        #expect(try due(.years(2), "2024-02-29", ["2025-01-01..2025-01-03"]) == "2026-03-03")
    }

    @Test("an open suspension stops the clock and keeps what remains")
    func open() throws {
        for (rule, from, span, remaining) in [
            (PeriodRule.days(10), "2026-03-01", "2026-03-05..", 7), (.days(10), "2026-03-01", "2026-03-11..", 1),
            (.days(10), "2026-03-01", "2026-02-11..", 10), (.working(5), "2026-03-02", "2026-03-05..", 3),
            (.working(5), "2026-03-02", "2026-03-09..", 1), (.working(5), "2026-03-02", "2026-03-07..", 1),
            (.months(1), "2026-01-31", "2026-02-20..", 9), (.hours(24), "2026-03-02T10:30", "2026-03-03..", 11),
            (.hours(24), "2026-03-02T10:00", "2026-03-03..", 10), (.hours(24), "2026-03-02T10:00", "2026-03-02..", 24),
            (.workingHours(10), "2026-03-02T14:00", "2026-03-03..", 7),
            (.workingHours(10), "2026-03-02T13:30", "2026-03-03..", 6),
            (.workingHours(20), "2026-03-02T13:30", "2026-03-04..", 9),
            (.workingHours(10), "2026-03-02T14:00", "2026-03-02..", 10),
        ] {
            let found = try reckon(rule, from, [span])
            #expect(found.due == nil)
            #expect(found.raw == nil)
            #expect(found.remaining == remaining, "\(rule.period.chinese) \(from) \(span)")
            #expect(!found.isProvisional)
        }
        for (rule, from, span) in [
            (PeriodRule.days(10), "2026-03-01", "2026-03-12.."), (.working(5), "2026-03-02", "2026-03-10.."),
            (.hours(14), "2026-03-02T10:00", "2026-03-03.."), (.workingHours(4), "2026-03-02T13:30", "2026-03-03.."),
        ] {
            #expect(try reckon(rule, from, [span]) == reckon(rule, from))
        }
    }

    @Test("an extension waits while the clock is stopped, and is stopped itself")
    func heldExtension() throws {
        let during = try reckon(.days(10), "2026-03-01", ["2026-03-05.."], [Period(30, .calendarDays)])
        #expect(during.remaining == 7)
        let after = try reckon(.days(10), "2026-03-01", ["2026-03-21.."], [Period(30, .calendarDays)])
        #expect(after.remaining == 21)
        #expect(after.due == nil)
    }

    @Test("extensions are counted on from the raw end, each in its own unit")
    func extended() throws {
        #expect(try due(.days(15, .rolled), "2022-01-17", [], [Period(1, .calendarDays)]) == "2022-02-07")
        #expect(try due(.days(15, .rolled), "2022-01-17", [], [Period(7, .calendarDays)]) == "2022-02-08")
        #expect(try due(.days(15), "2022-01-17", [], [Period(2, .workingDays)]) == "2022-02-08")
        #expect(try due(.months(1), "2026-01-31", [], [Period(1, .months)]) == "2026-03-28")
        #expect(try due(.days(30), "2026-01-01", [], [Period(1, .months), Period(1, .years)]) == "2027-02-28")
        #expect(
            try due(.days(10), "2026-03-01", ["2026-03-15..2026-03-16"], [Period(10, .calendarDays)]) == "2026-03-23"
        )
        #expect(try due(.hours(24), "2026-03-02T10:30", [], [Period(12, .hours)]) == "2026-03-03T22:30")
        #expect(try due(.hours(24), "2026-03-02T10:30", [], [Period(5, .calendarDays)]) == "2026-03-08T10:30")
        #expect(try due(.hours(24), "2026-03-02T10:30", [], [Period(5, .workingDays)]) == "2026-03-10T10:30")
        #expect(try due(.working(5), "2026-03-02", [], [Period(5, .calendarDays)]) == "2026-03-16")
    }

    @Test("a party's end rolls, an agency's stands and warns, the rest stands")
    func ends() throws {
        let rolled = try reckon(.days(3, .rolled), "2024-02-07")
        #expect(rolled.raw == (try Almanac.moment("2024-02-10")))
        #expect(rolled.due == (try Almanac.moment("2024-02-18")))
        #expect(rolled.warnOn == nil)
        let hard = try reckon(.days(3, .hard), "2024-02-07")
        #expect(hard.due == hard.raw)
        #expect(hard.warnOn == (try Almanac.day("2024-02-09")))
        let fixed = try reckon(.days(3, .fixed), "2024-02-07")
        #expect(fixed.due == fixed.raw)
        #expect(fixed.warnOn == nil)
        #expect(try reckon(.days(2, .hard), "2024-02-07").warnOn == nil)
        #expect(
            try reckon(PeriodRule(Period(24, .hours), end: .rolled), "2025-09-30T10:30").due?.text(in: .shanghai)
                == "2025-10-01T10:30"
        )
        #expect(try reckon(PeriodRule(Period(24, .hours), end: .hard), "2025-09-30T10:30").warnOn == nil)
    }

    @Test("backwards, whole working days lie between, and nothing rolls")
    func backward() throws {
        #expect(try due(.working(7, .hard).back, "2026-02-26") == "2026-02-09")
        #expect(try due(.working(3, .hard).back, "2026-03-06") == "2026-03-02")
        #expect(try due(.working(3, .hard).back, "2026-03-06T09:00") == "2026-03-02")
        #expect(try due(.working(3, .hard).back, "2026-03-08") == "2026-03-03")
        #expect(try due(.working(3, .hard).back, "2026-03-06", ["2026-03-04..2026-03-04"]) == "2026-02-28")
        #expect(try due(.working(3, .hard).back, "2026-03-06", ["2026-03-02..2026-03-02"]) == "2026-02-28")
        #expect(try due(.working(3, .hard).back, "2026-03-06", ["2026-03-06..2026-03-10"]) == "2026-03-02")
        #expect(try due(.working(3, .hard).back, "2026-03-06", ["2026-03-05..2026-03-10"]) == "2026-02-28")
        #expect(try due(.days(3, .rolled).back, "2026-03-04") == "2026-03-01")
        #expect(try reckon(.days(3, .rolled).back, "2026-03-04").warnOn == Almanac.day("2026-02-28"))
        #expect(try reckon(.days(3, .hard).back, "2026-03-05").warnOn == nil)
        #expect(try due(.days(3).back, "2026-03-04", ["2026-03-02..2026-03-02"]) == "2026-02-28")
        #expect(try due(.days(3).back, "2026-03-04", ["2026-03-01..2026-03-01"]) == "2026-02-28")
        #expect(try due(.days(3).back, "2026-03-04", ["2026-02-28..2026-02-28"]) == "2026-03-01")
        #expect(try due(.days(3).back, "2026-03-04", ["2026-03-04..2026-03-09"]) == "2026-03-01")
        #expect(try due(.months(1).back, "2026-03-31") == "2026-02-28")
        #expect(try due(.years(1).back, "2024-02-29") == "2023-02-28")
        #expect(try due(.hours(24).back, "2026-03-04T10:30") == "2026-03-03T10:30")
        #expect(try due(.hours(24).back, "2026-03-04T10:30", ["2026-03-03..2026-03-03"]) == "2026-03-02T10:30")
        #expect(try due(.hours(24).back, "2026-03-04T00:00", ["2026-03-04..2026-03-04"]) == "2026-03-03T00:00")
    }

    @Test("hours of business are counted on working days only, to the end of a span")
    func workingHours() throws {
        #expect(try due(.workingHours(4), "2026-03-02T08:30") == "2026-03-02T14:00")
        #expect(try due(.workingHours(4), "2026-03-02T13:30") == "2026-03-02T17:30")
        #expect(try due(.workingHours(4), "2026-03-02T00:00") == "2026-03-02T14:00")
        #expect(try due(.workingHours(4), "2026-03-02T12:30") == "2026-03-02T17:30")
        #expect(try due(.workingHours(1), "2026-03-02T17:30") == "2026-03-03T09:30")
        #expect(try due(.workingHours(4), "2026-03-06T16:30") == "2026-03-09T11:30")
        #expect(try due(.workingHours(4), "2026-09-30T16:30") == "2026-10-08T11:30")
        #expect(try due(.workingHours(15), "2026-03-02T08:30") == "2026-03-03T17:30")
        #expect(try due(.workingHours(16), "2026-03-02T08:30") == "2026-03-04T09:30")
        #expect(try due(.workingHours(15), "2026-03-01T10:00") == "2026-03-03T17:30")
        #expect(try due(.workingHours(8), "2026-03-02T08:30", ["2026-03-03..2026-03-05"]) == "2026-03-06T09:00")
        #expect(try due(.workingHours(8), "2026-03-02T08:30", ["2026-03-02..2026-03-02"]) == "2026-03-04T09:00")
        let whole = try #require(WorkingHours(spans: [0...1440]))
        let found = try LegalClock.reckon(
            .workingHours(25),
            from: try Almanac.moment("2026-03-02T12:00"),
            calendar: try Almanac.calendar(),
            hours: whole
        )
        #expect(found.due == (try Almanac.moment("2026-03-03T13:00")))
    }

    @Test("a millisecond counts")
    func milliseconds() throws {
        func instant(_ text: String, plus: Int) throws -> LegalMoment {
            guard case .instant(let instant) = try Almanac.moment(text) else { throw PeriodFault(text) }
            return .instant(Instant(milliseconds: instant.milliseconds + plus))
        }
        let calendar = try Almanac.calendar()
        let late = try instant("2026-03-02T08:30", plus: 1)
        #expect(
            try LegalClock.reckon(.workingHours(15), from: late, calendar: calendar).due
                == instant("2026-03-04T08:30", plus: 1)
        )
        let held = try LegalClock.reckon(
            .hours(24),
            from: instant("2026-03-02T10:00", plus: 1),
            suspensions: [Almanac.suspension("2026-03-03..")],
            calendar: calendar
        )
        #expect(held.remaining == 11)
        #expect(try late.text(in: .shanghai) == "2026-03-02T08:30")
    }

    @Test("an answer is provisional exactly if a day of a year without a table was looked at")
    func provisional() throws {
        for (rule, from, spans, expected) in [
            (PeriodRule.working(5), "2026-12-24", [], false), (.working(5), "2026-12-25", [], true),
            (.working(5), "2018-12-31", [], false), (.working(5), "2018-12-30", [], true),
            (.working(5), "2018-12-20", ["2018-12-21..2018-12-31"], false),
            (.working(5), "2018-12-20", ["2018-12-22..2018-12-31"], true),
            (.working(5).back, "2027-01-01", [], false), (.working(5).back, "2027-01-02", [], true),
            (.working(5).back, "2027-01-05", ["2027-01-01..2027-01-04"], false),
            (.working(5).back, "2027-01-05", ["2027-01-01..2027-01-03"], true),
            (.working(5).back, "2027-01-05", ["2027-01-02..2027-01-04"], true),
            (.working(5).back, "2019-01-05", [], true), (.days(10, .rolled), "2026-12-21", [], false),
            (.days(10, .rolled), "2026-12-22", [], true), (.days(10, .hard), "2026-12-22", [], false),
            (.days(10, .fixed), "2026-12-22", [], false), (.months(1, .rolled), "2026-11-30", [], false),
            (.months(2, .rolled), "2026-11-30", [], true),
            (.working(5), "2026-12-24", ["2026-12-31..2026-12-31"], true),
            (.working(5), "2026-12-30", ["2027-01-05.."], true), (.working(5), "2026-12-30", ["2027-01-01.."], false),
            (.working(5), "2027-03-01", ["2027-03-01.."], false), (.days(5), "2027-03-01", ["2027-03-03.."], false),
        ] {
            #expect(try reckon(rule, from, spans).isProvisional == expected, "\(rule) \(from) \(spans)")
        }
        #expect(try reckon(.workingHours(4), "2026-12-31T13:30").isProvisional == false)
        #expect(try reckon(.workingHours(4), "2026-12-31T13:31").isProvisional)
        #expect(try reckon(.workingHours(4), "2027-01-04T08:30").isProvisional)
        #expect(try reckon(.workingHours(4), "2018-12-31T16:30").isProvisional)
        #expect(try reckon(.workingHours(4), "2018-12-31T16:30", ["2018-12-31..2018-12-31"]).isProvisional == false)
        #expect(try reckon(.workingHours(4), "2018-12-31T16:30", ["2018-12-31.."]).isProvisional == false)
        #expect(try reckon(.hours(4), "2027-01-04T08:30").isProvisional == false)
        #expect(try reckon(.days(5), "2026-12-28", [], [Period(1, .workingDays)]).isProvisional)
        #expect(try reckon(.days(30), "2026-12-20", [], [Period(20, .calendarDays)]).isProvisional == false)
        // The raw end is known, the roll is not.
        let table = HolidayTable(
            year: 2026,
            days: [HolidayDay(day: try Almanac.day("2026-12-31"), name: "元旦", isOff: true, source: "某通知")]
        )
        let rolled = try LegalClock.reckon(
            .days(1, .rolled),
            from: try Almanac.moment("2026-12-30"),
            calendar: LegalCalendar(version: 1, tables: [table])
        )
        #expect(rolled.due?.text(in: .shanghai) == "2027-01-04")
        #expect(rolled.isProvisional)
    }
}

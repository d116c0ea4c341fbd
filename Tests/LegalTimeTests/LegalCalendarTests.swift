import LegalTime
import Testing

@Suite struct LegalCalendarTests {
    @Test(
        "each year has as many working days as its notice leaves",
        arguments: [2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248]
    )
    func perYear(year: Int, expected: Int) throws {
        let calendar = try Almanac.calendar()
        let before = try Almanac.day("\(year - 1)-12-31")
        #expect(calendar.workingDays(after: before, through: try Almanac.day("\(year)-12-31")) == expected)
    }

    @Test("every day from 1900 to 2600 is what the tables, the week and the fixed holidays make of it")
    func everyDay() throws {
        let calendar = try Almanac.calendar()
        let plain = PlainCounter(calendar.tables)
        let (first, last) = (CivilDay.earliest, try Almanac.day("2600-12-31"))
        var wrong: [String] = []
        var counted = 0
        for number in first.number...last.number {
            let day = CivilDay(number: number)
            let works = plain.works(day)
            if works {
                counted += 1
                if calendar.workingDay(counted, after: first.adding(days: -1)) != day { wrong.append("nth \(day.iso)") }
            }
            if calendar.isWorkingDay(day) != works || calendar.kind(of: day).isWorking != works {
                wrong.append(day.iso)
            }
            if calendar.workingDays(after: first.adding(days: -1), through: day) != counted {
                wrong.append("count \(day.iso)")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("without any table, each day is what the week and the fixed holidays make of it")
    func noTables() throws {
        let calendar = LegalCalendar(version: 0, tables: [])
        let plain = PlainCounter([])
        for number in CivilDay.earliest.number...(try Almanac.day("2101-12-31")).number {
            let day = CivilDay(number: number)
            if calendar.isWorkingDay(day) != plain.works(day) || calendar.kind(of: day).isWorking != plain.works(day) {
                Issue.record("\(day.iso)")
            }
        }
        #expect(calendar.tables.isEmpty)
    }

    @Test("days far ahead, where the bits repeat, agree with the week", arguments: [2501, 2901, 5000, 9999])
    func farAhead(year: Int) throws {
        let calendar = try Almanac.calendar()
        let plain = PlainCounter(calendar.tables)
        var day = try Almanac.day("\(year)-01-01")
        let last = try Almanac.day("\(year)-12-31")
        var previous = calendar.lastWorkingDay(onOrBefore: day.adding(days: -1))
        while day <= last {
            #expect(calendar.isWorkingDay(day) == plain.works(day))
            if plain.works(day) {
                #expect(calendar.workingDay(1, after: previous) == day)
                #expect(calendar.workingDay(1, before: day) == previous)
                #expect(calendar.workingDays(after: previous, through: day) == 1)
                previous = day
            }
            day = day.adding(days: 1)
        }
    }

    @Test("the nth working day before is the nth working day after, read the other way", arguments: 0..<10)
    func inverse(seed: Int) throws {
        let calendar = try Almanac.calendar()
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<500 {
            let day = CivilDay(number: Int.random(in: 10_000...60_000, using: &random))
            let n = Int.random(in: 1...3000, using: &random)
            let after = calendar.workingDay(n, after: day)
            #expect(calendar.isWorkingDay(after))
            #expect(calendar.workingDays(after: day, through: after) == n)
            let back = calendar.workingDay(n, before: after)
            #expect(calendar.firstWorkingDay(onOrAfter: back) == back)
            #expect(back <= day)
            #expect(calendar.workingDays(after: back, through: after) == n)
            #expect(calendar.isWorkingDay(day) ? back == day : calendar.lastWorkingDay(onOrBefore: day) == back)
            #expect(calendar.workingDays(after: after, through: day) == 0)
        }
    }

    @Test("before 1900 there are no days")
    func beforeAll() throws {
        let calendar = try Almanac.calendar()
        let first = CivilDay.earliest
        #expect(first.iso == "1900-01-01")
        #expect(CivilDay.latest.iso == "9999-12-31")
        #expect(calendar.isWorkingDay(first))
        #expect(!calendar.isWorkingDay(first.adding(days: -1)))
        #expect(!calendar.isWorkingDay(first.adding(days: -7)))
        #expect(calendar.workingDay(1, before: first) == first.adding(days: -1))
        #expect(calendar.workingDay(5, before: first.adding(days: 1)) == first.adding(days: -1))
        #expect(calendar.workingDay(1, before: first.adding(days: 1)) == first)
        #expect(calendar.workingDays(after: first.adding(days: -100), through: first.adding(days: -1)) == 0)
    }

    @Test("a day's kind names the holiday")
    func kinds() throws {
        let calendar = try Almanac.calendar()
        let expected: [String: DayKind] = [
            "2021-09-30": .workday, "2021-10-10": .weekend, "2021-10-01": .holiday("国庆节"),
            "2021-10-02": .holiday("国庆节"), "2021-10-09": .adjustedWorkday("国庆节"), "2018-12-29": .adjustedWorkday("元旦"),
            "2018-12-31": .holiday("元旦"), "2022-12-31": .holiday("元旦"), "2020-02-03": .workday,
            "2023-12-30": .weekend, "2027-01-01": .holiday("元旦"), "2027-05-01": .holiday("劳动节"),
            "2027-05-02": .holiday("劳动节"), "2027-05-03": .workday, "2027-10-03": .holiday("国庆节"),
            "2027-10-04": .workday, "2027-02-06": .weekend, "2018-05-02": .workday, "2018-05-01": .holiday("劳动节"),
            "2003-05-03": .holiday("劳动节"), "2008-05-02": .workday, "1999-10-03": .holiday("国庆节"),
            "1998-10-05": .workday, "1998-10-02": .holiday("国庆节"), "1949-10-03": .workday, "1998-10-03": .weekend,
            "1950-01-01": .holiday("元旦"), "1949-01-01": .weekend, "1949-10-01": .weekend,
        ]
        for (text, kind) in expected { #expect(calendar.kind(of: try Almanac.day(text)) == kind, "\(text)") }
        #expect(calendar.named(try Almanac.day("2019-05-02"))?.source == "国务院办公厅关于调整2019年劳动节假期安排的通知（2019-03-22）")
        #expect(calendar.named(try Almanac.day("2019-05-06")) == nil)
    }

    @Test("a year has a table or not")
    func tables() throws {
        let calendar = try Almanac.calendar(2021...2022)
        #expect(calendar.hasTable(2021))
        #expect(calendar.hasTable(2022))
        #expect(calendar.tables.map(\.year) == [2021, 2022])
        for year in [2020, 2023, 1900, 1899, 2100, 2101, 9999, -1] { #expect(!calendar.hasTable(year)) }
        #expect(calendar.version == 1)
    }

    @Test("tables at both ends of what can be kept are taken")
    func ends() throws {
        let day = HolidayDay(day: try Almanac.day("2100-12-31"), name: "某日", isOff: true, source: "某通知")
        let beyond = HolidayDay(day: try Almanac.day("2101-01-03"), name: "某日", isOff: true, source: "某通知")
        let early = HolidayDay(day: CivilDay.earliest, name: "某日", isOff: true, source: "某通知")
        let calendar = LegalCalendar(
            version: 1,
            tables: [HolidayTable(year: 2100, days: [day, beyond]), HolidayTable(year: 1900, days: [early])]
        )
        #expect(calendar.hasTable(2100))
        #expect(calendar.hasTable(1900))
        let after = LegalCalendar(version: 1, tables: [HolidayTable(year: 2101, days: [])])
        #expect(!after.hasTable(2101))
        #expect(!after.isWorkingDay(try Almanac.day("2101-10-03")))
        for last in ["2500-12-31", "2900-12-31", "3300-12-31"] {
            #expect(calendar.lastWorkingDay(onOrBefore: try Almanac.day(last)).iso == last)
        }
        #expect(!calendar.isWorkingDay(day.day))
        #expect(!calendar.isWorkingDay(early.day))
        #expect(calendar.isWorkingDay(beyond.day))
        #expect(calendar.isWorkingDay(try Almanac.day("2500-12-31")))
        #expect(calendar.isWorkingDay(try Almanac.day("2100-10-01")))
        #expect(!calendar.isWorkingDay(try Almanac.day("2501-10-03")))
    }

    @Test("a later table of a year replaces the earlier whole, and a later year's notice decides a day that both name")
    func replaced() throws {
        let source = "某通知"
        let friday = try Almanac.day("2027-12-31")
        let first = HolidayTable(
            year: 2027,
            days: [
                HolidayDay(day: friday, name: "甲", isOff: true, source: source),
                HolidayDay(day: try Almanac.day("2027-03-01"), name: "甲", isOff: true, source: source),
            ]
        )
        let second = HolidayTable(year: 2027, days: [HolidayDay(day: friday, name: "乙", isOff: true, source: source)])
        let calendar = LegalCalendar(version: 2, tables: [first, second])
        #expect(calendar.tables == [second])
        #expect(calendar.kind(of: friday) == .holiday("乙"))
        #expect(calendar.isWorkingDay(try Almanac.day("2027-03-01")))
        let next = HolidayTable(
            year: 2028,
            days: [HolidayDay(day: friday.adding(days: 1), name: "丙", isOff: false, source: source)]
        )
        let old = HolidayTable(
            year: 2027,
            days: [HolidayDay(day: friday.adding(days: 1), name: "甲", isOff: true, source: source)]
        )
        #expect(
            LegalCalendar(version: 3, tables: [next, old]).kind(of: friday.adding(days: 1)) == .adjustedWorkday("丙")
        )
    }

    @Test("an imported table changes exactly the days that it makes work or rest otherwise")
    func changed() throws {
        let before = try Almanac.calendar(2019...2025)
        let after = try Almanac.calendar()
        let days = after.changedDays(comparedTo: before).map(\.iso)
        #expect(
            days == [
                "2026-01-02", "2026-01-04", "2026-02-14", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19",
                "2026-02-20", "2026-02-23", "2026-02-28", "2026-04-06", "2026-05-04", "2026-05-05", "2026-05-09",
                "2026-06-19", "2026-09-20", "2026-09-25", "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-10",
            ]
        )
        #expect(before.changedDays(comparedTo: after).map(\.iso) == days)
        #expect(after.changedDays(comparedTo: after).isEmpty)
    }
}

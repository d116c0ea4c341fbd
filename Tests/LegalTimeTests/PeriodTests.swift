import LegalTime
import Testing

@Suite struct PeriodTests {
    @Test("periods are said as laws say them")
    func chinese() {
        let said = PeriodUnit.allCases.map { Period(5, $0).chinese }
        #expect(said == ["5个工作日", "5日", "5个月", "5年", "5小时", "5工作时"])
        #expect(PeriodUnit.allCases.filter(\.isOfHours) == [.hours, .workingHours])
    }

    @Test("hours of business are in order, apart, not empty and within the day")
    func workingHours() throws {
        #expect(WorkingHours.standard.spans == [510...720, 810...1050])
        #expect(WorkingHours.standard.minutes == 450)
        #expect(try #require(WorkingHours(spans: [0...1440])).minutes == 1440)
        #expect(WorkingHours(spans: [540...720, 720...1020])?.minutes == 480)
        for bad in [[], [540...540], [540...720, 719...800], [800...900, 500...600], [-1...60], [1380...1441]] {
            #expect(WorkingHours(spans: bad) == nil)
        }
    }

    @Test("months are added to the corresponding day, or the month's last")
    func months() throws {
        for (from, months, to) in [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"), ("2026-10-31", 1, "2026-11-30"),
            ("2025-08-31", 6, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
            ("2026-01-15", -13, "2024-12-15"), ("9999-11-30", 1, "9999-12-30"), ("1900-02-01", -1, "1900-01-01"),
            ("2026-05-08", 0, "2026-05-08"),
        ] {
            #expect(try Almanac.day(from).adding(months: months)?.iso == to, "\(from) + \(months)")
        }
        #expect(try Almanac.day("9999-12-01").adding(months: 1) == nil)
        #expect(try Almanac.day("1900-01-31").adding(months: -1) == nil)
    }
}

@Suite struct LegalMomentTests {
    @Test(
        "moments are read and printed in the organ's zone",
        arguments: ["2026-02-10", "2026-02-10T10:30", "2026-02-10T00:00", "2026-02-10T23:59:59", "1960-02-10T10:30:01"]
    )
    func roundTrip(text: String) throws {
        #expect(try Almanac.moment(text).text(in: .shanghai) == text)
        #expect(try Almanac.moment(text).day(in: .shanghai).iso == text.prefix(10))
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "2026-02-30", "2026-02-10T", "2026-02-10T25:00", "2026-02-10 10:30", "2026-02-10T10:30Z", "10:30",
        ]
    )
    func refused(text: String) {
        #expect(LegalMoment(text: text, zone: .shanghai) == nil)
    }

    @Test("one may act until the last millisecond of a day, and until an instant itself")
    func last() throws {
        let day = try Almanac.moment("2026-02-10")
        #expect(day.lastInstant(in: .shanghai).utc == "2026-02-10T15:59:59.999Z")
        #expect(try Almanac.moment("2026-02-10T10:30").lastInstant(in: .shanghai).utc == "2026-02-10T02:30:00.000Z")
    }

    @Test("a day comes after each instant in it, and before each instant of the next")
    func order() throws {
        let sorted = try [
            "2026-02-09T23:59", "2026-02-09", "2026-02-10T00:00", "2026-02-10T23:59:59", "2026-02-10",
            "2026-02-11T00:00", "2026-02-11",
        ].map(Almanac.moment)
        for (i, left) in sorted.enumerated() {
            for (j, right) in sorted.enumerated() { #expect((left < right) == (i < j), "\(left) \(right)") }
        }
    }
}

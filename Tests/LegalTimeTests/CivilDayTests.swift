import LegalTime
import Testing

@Suite struct CivilDayTests {
    @Test("every day from 1900 to 2200 has its own number, and the number gives the day back")
    func everyDay() {
        var expected = CivilDay(year: 1900, month: 1, day: 1)?.number ?? 0
        var wrong: [String] = []
        for year in 1900...2200 {
            for month in 1...12 {
                for day in 1...CivilDay.length(ofMonth: month, year: year) {
                    let civil = CivilDay(year: year, month: month, day: day)
                    let back = CivilDay(number: expected)
                    if civil?.number != expected || back.year != year || back.month != month || back.day != day {
                        wrong.append("\(year)-\(month)-\(day)")
                    }
                    expected += 1
                }
            }
        }
        #expect(wrong.isEmpty)
        #expect(expected == 84_371)
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-01", "20260401", "2026-04-1a",
            "2026--04-01", "-2026-04-01", "2026-04-01-", "2026-01-0:", "2026-0/-01",
            "",
        ]
    )
    func impossible(text: String) {
        #expect(CivilDay(iso: text) == nil)
    }

    @Test("days print as ISO, as documents and as pages write them")
    func printing() throws {
        let day = try #require(CivilDay(iso: "2026-05-08"))
        #expect(day.iso == "2026-05-08")
        #expect(day.chinese == "2026年5月8日")
        #expect(day.short == "5月8日（周五）")
        #expect(day.weekday == 5)
        #expect(CivilDay(number: 0).weekday == 4)
        #expect([-719_468, -719_469].map { CivilDay(number: $0).chinese } == ["0年3月1日", "0年2月29日"])
    }
}

@Suite struct InstantTests {
    @Test(
        "instants are printed in UTC to the millisecond and read back",
        arguments: [
            "2026-11-21T02:15:00.123Z", "1970-01-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z",
            "2024-02-29T00:00:00.000Z", "2024-02-29T00:00:00.009Z", "2024-02-29T00:00:00.010Z",
            "2024-02-29T00:00:00.099Z", "2024-02-29T00:00:00.100Z", "1969-12-31T23:59:59.999Z",
        ]
    )
    func roundTrip(text: String) {
        #expect(Instant(rfc3339: text)?.utc == text)
    }

    @Test("an offset is taken into account")
    func offset() {
        #expect(Instant(rfc3339: "2026-05-08T14:05:00+08:00")?.utc == "2026-05-08T06:05:00.000Z")
        #expect(Instant(rfc3339: "2026-05-08T00:05:00+08:00")?.utc == "2026-05-07T16:05:00.000Z")
        #expect(Instant(rfc3339: "2026-05-08T00:05:00-03:30")?.utc == "2026-05-08T03:35:00.000Z")
        #expect(Instant(rfc3339: "2026-05-08T14:59:00+14:59")?.utc == "2026-05-08T00:00:00.000Z")
    }

    @Test("fractions beyond the millisecond are cut off, up to nine digits")
    func fractions() {
        #expect(Instant(rfc3339: "2026-05-08T14:05:00.123456789Z")?.utc == "2026-05-08T14:05:00.123Z")
        #expect(Instant(rfc3339: "2026-05-08T14:05:00.5Z")?.utc == "2026-05-08T14:05:00.500Z")
        #expect(Instant(rfc3339: "2026-05-08T14:05:00.1234567890Z") == nil)
    }

    @Test(
        "what is no instant is refused",
        arguments: [
            "2026-05-08", "2026-05-08T14:05:00", "2026-05-08T25:05:00Z", "2026-05-08T14:60:00Z",
            "2026-05-08T14:05:00+8",
            "2026-05-08T14:05:00.Z", "2026-05-08 14:05:00Z", "2026-05-08T14:05:00.123", "2026-05-08T24:00:00Z",
            "2026-05-08T14:05:60Z", "2026-05-08T14:05:00*08:00", "2026-05-08T14:05:00+15:00",
            "2026-05-08T14:05:00+08:60", "2026-05-08T14:0::00Z", "2026-05-08T1/:05:00Z", "2026-05-08T14:05:00ZZ",
        ]
    )
    func refused(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test("a day in Shanghai begins at 16:00 UTC of the day before")
    func shanghai() throws {
        let zone = OrganZone.shanghai
        let before = try #require(Instant(rfc3339: "2026-05-07T15:59:59.999Z"))
        let after = try #require(Instant(rfc3339: "2026-05-07T16:00:00.000Z"))
        #expect(zone.day(of: before).iso == "2026-05-07")
        #expect(zone.day(of: after).iso == "2026-05-08")
        #expect(zone.start(of: zone.day(of: after)) == after)
        #expect(zone.instant(local: "2026-05-08T00:00") == after)
        #expect(zone.local(after) == "2026-05-08T00:00")
    }

    @Test("times are said as people say them")
    func spoken() throws {
        let zone = OrganZone.shanghai
        let now = try #require(zone.instant(local: "2026-05-08T20:00"))
        #expect(zone.spoken(now.adding(seconds: -3600), now: now) == "今天 19:00")
        #expect(zone.spoken(now.adding(seconds: -86_400), now: now) == "昨天 20:00")
        #expect(zone.spoken(now.adding(seconds: -3 * 86_400), now: now) == "5月5日（周二） 20:00")
        #expect(zone.spoken(now.adding(seconds: -400 * 86_400), now: now) == "2025年4月3日 20:00")
    }
}

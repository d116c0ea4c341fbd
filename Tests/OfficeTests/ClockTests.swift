import Law
import LegalTime
import Storage
import Testing
import Web

@testable import Office
@testable import Platform
@testable import Procedure

@Suite("Clocks on pages")
struct ClockTests {
    struct Standing: Sendable, CustomTestStringConvertible {
        let due: String
        let unit: PeriodUnit
        var isDuty = true
        let tone: Tone
        let word: String
        let left: String
        var testDescription: String { "\(due) \(unit)" }
    }

    /// Seen on Friday, 8 May 2026, at 14:05; Saturday, the 9th, is an adjusted workday.
    static let standings: [Standing] = [
        .init(due: "2026-08-06", unit: .calendarDays, tone: .current, word: "计算中", left: "还剩 90 日"),
        .init(due: "2026-05-15", unit: .workingDays, tone: .current, word: "计算中", left: "还剩 6 个工作日"),
        .init(due: "2026-05-12", unit: .workingDays, tone: .near, word: "临近到期", left: "还剩 3 个工作日"),
        .init(due: "2026-05-12", unit: .calendarDays, tone: .near, word: "临近到期", left: "还剩 4 日"),
        .init(due: "2026-05-13", unit: .workingDays, tone: .current, word: "计算中", left: "还剩 4 个工作日"),
        .init(due: "2026-05-08", unit: .workingDays, tone: .near, word: "今天到期", left: ""),
        .init(due: "2026-05-07", unit: .workingDays, tone: .refused, word: "已逾期", left: "已逾期 1 日"),
        .init(due: "2026-04-08", unit: .calendarDays, tone: .refused, word: "已逾期", left: "已逾期 30 日"),
        .init(due: "2026-04-08", unit: .calendarDays, isDuty: false, tone: .neutral, word: "已届满", left: ""),
        .init(due: "2026-05-08T20:10", unit: .hours, tone: .near, word: "今天到期", left: "还剩 6 小时"),
        .init(due: "2026-05-08T14:30", unit: .hours, tone: .near, word: "今天到期", left: "还剩不到 1 小时"),
        .init(due: "2026-05-08T11:00", unit: .hours, tone: .refused, word: "已逾期", left: "已逾期 3 小时"),
        .init(due: "2026-05-20T11:00", unit: .hours, tone: .current, word: "计算中", left: "还剩 12 日"),
    ]

    private static let now = OrganZone.shanghai.instant(local: "2026-05-08T14:05") ?? Instant(milliseconds: 0)

    private static var calendar: LegalCalendar {
        let days = CivilDay(iso: "2026-05-09").map {
            [HolidayDay(day: $0, name: "劳动节", isOff: false, source: "通知")]
        }
        return LegalCalendar(version: 3, tables: [HolidayTable(year: 2026, days: days ?? [])])
    }

    @Test("how much is left is counted when it is shown, in the unit of the rule", arguments: standings)
    func standing(_ row: Standing) throws {
        let due = try #require(LegalMoment(text: row.due, zone: .shanghai))
        let standing = ClockStanding(
            due: due,
            unit: row.unit,
            isDuty: row.isDuty,
            now: Self.now,
            calendar: Self.calendar
        )
        #expect(standing.tone == row.tone)
        #expect(standing.word == row.word)
        #expect(standing.left == row.left)
    }

    @Test("an end is said with its weekday, and with the year when it is another one")
    func dueWords() throws {
        #expect(DueWords.text(.day(try day("2026-05-15")), now: Self.now) == "5月15日（周五）24:00")
        #expect(DueWords.text(.day(try day("2027-01-05")), now: Self.now) == "2027年1月5日（周二）24:00")
        #expect(DueWords.kept("2026-05-15T10:30", now: Self.now) == "5月15日（周五）10:30")
        #expect(DueWords.kept("2026-05-15", now: Self.now) == "5月15日（周五）")
        #expect(DueWords.kept(nil, now: Self.now) == "没有到期日")
    }

    @Test("a clock that stands still says what is left, and what stopped it by which document")
    func suspended() throws {
        var clock = try decisionClock()
        clock.suspensions = [
            ClockSuspension(
                seq: 3,
                ground: "鉴定",
                document: "鉴定委托书 1 号",
                from: try day("2026-04-06"),
                to: try day("2026-04-10")
            ),
            ClockSuspension(seq: 4, ground: "中止", document: "中止审批表", from: try day("2026-05-01"), to: nil),
        ]
        let shown = try self.shown(clock)
        #expect(shown.word == "已中止")
        #expect(shown.due == "还余 65 日，恢复计算后重新确定到期日")
        #expect(
            shown.changes == [
                "4月6日（周一）至4月10日（周五）不计入：鉴定，鉴定委托书 1 号", "5月1日（周五）起中止：中止，中止审批表",
            ]
        )
    }

    @Test("an extension shows its document, and the day comes out with it")
    func extended() throws {
        var clock = try decisionClock()
        clock.extensions = [ClockExtension(seq: 5, period: Period(30, .calendarDays), document: "延期审批表")]
        let shown = try self.shown(clock)
        #expect(shown.changes == ["延长30日：延期审批表"])
        #expect(shown.due == "还剩 82 日，到 7月29日（周三）24:00")
        #expect(shown.basis == "依据：《行政处罚法》第六十条")
        #expect(!shown.explanation.isEmpty)
    }

    @Test("a clock that was met says by which entry, and by how much it was late")
    func met() throws {
        var clock = try decisionClock()
        clock.met = ClockEnd(on: try day("2026-05-07"), seq: 9)
        #expect(try shown(clock).due == "5月7日（周四）已办理（第 9 条）")
        clock.met = ClockEnd(on: try day("2026-07-01"), seq: 9)
        #expect(try shown(clock).due == "7月1日（周三）已办理（第 9 条），逾期 2 日")
        #expect(try shown(clock).tone == .done)
    }

    @Test("a day that rests on a year without a table is provisional, and the badge says why")
    func provisional() throws {
        let terms = Self.terms(Period(7, .workingDays), rule: "C24")
        let clock = CaseClock(terms: terms, party: 1, trigger: .day(try day("2026-12-30")), seq: 2)
        let shown = try self.shown(clock)
        #expect(shown.provisional?.contains("还没有公布放假安排") == true)
        #expect(shown.party == "陈一")
        let page = string { CaseClocks.write([shown], &$0) }
        #expect(page.contains("暂定</span>"))
        #expect(try self.shown(decisionClock()).provisional == nil)
    }

    @Test("a case without clocks says from when they run")
    func none() {
        #expect(string { CaseClocks.write([], &$0) }.contains("自立案之日起算"))
    }

    private func day(_ iso: String) throws -> CivilDay { try #require(CivilDay(iso: iso)) }

    private static func terms(_ period: Period, rule: String) -> ClockTerms {
        ClockTerms(
            rule: rule,
            variant: "",
            name: "作出行政处罚决定",
            terms: PeriodRule(period, end: .hard),
            citations: ["《行政处罚法》第六十条"],
            document: nil,
            certainty: .verified,
            exclusions: [],
            extensions: [],
            calendar: 3
        )
    }

    private func decisionClock() throws -> CaseClock {
        let terms = Self.terms(Period(90, .calendarDays), rule: "C06")
        return CaseClock(terms: terms, party: 0, trigger: .day(try day("2026-03-31")), seq: 2)
    }

    private func shown(_ clock: CaseClock) throws -> CasePage.Clock {
        var sample = try SampleCase.investigated()
        sample.now = Self.now
        return CasePage.Clock(ClockView(clock, Self.calendar), in: sample.view())
    }
}

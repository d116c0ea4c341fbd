import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// What the desk says of the numbers, to whom, and which cases stand behind them.
@Suite(.districts) struct StatisticsTests {
    private static let may = Month(number: 2026 * 12 + 4)
    private static let leader = Principal(
        organ: "yunxi",
        id: "linyuan",
        name: "林远",
        unit: "横林中队",
        held: [HeldDuty(.leader, unit: "横林中队", unitID: "squad")]
    )
    private static let stranger = Principal(
        organ: "yunxi",
        id: "wei",
        name: "魏",
        unit: "北山中队",
        held: [HeldDuty(.leader, unit: "北山中队", unitID: "north")]
    )

    @Test("a period stands beside the one before it and the same of the year before", arguments: Engine.available)
    func comparison(engine: Engine) async throws {
        let (district, desk) = try await Self.district(engine)
        // One in May 2026; two in July; three in May 2027.
        for (count, days) in [(1, 0), (2, 61), (3, 304)] {
            district.time.advance(seconds: days * 86_400)
            for _ in 0..<count { _ = try await district.walk(acts: 2) }
        }
        let now = StatisticsQuestion(from: Self.may.adding(12), to: Self.may.adding(12))
        let report = try await desk.report(now, for: District.zhou)
        #expect(report.total.now[.filed] == .count(3))
        #expect(report.total.before[.filed] == .count(0))
        #expect(report.total.yearBefore[.filed] == .count(1))
        #expect(report.lines.map(\.name) == ["横林中队"])
        #expect(report.total.now[.filed].change(since: report.total.before[.filed])?.thousandths == nil)
        #expect(report.total.now[.filed].change(since: report.total.yearBefore[.filed])?.thousandths == 2000)
        #expect(report.isOpen && report.isWhole && report.units == ["横林中队"])
        let months = StatisticsQuestion(from: Self.may, to: Self.may.adding(2), by: .month)
        let byMonth = try await desk.report(months, for: District.zhou)
        #expect(byMonth.lines.map(\.name) == ["2026年5月", "2026年6月", "2026年7月"])
        #expect(byMonth.lines.map { $0.now[.filed] } == [.count(1), .count(0), .count(2)])
        #expect(byMonth.lines.map { $0.before[.filed] } == [.count(0), .count(1), .count(0)])
        #expect(byMonth.total.now[.filed] == .count(3) && !byMonth.isOpen)
    }

    @Test("by stage registrations are told apart, and the total still tells all", arguments: Engine.available)
    func stages(engine: Engine) async throws {
        let (district, desk) = try await Self.district(engine)
        for acts in [1, 2, 2, 8] { _ = try await district.walk(acts: acts) }
        let report = try await desk.report(Self.question(by: .stage), for: District.zhou)
        #expect(report.lines.map(\.name) == ["待立案", "调查取证", "待送达"])
        #expect(report.lines.map { $0.now[.registered] } == [.count(1), .count(2), .count(1)])
        #expect(report.total.now[.filed] == .count(3))
        #expect(report.total.now[.due] == .money(fen: 5000))
        #expect(report.indicators == [.registered])
        let inquiry = try await desk.cases(
            behind: .registered,
            Self.question(by: .stage),
            key: "investigating",
            for: District.zhou
        )
        #expect(inquiry.cases.map(\.row.stage) == ["investigating", "investigating"] && inquiry.next == nil)
    }

    @Test("a leader sees the own units' numbers and cases, the head everybody's, an officer none")
    func scope() async throws {
        let (district, desk) = try await Self.district(.sqlite)
        _ = try await district.walk(acts: 2)
        let question = Self.question(by: .unit)
        let own = try await desk.report(question, for: Self.leader)
        #expect(own.total.now[.filed] == .count(1) && !own.isWhole)
        let foreign = try await desk.report(question, for: Self.stranger)
        #expect(foreign.total.now[.filed] == .count(0) && foreign.lines.isEmpty && foreign.units.isEmpty)
        #expect(try await desk.cases(behind: .filed, question, for: Self.leader).cases.count == 1)
        #expect(try await desk.cases(behind: .filed, question, for: Self.stranger).cases.isEmpty)
        let asked = StatisticsQuestion(from: Self.may, to: Self.may, unit: "横林中队")
        for who in [Self.stranger, District.wang] {
            await #expect(throws: CaseFault.self) { try await desk.cases(behind: .filed, asked, for: who) }
        }
        let elsewhere = try await desk.report(question, for: District.outsider)
        #expect(elsewhere.total.now[.registered] == .count(0) && elsewhere.target == nil)
    }

    @Test("the cases behind a number come by pages")
    func pages() async throws {
        let (district, desk) = try await Self.district(.sqlite)
        for _ in 0..<5 { _ = try await district.walk(acts: 1) }
        var found: [String] = []
        var place: (month: String, caseID: String)?
        repeat {
            let page = try await desk.cases(
                behind: .registered,
                Self.question(by: .unit),
                before: place,
                limit: 2,
                for: District.zhou
            )
            found += page.cases.map(\.row.id)
            place = page.next
        } while place != nil
        #expect(found.count == 5 && Set(found).count == 5)
    }

    @Test("a closing rate is met above the target, not at it")
    func target() throws {
        let target = StatisticsTarget(abovePercent: 99, document: "目标")
        #expect(target.isMet(by: Figures([.closed: 99, .filed: 60, .spot: 40])) == false)
        #expect(target.isMet(by: Figures([.closed: 100, .filed: 100])) == true)
        #expect(target.isMet(by: Figures([.closed: 3])) == nil)
        let profile: JSON = ["targets": ["closingRate": ["abovePercent": 99, "document": "目标"]]]
        #expect(try OrganProfile.closingRate(profile) == target)
        #expect(try OrganProfile.closingRate([:]) == nil)
        for wrong in [["abovePercent": 100, "document": "目标"], ["abovePercent": 99]] as [JSON] {
            #expect(throws: OrganFault.self) { try OrganProfile.closingRate(["targets": ["closingRate": wrong]]) }
        }
    }

    @Test("differences are rounded by halves away from zero, and nothing is divided by nothing")
    func changes() {
        #expect(Figure.count(7).change(since: .count(8))?.thousandths == -125)
        #expect(Figure.money(fen: 1).change(since: .money(fen: 3))?.thousandths == -667)
        #expect(Figure.count(0).change(since: .count(0))?.thousandths == nil)
        #expect(Figure.share(1, of: 3).change(since: .share(1, of: 2))?.amount == .points(-167))
        #expect(Figure.share(1, of: 3).change(since: .share(0, of: 0)) == nil)
        #expect(Figure.mean(25, per: 10).change(since: .mean(4, per: 3))?.amount == .days(12))
    }

    @Test(
        "what cannot be asked is said field by field",
        arguments: [
            ("", "2026-05", "unit", ["from"]), ("2026-13", "2026-5", "x", ["from", "to", "by"]),
            ("2026-05", "2026-04", "unit", ["to"]), ("2020-01", "2025-01", "item", ["to"]),
        ]
    )
    func questions(from: String, to: String, by: String, wrong: [String]) {
        #expect {
            _ = try StatisticsQuestion(from: from, to: to, by: by, unit: nil)
        } throws: { error in
            guard case CaseFault.invalid(let errors) = error else { return false }
            return errors.map(\.field) == wrong
        }
    }

    @Test("the usual periods end with this month or the one before")
    func usual() throws {
        let day = try #require(CivilDay(iso: "2026-02-28"))
        let words = UsualPeriod.allCases.map { period in
            let (from, to) = period.months(on: day)
            return "\(period.title) \(StatisticsQuestion(from: from, to: to).chinese)"
        }
        #expect(words == ["本月 2026年2月", "上月 2026年1月", "本季 2026年1月至2月", "本年 2026年1月至2月"])
    }

    private static func question(by group: MeasureGroup) -> StatisticsQuestion {
        StatisticsQuestion(from: may, to: may, by: group)
    }

    private static func district(_ engine: Engine) async throws -> (District, StatisticsDesk) {
        let district = try await District(engine)
        let desk = StatisticsDesk(database: district.database, powers: PowersShelf(), clock: district.time.clock)
        return (district, desk)
    }
}

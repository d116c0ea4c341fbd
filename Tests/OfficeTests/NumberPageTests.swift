import LegalTime
import Procedure
import Testing
import Web

@testable import Office
@testable import Platform
@testable import Storage

@Suite("Number blocks")
struct NumberPageTests {
    private static let now = OrganZone.shanghai.instant(local: "2026-05-08T14:05") ?? Instant(milliseconds: 0)

    private static func reading(_ duties: [Duty]) -> NumberReading {
        let names = [("wang", "王<敏>"), ("lin", "林远")]
        let people = names.map { Roster.Member(id: $0, login: $0, name: $1, unit: "", auxiliary: false, active: true) }
        let principal = Principal(organ: "yunxi", id: "wang", name: "王敏", unit: "横林中队", duties: duties)
        return NumberReading(
            code: "云综执",
            roster: Roster(organ: "yunxi", people: people, units: []),
            now: now,
            visit: SampleCase.visit(principal)
        )
    }

    private static func block(_ series: NumberSeries, _ first: Int, _ last: Int, closed: Bool = false) -> NumberBlock {
        NumberBlock(
            organ: "yunxi",
            id: "b\(first)",
            series: series.key,
            person: "wang",
            first: first,
            last: last,
            issuedAt: now.milliseconds,
            issuedBy: "lin",
            closedAt: closed ? now.milliseconds : nil,
            closedBy: closed ? "lin" : nil
        )
    }

    private static func number(_ value: Int, _ state: BlockNumberState, of block: NumberBlock) -> BlockNumber {
        BlockNumber(
            organ: "yunxi",
            series: block.series,
            value: value,
            block: block.id,
            state: state,
            caseID: state == .used ? "0a1b" : nil,
            reason: state == .used ? nil : "写错<姓名>",
            at: now.milliseconds,
            by: "wang"
        )
    }

    private static func accounts() -> [NumberAccount] {
        let (open, over) = (block(.onTheSpot(year: 2026), 1, 25), block(.onTheSpot(year: 2026), 26, 27, closed: true))
        let receipts = block(.receipts(prefix: "33012026", width: 10), 20_651, 20_653)
        return [
            NumberAccount(open, settled: [number(2, .used, of: open), number(4, .spoiled, of: open)]),
            NumberAccount(over, settled: [number(26, .returned, of: over), number(27, .returned, of: over)]),
            NumberAccount(receipts, settled: (20_651...20_653).map { number($0, .used, of: receipts) }),
        ]
    }

    @Test("an officer sees which numbers are unused, used and spoiled, and what can be done")
    func own() {
        let reading = Self.reading([.handler])
        let model = NumberPage.Model(own: Self.accounts().map { reading.account($0, own: true) })
        expectGolden("numbers-own") { NumberPage.write(model, &$0) }
        #expect(model.own?[0].unused == "云综执当罚决〔2026〕1号、3号、5号至25号")
        #expect(model.own?[2].span == "33012026 0000020651至0000020653")
    }

    @Test("who gives out blocks sees the sums, every block, and which can be closed")
    func series() {
        let reading = Self.reading([.administrator])
        let series = NumberSeries.onTheSpot(year: 2026)
        let totals = NumberTotals(blocks: 2, open: 1, issued: 27, used: 1, spoiled: 1, returned: 2)
        var shown = NumberPage.Series(series, of: [series, .receipts(prefix: "33012026", width: 10)], totals)
        shown.accounts = Self.accounts().map { reading.account($0, own: false) }
        expectGolden("numbers-series") { NumberPage.write(NumberPage.Model(series: shown, mayIssue: true), &$0) }
        #expect(shown.totals.map(\.text) == ["27 个", "1 个", "1 个", "2 个", "23 个"])
        #expect(shown.accounts.map { $0.actions.map(\.title) } == [["收回未用号码"], [], ["核销"]])
        // An administrator reads no cases.
        #expect(shown.accounts.flatMap(\.used).allSatisfy { $0.link == nil })
    }

    @Test("without a block the page says how to get one")
    func none() {
        #expect(string { NumberPage.write(.init(own: []), &$0) }.contains("您还没有领用号段"))
        #expect(string { NumberPage.write(.init(series: .init(), mayIssue: true), &$0) }.contains("还没有发放过号段"))
    }

    @Test("what is missing of an order for a block is said all at once")
    func order() throws {
        let empty = try Form(parsing: Array("kind=receipts&person=&count=&first=+&year=x".utf8))
        #expect { _ = try NumberFormInput.order(empty) } throws: { error in
            guard case CaseFault.invalid(let errors) = error else { return false }
            return errors.map(\.field) == ["count", "year", "person", "first"]
        }
        let whole = try Form(parsing: Array("kind=onTheSpot&person=wang&count=25&first=&year=2026".utf8))
        #expect(try NumberFormInput.order(whole) == NumberOrder(.onTheSpot(year: 2026), person: "wang", count: 25))
    }
}

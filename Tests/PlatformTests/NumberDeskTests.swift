import Law
import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// Numbers in officers' hands: given out, spoilt, given back, and accounted for.
@Suite(.districts) struct NumberDeskTests {
    static let leader = Principal(
        organ: "yunxi",
        id: "zhouzheng",
        name: "周正",
        unit: "横林中队",
        held: [HeldDuty(.leader, unit: "横林中队", unitID: "squad")]
    )
    static let stranger = Principal(
        organ: "yunxi",
        id: "zhouzheng",
        name: "周正",
        unit: "临江中队",
        held: [HeldDuty(.leader, unit: "临江中队", unitID: "other")]
    )

    @Test(
        "a block is given out, used up, given back and closed, and every number has its place",
        arguments: Engine.available
    )
    func year(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = district.numbers
        let block = try await desk.issue(Self.order(5), by: District.chen)
        #expect(block.series == "当罚决/2026" && block.numbers == 1..<6 && block.person == "wangmin")
        _ = try await desk.spoil(2, in: block.series, reason: " 写错姓名 ", by: District.wang)
        let series = try #require(NumberSeries(key: block.series))
        let mine = try await desk.own(for: District.wang)
        #expect(mine.map(\.unused) == [[1, 3, 4, 5]] && mine[0].spoiled.map(\.reason) == ["写错姓名"])
        #expect(try await desk.own(for: District.li).isEmpty)
        await Self.refused("未用号码全部缴回后才能核销") { _ = try await desk.close(block.id, by: District.chen) }
        #expect(try await desk.giveBack(block.id, reason: "年终缴回", by: District.wang) == [1, 3, 4, 5])
        let closed = try await desk.close(block.id, by: Self.leader)
        #expect(closed.closedBy == "zhouzheng")
        let account = try #require(try await desk.reconcile(series, for: District.chen).first)
        #expect(account.unused.isEmpty && account.returned.map(\.value) == [1, 3, 4, 5])
        #expect(try await desk.series(for: District.chen) == [series])
        await Self.refused("核销后的号段不再变动") {
            _ = try await desk.giveBack(block.id, reason: "再缴", by: District.chen)
        }
        #expect(try await district.audit().isEmpty)
    }

    @Test("a number has one end, and only its holder spoils it", arguments: Engine.available)
    func ends(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = district.numbers
        let block = try await desk.issue(Self.order(3), by: District.chen)
        _ = try await desk.spoil(1, in: block.series, reason: "撕毁", by: District.wang)
        await Self.refused("一个号码只有一个去向") {
            _ = try await desk.spoil(1, in: block.series, reason: "撕毁", by: District.wang)
        }
        await Self.forbidden { _ = try await desk.spoil(2, in: block.series, reason: "撕毁", by: District.li) }
        await Self.forbidden { _ = try await desk.giveBack(block.id, reason: "缴回", by: District.li) }
        await Self.invalid("reason") { _ = try await desk.spoil(2, in: block.series, reason: "  ", by: District.wang) }
        await Self.invalid("reason") { _ = try await desk.giveBack(block.id, reason: "\u{7}", by: District.wang) }
        await Self.unknown { _ = try await desk.spoil(4, in: block.series, reason: "撕毁", by: District.wang) }
        await Self.unknown { _ = try await desk.giveBack(block.id, reason: "缴回", by: District.outsider) }
        #expect(try await desk.own(for: District.wang).map(\.unused) == [[2, 3]])
    }

    @Test("who gives out numbers, and to whom", arguments: Engine.available)
    func holders(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = district.numbers
        _ = try await desk.issue(Self.order(1), by: Self.leader)
        await Self.forbidden { _ = try await desk.issue(Self.order(1), by: District.wang) }
        await Self.forbidden { _ = try await desk.issue(Self.order(1), by: District.outsider) }
        await Self.forbidden { _ = try await desk.issue(Self.order(1), by: Self.stranger) }
        await Self.forbidden { _ = try await desk.series(for: District.wang) }
        await Self.invalid("person") { _ = try await desk.issue(Self.order(1, to: "nobody"), by: District.chen) }
        for count in [0, 201] {
            await Self.invalid("count") { _ = try await desk.issue(Self.order(count), by: District.chen) }
        }
        // The certificates of the test's people end with the year 2028.
        district.time.advance(seconds: 3 * 366 * 86_400)
        await Self.invalid("person") { _ = try await desk.issue(Self.order(1), by: District.chen) }
    }

    @Test("next year's numbers are given out in December, not before", arguments: Engine.available)
    func nextYear(engine: Engine) async throws {
        let district = try await District(engine)
        let order = NumberOrder(.onTheSpot(year: 2027), person: "wangmin", count: 2)
        await Self.invalid("year") { _ = try await district.numbers.issue(order, by: District.chen) }
        district.time.advance(seconds: 200 * 86_400)
        #expect(try await district.numbers.issue(order, by: District.chen).series == "当罚决/2027")
        let past = NumberOrder(.onTheSpot(year: 2025), person: "wangmin", count: 2)
        await Self.invalid("year") { _ = try await district.numbers.issue(past, by: District.chen) }
    }

    @Test("printed receipts follow on without a gap, and bear the number that is printed", arguments: Engine.available)
    func receipts(engine: Engine) async throws {
        let district = try await District(engine)
        func book(_ first: String) -> NumberOrder {
            NumberOrder(.receipts(first: first), person: "wangmin", count: 25)
        }
        let block = try await district.numbers.issue(book("33012026 0000020651"), by: District.chen)
        let series = try #require(NumberSeries(key: block.series))
        #expect(series.text(block.last, code: "云综执") == "33012026 0000020675")
        await Self.invalid("first") {
            _ = try await district.numbers.issue(book("33012026-0000020677"), by: District.chen)
        }
        _ = try await district.numbers.issue(book("330120260000020676"), by: District.chen)
        await Self.invalid("first") { _ = try await district.numbers.issue(book("第一本"), by: District.chen) }
        #expect(try await district.audit().isEmpty)
    }

    @Test("the same key gives the same block, and nothing else under it", arguments: Engine.available)
    func once(engine: Engine) async throws {
        let district = try await District(engine)
        let first = try await district.numbers.issue(Self.order(3), key: "k", by: District.chen)
        #expect(try await district.numbers.issue(Self.order(3), key: "k", by: District.chen) == first)
        await #expect(throws: CaseFault.self) {
            try await district.numbers.issue(Self.order(4), key: "k", by: District.chen)
        }
        #expect(try await district.numbers.issue(Self.order(3), key: "l", by: District.chen).first == 4)
    }

    @Test(
        "a number reads back as it is printed",
        arguments: [
            ("33012026 0000020651", "票据/33012026/10", 20_651), ("330120260000020651", "票据/33012026/10", 20_651),
            ("浙财 00123", "票据/浙财/5", 123), ("7", "票据//1", 7),
        ]
    )
    func receiptText(text: String, key: String, value: Int) throws {
        let (series, number) = try #require(NumberSeries.receipt(text))
        #expect(series.key == key && number == value)
        #expect(NumberSeries(key: key) == series)
        let again = try #require(NumberSeries.receipt(series.text(value, code: "云综执")))
        #expect(again.series == series && again.value == value)
    }

    @Test("what is no number is none", arguments: ["", "第一本", "000", "12a", "1234567890123456789012345678901 1"])
    func noReceipt(text: String) {
        #expect(NumberSeries.receipt(text) == nil)
    }

    @Test("a decision's number reads back as it is printed", arguments: [1, 12, 3_001])
    func decisionText(value: Int) throws {
        let text = NumberSeries.onTheSpot(year: 2026).text(value, code: "云综执")
        #expect(text == "云综执当罚决〔2026〕\(value)号")
        let read = try #require(NumberSeries.decision(text, code: "云综执"))
        #expect(read.series == .onTheSpot(year: 2026) && read.value == value)
        #expect(NumberSeries.decision(text, code: "别综执") == nil)
    }

    private static func order(_ count: Int, to person: String = "wangmin") -> NumberOrder {
        NumberOrder(.onTheSpot(year: nil), person: person, count: count)
    }

    private static func refused(_ rule: String, _ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("it was done")
        } catch CaseFault.refused(let refusals) {
            #expect(refusals.map(\.basis) == [.system(rule)])
            #expect(refusals.allSatisfy { !$0.missing.isEmpty && !$0.remedy.isEmpty })
        } catch {
            Issue.record("\(error)")
        }
    }

    private static func forbidden(_ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("it was done")
        } catch CaseFault.forbidden(let words) {
            #expect(!words.isEmpty)
        } catch {
            Issue.record("\(error)")
        }
    }

    private static func unknown(_ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("it was done")
        } catch CaseFault.notFound(let words) {
            #expect(!words.isEmpty)
        } catch {
            Issue.record("\(error)")
        }
    }

    private static func invalid(_ field: String, _ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("it was done")
        } catch CaseFault.invalid(let errors) {
            #expect(errors.map(\.field) == [field])
        } catch {
            Issue.record("\(error)")
        }
    }
}

extension District {
    var numbers: NumberDesk { NumberDesk(database: database, rosters: rosters, clock: time.clock) }
}

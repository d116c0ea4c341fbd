import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

@Suite("当场收缴、交款和备案")
struct SpotCollectionTests {
    // 法条：《行政处罚法》第六十八条
    @Test("a hundred yuan may be collected for their smallness, more may not")
    func small() throws {
        let walk = try Walk.spotted(Street.spotCollected.with("fineFen", 10_000))
        #expect(walk.file.stage == .performed)
        #expect(walk.file.tracks.first?.paidFen == 10_000)
        let more = Street.judgeSpot(Street.spotCollected.with("fineFen", 10_001))
        #expect(more.bases == ["《行政处罚法》第六十八条第（一）项"])
    }

    // 法条：《行政处罚法》第六十八条、《行政处罚法》第六十九条
    @Test(
        "the two exceptions say why",
        arguments: [("elseLost", "《行政处罚法》第六十八条第（二）项"), ("remote", "《行政处罚法》第六十九条")]
    )
    func exceptions(_ ground: String, _ basis: String) {
        let fields = Street.spotCollected.with("fineFen", 20_000).with("collection", .string(ground))
        #expect(Street.judgeSpot(fields).bases == [basis])
        #expect(Street.judgeSpot(fields.with("collectionReason", "外地流动摊贩，居无定所")).isAccepted)
    }

    // 法条：《行政处罚法》第七十条
    @Test("without the special receipt nothing is collected")
    func receipt() {
        #expect(Street.judgeSpot(Street.spotCollected.with("receipt", nil)).bases == ["《行政处罚法》第七十条"])
    }

    @Test("what belongs to a collection is filled in only with one")
    func stray() {
        let fields = Street.spot.with("receipt", "1").with("collectionReason", "无").with("landedOn", "2026-05-20")
        #expect(Street.judgeSpot(fields).fields == ["collectionReason", "receipt", "landedOn"])
        let warned = Street.spotWarning.with("collection", "small").with("receipt", "1")
        #expect(Street.judgeSpot(warned).fields == ["collection"])
        #expect(Street.judgeSpot(Street.spotCollected.with("landedOn", "2026-05-20")).fields == ["landedOn"])
    }

    // 法条：《行政处罚法》第七十一条
    @Test("two working days run from the collection, on the water from landing")
    func handInClock() throws {
        let walk = try Walk.spotted(Street.spotCollected)
        #expect(due(walk.file, "P04") == "2026-05-22")
        let water = Street.spotCollected.with("collection", "remote").with("collectionReason", "渔船上，当事人提出")
            .with("landedOn", "2026-05-22")
        #expect(due(try Walk.spotted(water).file, "P04") == "2026-05-26")
        #expect(Street.judgeSpot(water.with("landedOn", "2026-05-19")).fields == ["landedOn"])
    }

    // 法条：《行政处罚法》第六十七条第三款、《行政复议法》第二十条第一款
    @Test("who does not pay on the spot has fifteen days, and everybody sixty for reconsideration")
    func partyClocks() throws {
        let unpaid = try Walk.spotted().file
        #expect(due(unpaid, "P01") == "2026-06-04")
        #expect(due(unpaid, "R01") == "2026-07-20")
        #expect(due(unpaid, "P04") == nil)
        #expect(unpaid.clocks.allSatisfy { $0.terms.rule != "R11" })
        #expect(due(try Walk.spotted(Street.spotCollected).file, "P01") == nil)
    }

    // 法条：《行政处罚法》第七十一条
    @Test("money goes from the officers to the organ and from the organ to the bank")
    func money() throws {
        var walk = try Walk.spotted(Street.spotCollected)
        #expect(walk.judge("bank-fine", banked, by: Street.laoli).bases == ["系统规则：先交至本机关，后缴付银行"])
        #expect(
            walk.judge("hand-in-fine", handIn.with("handedIn", "2026-05-19"), by: Street.wang).fields == ["handedIn"]
        )
        #expect(
            walk.judge("hand-in-fine", handIn.with("handedIn", "2026-05-21"), by: Street.wang).fields == ["handedIn"]
        )
        try walk.pass("hand-in-fine", handIn, by: Street.wang)
        #expect(walk.judge("hand-in-fine", handIn, by: Street.wang).bases.count == 1)
        #expect(due(walk.file, "P05") == "2026-05-22")
        #expect(walk.judge("bank-fine", banked.with("banked", "2026-05-19"), by: Street.laoli).fields == ["banked"])
        try walk.pass("bank-fine", banked, by: Street.laoli)
        #expect(walk.judge("bank-fine", banked, by: Street.laoli).bases.count == 1)
        #expect(walk.file.clocks.filter { ["P04", "P05"].contains($0.terms.rule) }.allSatisfy { !$0.isRunning })
    }

    @Test("only what was collected is handed in, and only a case on the spot has these steps")
    func onlyCollected() throws {
        let unpaid = try Walk.spotted()
        #expect(unpaid.judge("hand-in-fine", handIn, by: Street.wang).bases == ["系统规则：只有当场收缴的罚款才交款和缴付"])
        let ordinary = try Walk.filed()
        for (act, fields) in [("file-for-record", record), ("hand-in-fine", handIn), ("bank-fine", banked)] {
            #expect(ordinary.judge(act, fields, by: Street.laoli).bases.contains("系统规则：只有当场处罚的案件才办理这一项"))
        }
    }

    @Test("a late hand-in is taken, and the clock keeps that it was late")
    func late() throws {
        var walk = try Walk.spotted(Street.spotCollected)
        let later = Street.now.adding(seconds: 10 * 86_400)
        try walk.pass("hand-in-fine", handIn.with("handedIn", "2026-05-29"), by: Street.wang, at: later)
        #expect(walk.file.clocks.first { $0.terms.rule == "P04" }?.met?.on == CivilDay(iso: "2026-05-29"))
    }

    // 法条：《行政处罚法》第五十二条第三款
    @Test("the decision is filed for record once, in the time of the field's rule or the organ's")
    func record_() throws {
        var walk = try Walk.spotted()
        #expect(due(walk.file, "C23") == nil)
        #expect(
            walk.judge("file-for-record", record.with("filedOn", "2026-05-19"), by: Street.laoli).fields == ["filedOn"]
        )
        try walk.pass("file-for-record", record, by: Street.laoli)
        #expect(walk.judge("file-for-record", record, by: Street.laoli).bases.count == 1)
    }

    @Test("the organ's own figure for filing for record starts its clock, which the filing meets")
    func recordClock() throws {
        let days = ClockPolicy.Setting(
            rule: "C23",
            field: nil,
            period: Period(3, .workingDays),
            extensions: [],
            exclusions: [],
            document: "当场处罚备案规定",
            from: CivilDay(iso: "2022-01-01") ?? Street.today,
            to: nil
        )
        var walk = Walk(policy: ClockPolicy(settings: [days]))
        try walk.pass("punish-on-the-spot", Street.spot, by: Street.wang)
        #expect(due(walk.file, "C23") == "2026-05-25")
        try walk.pass("file-for-record", record, by: Street.laoli)
        #expect(walk.file.clocks.first { $0.terms.rule == "C23" }?.met?.on == Street.today)
    }

    @Test("what is left to do is asked of those who do it, and closing comes last")
    func todos() throws {
        var walk = try Walk.spotted(Street.spotCollected)
        #expect(walk.file.todos.map(\.act) == ["file-for-record", "hand-in-fine"])
        #expect(walk.file.todos.map(\.duty) == [.leader, nil])
        #expect(walk.file.todos.map(\.unit) == ["横林中队", ""])
        #expect(walk.file.todos.map(\.person) == [nil, "wangmin"])
        try walk.pass("hand-in-fine", handIn, by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["file-for-record", "bank-fine"])
        #expect(walk.file.todos.last?.cause == 2)
        try walk.pass("bank-fine", banked, by: Street.laoli)
        try walk.pass("file-for-record", record, by: Street.laoli)
        #expect(walk.file.todos.map(\.act) == ["request-closing"])
        #expect(try Walk.spotted().file.todos.map(\.act) == ["file-for-record", "record-payment"])
    }

    @Test("steps of the ordinary procedure are no steps of this one")
    func notOrdinary() throws {
        let walk = try Walk.spotted()
        let rule = "系统规则：当场处罚的案件不立案，没有普通程序的步骤"
        #expect(walk.judge("submit-approval", Street.submission, by: Street.wang).bases.contains(rule))
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).bases.contains(rule))
        #expect(!walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).isAccepted)
    }

    private let handIn: [String: JSON] = ["handedIn": "2026-05-20", "receiver": "内勤陈某"]
    private let banked: [String: JSON] = ["banked": "2026-05-20", "voucher": "JK20260520001"]
    private let record: [String: JSON] = ["filedOn": "2026-05-20"]

    private func due(_ file: Case, _ rule: String) -> String? {
        let clock = file.clocks.last { $0.terms.rule == rule }
        return clock.flatMap { try? $0.reckon(Street.calendar).due?.day(in: .shanghai).iso }
    }
}

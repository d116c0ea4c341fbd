import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 缴款 and 公示: what is on record of them, and what can't be.
@Suite struct PaymentTests {
    @Test("a party may pay in parts; the clock of payment is met when all is paid, on the day of the last receipt")
    func parts() throws {
        var walk = try Walk.served()
        let later = Street.noon("2026-05-25")
        let first = Street.payment.with("fen", 2000).with("paidOn", "2026-05-22")
        try walk.pass("record-payment", first, by: Street.wang, at: later)
        #expect(walk.file.stage == .served && walk.file.tracks[0].paidFen == 2000)
        #expect(walk.file.clocks.first { $0.terms.rule == "P01" }?.isRunning == true)
        #expect(Acts.named("record-payment")?.draft(walk.file)["fen"] == 3000)
        let second = Street.payment.with("fen", 3000).with("receipt", "0012345679")
        try walk.pass("record-payment", second, by: Street.wang, at: later)
        #expect(walk.file.clocks.first { $0.terms.rule == "P01" }?.met?.on == Street.day("2026-05-22"))
    }

    @Test(
        "a receipt from before its document, of tomorrow, over the debt, of nothing or used twice is named by its field",
        arguments: [
            ("paidOn", "2026-05-19"), ("paidOn", "2026-05-21"), ("fen", 4001), ("fen", 0), ("receipt", "001"),
            ("party", 2),
        ] as [(String, JSON)]
    )
    func fields(field: String, value: JSON) throws {
        var walk = try Walk.served()
        try walk.pass("record-payment", Street.payment.with("fen", 1000).with("receipt", "001"), by: Street.wang)
        let fields = Street.payment.with("fen", 4000).with(field, value)
        #expect(walk.judge("record-payment", fields, by: Street.wang).fields == [field])
        #expect(walk.judge("record-payment", Street.payment.with("fen", 4000), by: Street.wang).isAccepted)
    }

    @Test("the day of a receipt that is too early is told with the rule that it breaks")
    func told() throws {
        let outcome = try Walk.served()
            .judge("record-payment", Street.payment.with("paidOn", "2026-05-19"), by: Street.wang)
        guard case .invalid(let errors) = outcome else { throw Walk.Unexpected(outcome: "\(outcome)") }
        #expect(errors.map(\.message).contains { $0.contains("系统规则") && $0.contains("2026-05-20") })
    }

    @Test("before the decision nothing is owed, and after the last fen nothing is left")
    func outside() throws {
        let early = try Walk.submitted().judge("record-payment", Street.payment, by: Street.wang)
        #expect(early.bases == ["系统规则：先有罚没决定，后登记缴款"])
        let late = try Walk.paid().judge("record-payment", Street.payment, by: Street.wang)
        #expect(late.bases == ["系统规则：罚没款缴清后不再登记缴款"])
    }

    // 法条：《行政处罚法》第六十七条第一款、《行政处罚法》第六十七条第二款
    @Test("the organ that decided does not collect; a bank does")
    func collector() throws {
        let walk = try Walk.served()
        for (collector, bases) in [("云溪区综合行政执法局", ["《行政处罚法》第六十七条第二款"]), ("演示银行云溪支行", [])] {
            let fields = Street.payment.with("collector", .string(collector))
            let outcome = walk.judge("record-payment", fields, by: Street.wang) { $0.seal = "云溪区综合行政执法局" }
            #expect(outcome.bases == bases)
            #expect(walk.judge("record-payment", fields, by: Street.wang).isAccepted)
        }
    }

    // 法条：《行政处罚法》第六十六条第一款
    @Test("who pays before service has no time to pay running afterwards; who pays late still pays")
    func times() throws {
        var early = try Walk.sealed()
        try early.pass("record-payment", Street.payment, by: Street.wang)
        try early.pass("serve-decision", Street.service, by: Street.wang)
        #expect(!early.file.clocks.contains { $0.terms.rule == "P01" })
        #expect(early.file.stage == .performed)
        var late = try Walk.served()
        let paid = Street.payment.with("paidOn", "2026-06-30")
        try late.pass("record-payment", paid, by: Street.wang, at: Street.noon("2026-07-01"))
        let clock = try #require(late.file.clocks.first { $0.terms.rule == "P01" })
        // Due on 4 June.
        #expect(clock.overrun(Street.calendar, on: Street.today) == 26)
    }

    // 法条：《行政处罚法》第四十八条第一款
    @Test(
        "a publication has a channel, and none has a ground",
        arguments: [
            (["published": true], ["channel"]), (["published": true, "channel": "网站"], []),
            (["published": true, "channel": "网站", "ground": "light"], ["ground"]), (["published": false], ["ground"]),
            (["published": false, "ground": "individual"], []), (["published": false, "ground": "other"], ["note"]),
            (["published": false, "ground": "other", "note": "另案审理"], []),
            (["published": true, "channel": "网站", "on": "2026-05-19"], ["on"]),
            (["published": true, "channel": "网站", "on": "2026-05-21"], ["on"]),
            (["published": true, "channel": "网站", "party": 2], ["party"]),
        ] as [([String: JSON], [String])]
    )
    func publications(extra: [String: JSON], wrong: [String]) throws {
        let fields = (["party": 1, "on": "2026-05-20"] as [String: JSON]).merging(extra) { $1 }
        let outcome = try Walk.decided().judge("record-publication", fields, by: Street.wang)
        #expect(outcome.fields == wrong)
        #expect(outcome.isAccepted == wrong.isEmpty)
    }

    @Test("what was held back may be published later; what was published is not registered again")
    func again() throws {
        var walk = try Walk.decided()
        let none: [String: JSON] = ["party": 1, "published": false, "on": "2026-05-20", "ground": "noImpact"]
        try walk.pass("record-publication", none, by: Street.wang)
        #expect(!walk.file.todos.contains { $0.act == "record-publication" })
        try walk.pass("record-publication", Street.publication, by: Street.wang)
        #expect(walk.file.tracks[0].publication?.isPublished == true)
        let twice = walk.judge("record-publication", Street.publication, by: Street.wang)
        #expect(twice.bases == ["系统规则：一份决定只登记一次公示"])
        let early = try Walk.submitted().judge("record-publication", Street.publication, by: Street.wang)
        #expect(early.bases == ["系统规则：先作出决定，后登记公示"])
    }
}

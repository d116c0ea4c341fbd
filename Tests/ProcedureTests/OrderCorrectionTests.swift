import Ledger
import LegalTime
import Testing

@testable import Procedure

@Suite struct OrderCorrectionTests {
    // 法条：《行政处罚法》第二十八条第一款
    @Test("an order is kept on the party's track, and bars nothing")
    func kept() throws {
        var walk = try Walk.answered()
        try walk.pass("order-correction", Street.order, by: Street.wang)
        #expect(walk.file.tracks[0].orders.map(\.correctBy.iso) == ["2026-05-19"])
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).isAccepted)
    }

    @Test("an order before filing is refused")
    func unfiled() throws {
        let outcome = try Walk.registered().judge("order-correction", Street.order, by: Street.wang)
        #expect(outcome.bases == ["系统规则：先立案，后责令改正"])
    }

    @Test("an order after all decisions are served is refused; before that it passes")
    func late() throws {
        let outcome = try Walk.served().judge("order-correction", Street.order, by: Street.wang)
        #expect(outcome.bases == ["系统规则：案件的决定都已送达，责令改正应随决定作出"])
        #expect(try Walk.printed().judge("order-correction", Street.order, by: Street.wang).isAccepted)
    }

    @Test(
        "a deadline before delivery, a delivery in the future and a party that is none are named",
        arguments: [
            ("correctBy", "2026-05-18", ["correctBy"]), ("deliveredOn", "2026-05-21", ["deliveredOn", "correctBy"]),
            ("party", 2, ["party"]),
        ] as [(String, JSON, [String])]
    )
    func fields(field: String, value: JSON, named: [String]) throws {
        let outcome = try Walk.filed().judge("order-correction", Street.order.with(field, value), by: Street.wang)
        #expect(outcome.fields == named)
    }
}

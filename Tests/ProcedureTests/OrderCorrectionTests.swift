import Ledger
import Testing

@testable import Procedure

@Suite struct OrderCorrectionTests {
    @Test("an order is kept on the party's track, and bars nothing")
    func kept() throws {
        var walk = try Walk.answered()
        try walk.pass("order-correction", Street.order, by: Street.wang)
        #expect(walk.file.tracks[0].orders.map(\.correctBy.iso) == ["2026-05-19"])
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).isAccepted)
    }

    @Test("an order before filing and one after service are refused")
    func refused() throws {
        #expect(
            try Walk.registered().judge("order-correction", Street.order, by: Street.wang).bases == ["系统规则：先立案，后责令改正"]
        )
        #expect(try Walk.served().judge("order-correction", Street.order, by: Street.wang).bases.count == 1)
    }

    @Test(
        "a day before delivery, a day in the future and a party that is none are named",
        arguments: [
            ("correctBy", "2026-05-18", "correctBy"), ("deliveredOn", "2026-05-21", "deliveredOn"),
        ]
    )
    func days(field: String, value: String, named: String) throws {
        let outcome = try Walk.filed().judge(
            "order-correction",
            Street.order.with(field, .string(value)),
            by: Street.wang
        )
        #expect(outcome.fields.contains(named))
        let nobody = try Walk.filed().judge("order-correction", Street.order.with("party", 2), by: Street.wang)
        #expect(nobody.fields == ["party"])
    }
}

import Ledger
import LegalTime
import Powers
import Testing

@testable import Procedure

@Suite struct OrderCorrectionTests {
    // 法条：《行政处罚法》第二十八条第一款
    @Test("an order is kept on the party's track, and bars nothing")
    func kept() throws {
        var walk = try Walk.submitted()
        try walk.pass("order-correction", Street.order, by: Street.wang)
        #expect(walk.file.tracks[0].orders.map(\.correctBy.iso) == ["2026-05-19"])
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).isAccepted)
    }

    @Test("an order may come before filing and after service; of a case that is not filed nothing is ordered")
    func whenever() throws {
        #expect(try Walk.registered().judge("order-correction", Street.order, by: Street.wang).isAccepted)
        #expect(try Walk.served().judge("order-correction", Street.order, by: Street.wang).isAccepted)
        var refused = try Walk.registered()
        try refused.pass("refuse-filing", Street.refusal, by: Street.zhou)
        #expect(
            refused.judge("order-correction", Street.order, by: Street.wang).bases == ["系统规则：已经结案或者不予立案的案件不再办理"]
        )
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

@Suite struct ReinspectTests {
    private static let reinspection: [String: JSON] = [
        "party": 1, "inspectedOn": "2026-05-20", "place": "横林路 12 号门前", "firstOfficer": "wangmin",
        "secondOfficer": "liqiang", "result": "notCorrected", "content": "摊位仍在", "camera": "JL-07",
        "cameraFrom": "2026-05-20T01:00:00Z", "cameraTo": "2026-05-20T01:10:00Z",
    ]

    private static func ordered(_ order: [String: JSON] = Street.order) throws -> Walk {
        var walk = try Walk.filed()
        try walk.pass("order-correction", order, by: Street.wang)
        return walk
    }

    @Test("an order leaves a re-inspection to do, and what it finds is on the party's track")
    func todo() throws {
        var walk = try Self.ordered()
        #expect(walk.file.todos.map(\.act) == ["reinspect", "record-interview"])
        try walk.pass("reinspect", Self.reinspection, by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["record-interview"])
        #expect(walk.file.tracks[0].orders[0].result == .notCorrected)
        #expect(walk.file.tracks[0].circumstances == [.overdue])
    }

    @Test("a party that corrected a part is looked at again")
    func partly() throws {
        var walk = try Self.ordered()
        try walk.pass("reinspect", Self.reinspection.with("result", "partly"), by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["reinspect", "record-interview"])
    }

    @Test("before the last day the party may refuse, but is not late; without an order there is nothing to look at")
    func early() throws {
        let walk = try Self.ordered(Street.order.with("correctBy", "2026-05-20"))
        #expect(walk.judge("reinspect", Self.reinspection, by: Street.wang).fields == ["result"])
        #expect(walk.judge("reinspect", Self.reinspection.with("result", "refused"), by: Street.wang).isAccepted)
        let none = try Walk.filed().judge("reinspect", Self.reinspection, by: Street.wang)
        #expect(none.bases == ["系统规则：复查的是责令改正的执行情况"])
    }

    @Test(
        "each field that is wrong is named",
        arguments: [
            ("party", 2, ["party"]), ("inspectedOn", "2026-05-18", ["inspectedOn", "result"]),
            ("inspectedOn", "2026-05-21", ["inspectedOn"]), ("camera", nil, ["camera"]),
            ("cameraTo", "2026-05-20T00:10:00Z", ["cameraTo"]), ("cameraFrom", nil, ["cameraFrom"]),
            ("cameraTo", "2026-05-20T09:10:00Z", ["cameraTo"]),
        ] as [(String, JSON?, [String])]
    )
    func fields(field: String, value: JSON?, named: [String]) throws {
        let outcome = try Self.ordered().judge("reinspect", Self.reinspection.with(field, value), by: Street.wang)
        #expect(outcome.fields == named)
    }

    // 法条：《行政处罚法》第四十七条
    @Test("without a camera there is a reason why")
    func camera() throws {
        let without = Self.reinspection.with("camera", nil).with("cameraFrom", nil).with("cameraTo", nil)
        let walk = try Self.ordered()
        #expect(walk.judge("reinspect", without, by: Street.wang).fields == ["camera"])
        #expect(walk.judge("reinspect", without.with("noCamera", "设备故障"), by: Street.wang).isAccepted)
    }

    // 法条：《行政处罚法》第四十二条第一款
    @Test("a re-inspection takes two certified officers")
    func officers() throws {
        let outcome = try Self.ordered().judge(
            "reinspect",
            Self.reinspection.with("secondOfficer", "zhaolei"),
            by: Street.wang
        )
        #expect(outcome.bases == ["《行政处罚法》第四十二条第一款"])
    }
}

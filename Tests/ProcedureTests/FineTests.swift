import Ledger
import LegalTime
import Powers
import Testing

@testable import Procedure

/// A fine lies inside what the items' articles allow for this party and these facts.
@Suite struct FineTests {
    private static func walk(
        _ items: [ItemFact],
        sameAct: [Int?] = [],
        parties: [JSON] = [Street.party]
    ) throws -> Walk {
        let codes = items.map(\.code)
        return try Walk.concluded(
            Street.registration(items: codes, sameAct: sameAct, parties: parties),
            items: items
        )
    }

    private static func fine(_ fen: Int) -> [String: JSON] { Street.notice.with("fineFen", .int(fen)) }

    @Test(
        "no less than the minimum without a ground, and never more than the maximum",
        arguments: [(9_999, ["《行政处罚法》第三十二条"]), (10_000, []), (100_000, []), (100_001, ["《浙江省城市市容和环境卫生管理条例》第十一条第二款"])]
    )
    func bounds(fen: Int, bases: [String]) throws {
        let walk = try Self.walk([Street.item("SR101", [.individual: "100-1000"])])
        #expect(walk.notice(Self.fine(fen)).bases == bases)
        #expect(walk.notice(Self.fine(fen)).isAccepted == bases.isEmpty)
    }

    // 法条：《行政处罚法》第三十二条
    @Test("a ground of mitigation, with its reasons, lets a fine go below the minimum, and never above the maximum")
    func mitigation() throws {
        let walk = try Self.walk([Street.item("SR101", [.individual: "100-1000"])])
        let lighter = Self.fine(5000).with("mitigation", "reducedHarm")
        #expect(walk.notice(lighter).fields == ["mitigationReasons"])
        #expect(walk.notice(lighter.with("mitigationReasons", "主动清运")).isAccepted)
        #expect(walk.notice(Self.fine(5000).with("mitigationReasons", "主动清运")).fields == ["mitigation"])
        let most = Self.fine(100_001).with("mitigation", "merit").with("mitigationReasons", "举报他人")
        #expect(walk.notice(most).bases == ["《浙江省城市市容和环境卫生管理条例》第十一条第二款"])
    }

    // 法条：《行政处罚法》第三十条
    @Test("age and mind mitigate for people only")
    func personalMitigation() throws {
        let item = try Street.item("SR101", [.individual: "100-1000", .organisation: "100-1000"])
        let fields = Self.fine(5000).with("mitigation", "underEighteen").with("mitigationReasons", "十六周岁")
        #expect(try Self.walk([item]).notice(fields).isAccepted)
        #expect(try Self.walk([item], parties: [Street.company]).notice(fields).fields == ["mitigation"])
    }

    @Test("an order that was not obeyed is asked for by the item's own article, and a re-inspection shows it")
    func precondition() throws {
        var walk = try Self.walk([Street.item("SR104", [.individual: "<=50"], correction: .refuse, mode: .may)])
        let refused = walk.notice()
        #expect(refused.bases == ["《浙江省城市市容和环境卫生管理条例》第十四条第二款"])
        #expect(refused.acts == ["order-correction"])
        #expect(walk.notice(Street.notice.with("kinds", ["warning"]).with("fineFen", 0)).fields == ["kinds"])
        try walk.pass("order-correction", Street.order, by: Street.wang)
        #expect(walk.notice().bases == ["《浙江省城市市容和环境卫生管理条例》第十四条第二款"])
        try walk.pass("reinspect", Street.reinspection, by: Street.wang)
        #expect(walk.notice().isAccepted)
    }

    @Test("a serious case is stated, since no re-inspection shows it")
    func serious() throws {
        let walk = try Self.walk([Street.item("SR105", [.individual: "100-1000"], correction: .serious)])
        let refused = walk.notice(Self.fine(20_000))
        #expect(refused.bases == ["《浙江省城市市容和环境卫生管理条例》第十五条第二款"] && refused.acts.isEmpty)
        let stated = Self.fine(20_000).with("circumstances", ["serious"])
        #expect(walk.notice(stated).isAccepted)
        #expect(walk.notice(stated.with("circumstances", ["serious", "serious"])).fields == ["circumstances"])
    }

    @Test("facts that the formula asks for are asked for by name, in the unit of the article")
    func facts() throws {
        let walk = try Self.walk([Street.item("SR101", [.individual: "perUnit:m2:100-200"])])
        let outcome = walk.notice(Self.fine(60_000))
        #expect(outcome.fields == ["fineFacts"])
        #expect(outcome.messages.first?.contains("面积") == true)
        let measured = Self.fine(60_000).with("fineFacts", [["fact": "area", "amount": "5.5"]])
        #expect(walk.notice(measured).isAccepted)
        #expect(walk.notice(measured.with("fineFen", 54_999)).bases == ["《行政处罚法》第三十二条"])
        #expect(walk.notice(measured.with("fineFen", 110_001)).isAccepted == false)
        let twice: JSON = [["fact": "area", "amount": "5.5"], ["fact": "area", "amount": "6"]]
        #expect(walk.notice(measured.with("fineFacts", twice)).fields == ["fineFacts.1.fact"])
        let foreign: JSON = [["fact": "area", "amount": "5.5", "violation": 2]]
        #expect(walk.notice(measured.with("fineFacts", foreign)).fields == ["fineFacts.0.violation"])
    }

    @Test("a decision goes by the facts of its notice where it states none")
    func carried() throws {
        let item = try Street.item("SR101", [.individual: "perUnit:m2:100-200"])
        let notice = Self.fine(60_000).with("fineFacts", [["fact": "area", "amount": "5.5"]])
        let walk = try Walk.ready(Street.registration(items: ["SR101"]), notice: notice, items: [item])
        #expect(walk.decide(Street.decision.with("fineFen", 60_000)).isAccepted)
        let smaller: JSON = [["fact": "area", "amount": "2"]]
        #expect(!walk.decide(Street.decision.with("fineFen", 60_000).with("fineFacts", smaller)).isAccepted)
        let draft = try #require(Acts.named("decide-penalty")).draft(walk.file)
        #expect(draft["fineFacts"]?.arrayValue?.first?["amount"] == "5.5")
    }

    @Test("the kind of object is asked for, and may be one of several")
    func grade() throws {
        let formula = "graded:一级{1000-2000};二级{100-200}"
        let walk = try Self.walk([Street.item("SR101", [.individual: formula])])
        #expect(walk.notice(Self.fine(15_000)).fields == ["grade"])
        #expect(walk.notice(Self.fine(15_000).with("grade", "三级")).fields == ["grade"])
        #expect(walk.notice(Self.fine(15_000).with("grade", "危险废物、二级")).isAccepted)
        #expect(!walk.notice(Self.fine(15_000).with("grade", "一级")).isAccepted)
    }

    @Test(
        "amounts are decimals in the statute's unit, exact to the scale that is reckoned in",
        arguments: [
            ("area", "12.5", 12_500_000), ("goodsValue", "1200.05", 120_005), ("persons", "3", 3),
            ("length", "0.001", 1), ("persons", "3.0", nil), ("goodsValue", "1.005", nil), ("area", "-1", nil),
            ("area", "", nil), ("area", "一", nil), ("area", ".5", nil), ("weight", "1234567890123", nil),
        ] as [(String, String, Int?)]
    )
    func amounts(fact: String, text: String, value: Int?) throws {
        let input = FineFactInput(try #require(FineFact(rawValue: fact)), text)
        #expect(input.value == value)
        #expect(input.faults.isEmpty == (value != nil))
    }

    @Test("an amount or that it can't be reckoned, not both and not neither")
    func uncalculable() throws {
        let formula = "multiple:违法所得:1-3;uncalculable:500-1000"
        let walk = try Self.walk([Street.item("SR101", [.individual: formula])])
        func stated(_ fact: JSON) -> Outcome { walk.notice(Self.fine(60_000).with("fineFacts", [fact])) }
        #expect(stated(["fact": "illegalGains", "uncalculable": true]).isAccepted)
        #expect(stated(["fact": "illegalGains", "uncalculable": true, "amount": "3"]).fields == ["fineFacts.0.amount"])
        #expect(stated(["fact": "illegalGains"]).fields == ["fineFacts.0.amount"])
        let plain = try Self.walk([Street.item("SR101", [.individual: "multiple:违法所得:1-3"])])
        let outcome = plain.notice(
            Self.fine(60_000).with("fineFacts", [["fact": "illegalGains", "uncalculable": true]])
        )
        #expect(outcome.fields == ["fineFacts"])
    }
}

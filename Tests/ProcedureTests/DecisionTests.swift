import Ledger
import LegalTime
import Testing

@testable import Procedure

/// What bars a penalty beyond notice and hearing of the party: limitation, an earlier fine, what the report proposed.
@Suite struct DecisionTests {
    private static func fined(place: String, day: String, fen: Int = 3000, items: [String] = ["SR004"]) -> HistoryFact {
        HistoryFact(
            party: 1,
            caseID: "case-0",
            number: "云综执罚决〔2026〕3号",
            items: items,
            happenedOn: CivilDay(iso: day),
            place: place,
            fineFen: fen,
            isPunished: true,
            decidedOn: CivilDay(iso: "2026-05-19")
        )
    }

    private static func walk(_ fact: HistoryFact) throws -> Walk {
        try Walk.concluded(Street.registration(items: ["SR004"])) { $0.history = [fact] }
    }

    // 法条：《行政处罚法》第二十九条
    @Test(
        "the same party is not fined again for the same item, or at the same place, on the same day",
        arguments: [
            ("横林路 12 号门前", "2026-05-18", 3000, "SR004", false), ("河西路 1 号", "2026-05-18", 3000, "SR004", false),
            ("横林路 12 号门前", "2026-05-18", 3000, "SR005", false), ("河西路 1 号", "2026-05-18", 3000, "SR005", true),
            ("横林路 12 号门前", "2026-05-17", 3000, "SR004", true), ("横林路 12 号门前", "2026-05-18", 0, "SR004", true),
        ]
    )
    func once(place: String, day: String, fen: Int, item: String, passes: Bool) throws {
        let walk = try Self.walk(Self.fined(place: place, day: day, fen: fen, items: [item]))
        #expect(walk.notice().bases == (passes ? [] : ["《行政处罚法》第二十九条"]))
        #expect(walk.notice().isAccepted == passes)
        #expect(walk.notice(Street.notice.with("kinds", ["warning"]).with("fineFen", 0)).isAccepted)
        #expect(walk.notice(Street.notice.with("anotherAct", "下午又在另一处设摊")).isAccepted)
    }

    @Test("a decision is barred by what was fined since the notice, unless the notice said why it is another act")
    func onceDecided() throws {
        let registration = Street.registration(items: ["SR004"])
        let fact = Self.fined(place: "横林路 12 号门前", day: "2026-05-18")
        var walk = try Walk.ready(registration)
        let before = walk.vary
        walk.vary = { facts in
            before(&facts)
            facts.history = [fact]
        }
        #expect(walk.decide().bases == ["《行政处罚法》第二十九条"])
        let notice = Street.notice.with("anotherAct", "下午又在另一处设摊")
        let explained = try Walk.ready(registration, notice: notice) { $0.history = [fact] }
        #expect(explained.decide().isAccepted)
    }

    // 法条：《行政处罚法》第三十六条第一款
    @Test(
        "what was found after two years is not punished, five where safety is endangered",
        arguments: [("2024-05-20", false, true), ("2024-05-19", false, false), ("2024-05-19", true, true)]
    )
    func limitation(day: String, endangers: Bool, passes: Bool) throws {
        var walk = try Walk.ready(
            Street.registration.with("happenedOn", "2026-05-18").with("discoveredOn", "2026-05-20")
                .with("endangersSafety", .bool(endangers))
        )
        for (field, value) in [("happenedOn", day)] {
            let fields: [String: JSON] = [
                "entry": 1, "field": .string(field), "value": .string(value), "reason": "看错年份",
            ]
            try walk.pass("rectify-fact", fields, by: Street.wang)
        }
        #expect(walk.decide().isAccepted == passes)
        #expect(passes || walk.decide().bases == ["《行政处罚法》第三十六条第一款"])
        #expect(passes || walk.decide().acts == ["decide-exemption"])
    }

    // 法条：《行政处罚法》第五十七条第一款第（一）项
    @Test("a penalty where the report proposed none says why, and needs notice all the same")
    func departs() throws {
        let bare = try Walk.concluded(Street.registration, report: Street.report("exemption"))
        #expect(bare.decide().bases.contains("《行政处罚法》第六十二条"))
        let walk = try Walk.ready(report: Street.report("exemption"))
        #expect(walk.decide().fields == ["departs"])
        #expect(walk.decide(Street.decision.with("departs", "复查发现仍在设摊")).isAccepted)
    }

    @Test("who has withdrawn does not decide, review or vote")
    func recused() throws {
        var walk = try Walk.ready()
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        let lin = Actor(id: "linfu", name: "林副", duty: .approver, unit: "局机关")
        for person in ["zhouzheng", "songfa"] {
            #expect(walk.decide().isAccepted || person == "songfa")
            try walk.pass("apply-recusal", Street.recusal.with("person", .string(person)), by: Street.wang)
            try walk.pass("decide-recusal", Street.answer.with("person", .string(person)), by: lin)
        }
        let bar = ["系统规则：被决定回避的人不再参与本案的审核、讨论和决定"]
        #expect(walk.decide().bases == bar)
        #expect(walk.judge("give-legal-opinion", Street.legalOpinion, by: Street.song).bases == bar)
        #expect(walk.judge("discuss-collectively", Street.discussion, by: lin).bases == bar)
        #expect(walk.judge("decide-penalty", Street.decision, by: lin).isAccepted)
    }

    @Test("the form of the decision says what became of the defence")
    func draft() throws {
        let draft = try #require(Acts.named("decide-penalty")).draft(Walk.answered().file)
        #expect(draft["reasons"]?.stringValue?.contains("部分成立") == true)
    }
}

import Ledger
import Testing

@testable import Procedure

/// What a penalty consists of: kinds, amounts, goods and terms, and what opens the right to a hearing.
@Suite struct PenaltyTests {
    private static let gains = Street.notice.with("kinds", ["confiscateGains"]).with("fineFen", 0)
    private static let goods = Street.notice.with("kinds", ["fine", "confiscateGoods"])

    @Test("a kind has what it asks for, and nothing else is filled in")
    func complete() throws {
        let walk = try Walk.concluded(Street.registration)
        #expect(walk.notice().isAccepted)
        #expect(walk.notice(Street.notice.with("kinds", ["fine", "fine"])).fields == ["kinds"])
        #expect(walk.notice(Street.notice.with("fineFen", 0)).fields == ["fineFen"])
        #expect(walk.notice(Street.notice.with("kinds", ["warning"])).fields == ["fineFen"])
        #expect(walk.notice(Self.gains).fields == ["gainsFen"])
        #expect(walk.notice(Self.gains.with("gainsFen", 30_000)).isAccepted)
        #expect(walk.notice(Street.notice.with("gainsFen", 30_000)).fields == ["gainsFen"])
        #expect(walk.notice(Self.goods.with("goodsFen", 1000)).fields == ["goods"])
        #expect(walk.notice(Self.goods.with("goods", ["折叠桌 1 张"])).fields == ["goodsFen"])
        #expect(walk.notice(Self.goods.with("goodsFen", 1000).with("goods", ["折叠桌 1 张"])).isAccepted)
        #expect(walk.notice(Street.notice.with("goods", ["折叠桌 1 张"])).fields == ["goods"])
        #expect(walk.notice(Street.notice.with("terms", "三个月")).fields == ["terms"])
    }

    @Test("what a form leaves empty counts as unsaid")
    func blanks() throws {
        let fields = Street.notice.with("goods", []).with("circumstances", []).with("fineFacts", [])
        #expect(try Walk.concluded(Street.registration).notice(fields).isAccepted)
    }

    @Test(
        "a licence is suspended and a trade restricted for a time that is named",
        arguments: ["suspendLicence", "restrictBusiness", "suspendBusiness", "restrictPractice"]
    )
    func terms(kind: String) throws {
        let findings = PenaltyRules.complete([try #require(PenaltyKind(rawValue: kind))], fineFen: 0)
        #expect(findings.map(\.name) == ["terms"])
        var terms = PenaltyTerms()
        terms.terms = "三个月"
        #expect(PenaltyRules.complete([try #require(PenaltyKind(rawValue: kind))], fineFen: 0, terms).isEmpty)
    }

    // 法条：《行政处罚法》第十八条第三款
    @Test("detention is for the police, at any amount and with any other kind")
    func detention() throws {
        let walk = try Walk.ready()
        let kinds: JSON = ["fine", "detention"]
        #expect(
            try Walk.concluded(Street.registration).notice(Street.notice.with("kinds", kinds)).bases == [
                "《行政处罚法》第十八条第三款"
            ]
        )
        #expect(walk.decide(Street.decision.with("kinds", kinds)).bases.contains("《行政处罚法》第十八条第三款"))
        #expect(walk.decide().isAccepted)
    }

    // 法条：《行政处罚法》第六十三条第一款第（三）项、《行政处罚法》第六十三条第一款第（四）项、《行政处罚法》第六十三条第一款第（五）项
    @Test(
        "kinds for which a hearing may be asked stop here",
        arguments: [
            ("suspendLicence", true), ("lowerGrade", false), ("revokeLicence", false), ("restrictBusiness", true),
            ("suspendBusiness", true), ("closeDown", false), ("restrictPractice", true),
        ]
    )
    func hearingKinds(kind: String, hasTerms: Bool) throws {
        let fields = Street.notice.with("kinds", [.string(kind)]).with("fineFen", 0)
            .with("terms", hasTerms ? "三个月" : nil)
        #expect(try Walk.concluded(Street.registration).notice(fields).bases == ["系统规则：听证程序尚未开通，不得越过"])
    }

    // 法条：《行政处罚法》第六十三条第一款第（一）项、《行政处罚法》第六十三条第一款第（二）项
    @Test(
        "what is confiscated stops at the same amounts as a fine",
        arguments: [
            ("gainsFen", 499_999, true), ("gainsFen", 500_000, false), ("goodsFen", 499_999, true),
            ("goodsFen", 500_000, false),
        ]
    )
    func hearingConfiscation(field: String, fen: Int, passes: Bool) throws {
        let takesGoods = field == "goodsFen"
        let fields = Street.notice.with("kinds", [takesGoods ? "confiscateGoods" : "confiscateGains"]).with(
            "fineFen",
            0
        )
        .with(field, .int(fen)).with("goods", takesGoods ? ["水果一批"] : nil)
        let outcome = try Walk.concluded(Street.registration).notice(fields)
        #expect(outcome.isAccepted == passes)
        #expect(passes || outcome.bases == ["系统规则：听证程序尚未开通，不得越过"])
    }

    @Test("a penalty is heavier by amount, kind, goods or terms; a lighter kind may stand in for a graver one")
    func heavier() {
        let fine = Penalty(kinds: [.fine], fineFen: 5000)
        #expect(!fine.isHeavier(than: fine))
        #expect(Penalty(kinds: [.fine], fineFen: 5001).isHeavier(than: fine))
        #expect(!Penalty(kinds: [.warning], fineFen: 0).isHeavier(than: fine))
        #expect(!Penalty(kinds: [.criticism], fineFen: 0).isHeavier(than: fine))
        #expect(Penalty(kinds: [.warning, .criticism], fineFen: 0).isHeavier(than: fine))
        #expect(Penalty(kinds: [.fine, .warning], fineFen: 5000).isHeavier(than: fine))
        #expect(Penalty(kinds: [.criticism], fineFen: 0).isHeavier(than: Penalty(kinds: [.warning], fineFen: 0)))
        #expect(!Penalty(kinds: [.warning], fineFen: 0).isHeavier(than: Penalty(kinds: [.criticism], fineFen: 0)))
        #expect(Penalty(kinds: [.confiscateGains], fineFen: 0, gainsFen: 1).isHeavier(than: fine))
        let goods = Penalty(kinds: [.confiscateGoods], fineFen: 0, goodsFen: 10, goods: ["桌", "椅"])
        #expect(!Penalty(kinds: [.confiscateGoods], fineFen: 0, goodsFen: 5, goods: ["桌"]).isHeavier(than: goods))
        #expect(Penalty(kinds: [.confiscateGoods], fineFen: 0, goodsFen: 5, goods: ["伞"]).isHeavier(than: goods))
        let short = Penalty(kinds: [.suspendLicence], fineFen: 0, terms: "一个月")
        #expect(Penalty(kinds: [.suspendLicence], fineFen: 0, terms: "二个月").isHeavier(than: short))
        #expect(goods.totalFen == 10)
    }
}

extension Finding {
    /// The field of a field error.
    var name: String? {
        if case .field(let error) = self { error.field } else { nil }
    }
}

import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 现场检查、勘验笔录.
@Suite struct SceneTests {
    // 法条：PenaltyLaw.recordInterview
    @Test("a record of the scene is kept, before filing too, and makes its officers investigators")
    func kept() throws {
        for var walk in try [Walk.registered(), .filed()] {
            try walk.pass("record-scene", Street.scene, by: Street.wang)
            #expect(walk.file.scenes.map(\.photos) == [3])
            #expect(walk.file.investigators == ["wangmin", "liqiang"])
        }
    }

    // 法条：《行政处罚法》第五十五条第一款、《行政处罚法》第四十二条第一款
    @Test("certificates have to be shown, and two certified officers be there")
    func officers() throws {
        let walk = try Walk.filed()
        let hidden = walk.judge("record-scene", Street.scene.with("certificatesShown", false), by: Street.wang)
        #expect(hidden.bases == ["《行政处罚法》第五十五条第一款"])
        let auxiliary = walk.judge("record-scene", Street.scene.with("secondOfficer", "zhaolei"), by: Street.wang)
        #expect(auxiliary.bases == ["《行政处罚法》第四十二条第一款"])
    }

    // 法条：《行政处罚法》第四十七条
    @Test(
        "camera and times, and who bears witness where the party did not sign, are asked for by name",
        arguments: [
            (["camera": nil, "cameraFrom": nil, "cameraTo": nil], ["camera"]),
            (["camera": nil, "cameraFrom": nil, "cameraTo": nil, "noCamera": "电量不足"], []),
            (["cameraFrom": nil], ["cameraFrom"]), (["camera": nil], ["camera"]),
            (["cameraFrom": "2026-05-18T02:00:00Z", "cameraTo": "2026-05-18T02:10:00Z"], ["cameraFrom"]),
            (["endedAt": "2026-05-18T00:59:00Z"], ["endedAt"]), (["endedAt": "2026-05-19T01:01:00Z"], ["endedAt"]),
            (["endedAt": "2026-05-20T03:00:00Z"], ["endedAt", "endedAt"]),
            (["startedAt": "2026-05-17T01:30:00Z"], ["startedAt"]), (["signer": nil], ["signer"]),
            (["signing": "refused"], ["note"]), (["signing": "absent", "note": "不在场"], []),
            (
                [
                    "signing": "absent", "note": "不在场", "camera": nil, "cameraFrom": nil, "cameraTo": nil,
                    "noCamera": "无",
                ],
                ["witness"]
            ),
        ] as [([String: JSON?], [String])]
    )
    func fields(changes: [String: JSON?], named: [String]) throws {
        let fields = changes.reduce(Street.scene) { $0.with($1.key, $1.value) }
        let outcome = try Walk.filed().judge("record-scene", fields, by: Street.wang)
        #expect(outcome.fields == named)
        #expect(outcome.isAccepted == named.isEmpty)
    }

    @Test("what goes on may be recorded before its last day, but not before anybody knew of it")
    func continuing() throws {
        let fields = Street.registration.with("happenedOn", "2026-05-20").with("discoveredOn", "2026-05-18")
        #expect(try Walk.registered(fields).judge("record-scene", Street.scene, by: Street.wang).isAccepted)
    }

    @Test("nothing is recorded where nothing is handled any more")
    func closed() throws {
        var refused = try Walk.registered()
        try refused.pass("refuse-filing", Street.refusal, by: Street.zhou)
        #expect(!refused.judge("record-scene", Street.scene, by: Street.wang).isAccepted)
        #expect(try !Walk.decided().judge("record-scene", Street.scene, by: Street.wang).isAccepted)
    }
}

/// One officer is in one place at a time.
@Suite struct PresenceTests {
    private static let rule = "系统规则：同一执法人员不能同时在两处制作笔录"
    private static let interview = Street.interview.with("startedAt", "2026-05-18T01:10:00Z")
        .with("endedAt", "2026-05-18T01:40:00Z")

    @Test("two records of the case by the same officers at one time are refused in two places, not in one")
    func inside() throws {
        var walk = try Walk.filed()
        try walk.pass("record-scene", Street.scene, by: Street.wang)
        #expect(walk.judge("record-interview", Self.interview, by: Street.wang).bases == [Self.rule, Self.rule])
        let same = Self.interview.with("place", "横林路12号门前")
        #expect(walk.judge("record-interview", same, by: Street.wang).isAccepted)
        let after = Self.interview.with("startedAt", "2026-05-18T01:20:00Z")
        #expect(walk.judge("record-interview", after, by: Street.wang).isAccepted)
        try walk.pass("record-interview", after, by: Street.wang)
        let scene = Street.scene.with("endedAt", "2026-05-18T01:25:00Z").with("place", "横林路 14 号门前")
        #expect(walk.judge("record-scene", scene, by: Street.wang).bases == [Self.rule, Self.rule])
    }

    @Test(
        "a record of another case at that time is named, once for each officer",
        arguments: [
            ([Street.presence("wangmin", "01:10", "01:30")], 1),
            ([Street.presence("wangmin", "01:10", "01:30"), Street.presence("liqiang", "00:30", "01:01")], 2),
            ([Street.presence("wangmin", "01:20", "01:30")], 0), ([Street.presence("sunli", "01:00", "01:30")], 0),
            ([Street.presence("wangmin", "01:10", "01:30", place: "横林路12号 门前")], 0),
        ]
    )
    func across(presences: [PresenceFact], refusals: Int) throws {
        let dossier = try Walk.filed().dossier
        var facts = Street.facts(Street.wang)
        facts.presences = presences
        let outcome = Procedure.decide(ActInput(act: "record-scene", fields: Street.scene), in: dossier, facts: facts)
        #expect(outcome.bases == Array(repeating: Self.rule, count: refusals))
        guard case .refused(let list) = outcome else { return }
        #expect(list.allSatisfy { $0.missing.contains("工业路 8 号") && $0.missing.contains("case-9") })
    }

    @Test("the records ask the platform for what it knows of their officers")
    func needs() {
        for act in ["record-scene", "record-interview"] { #expect(Acts.named(act)?.needs == [.presences]) }
    }
}

/// Whom an interview asks.
@Suite struct RespondentTests {
    @Test(
        "one person is asked, and a name that holds 和 or 等 is one person's",
        arguments: [
            ("张三、李四", true), ("张三和李四", true), ("张三，李四", true), ("张三 李四", true), ("张三等", true),
            ("张三等人", true), ("张三及李四", true), ("李和平", false), ("和珅", false), ("李等", false), ("欧阳和", false),
            ("买买提·艾力", false), ("John Smith", false), ("与那国", false),
        ]
    )
    func several(name: String, isSeveral: Bool) throws {
        #expect(RespondentRules.isSeveral(name) == isSeveral)
        let fields = Street.interview.with("respondent", .string(name)).with("role", "witness")
        let outcome = try Walk.filed().judge("record-interview", fields, by: Street.wang)
        #expect(outcome.fields == (isSeveral ? ["respondent"] : []))
    }

    @Test(
        "a party has its own name, its representative the one on record, an agent a mandate",
        arguments: [
            (Street.party, "party", "李堃", nil, []), (Street.party, "party", "李坤", nil, ["respondent"]),
            (Street.party, "representative", "李堃", nil, ["respondent"]),
            (Street.party, "representative", "何平", "2026-05-18 授权委托书", []),
            (Street.company, "party", "陈喆", nil, ["role"]), (Street.company, "representative", "陈喆", nil, []),
            (Street.company, "representative", "陈哲", nil, ["respondent"]),
            (Street.trader, "party", "陈喆", nil, []), (Street.trader, "party", "王五", nil, ["respondent"]),
            (Street.company, "witness", "王五", nil, []), (Street.party, "other", "王五", nil, []),
        ] as [(JSON, String, String, JSON?, [String])]
    )
    func names(party: JSON, role: String, name: String, mandate: JSON?, named: [String]) throws {
        let walk = try Walk.registered(Street.registration.with("parties", [party]))
        let fields = Street.interview.with("role", .string(role)).with("respondent", .string(name))
            .with("mandate", mandate)
        #expect(walk.judge("record-interview", fields, by: Street.wang).fields == named)
    }

    @Test("the form names whom there is to ask")
    func drafts() throws {
        let sheet = try #require(Acts.named("record-interview"))
        let company = try Walk.registered(Street.registration.with("parties", [Street.company]))
        #expect(sheet.draft(company.file)["respondent"] == "陈喆")
        #expect(sheet.draft(company.file)["role"] == "representative")
        #expect(sheet.draft(try Walk.registered().file)["respondent"] == "李堃")
    }
}

import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// The eight kinds of evidence, and what is set aside.
@Suite struct EvidenceTests {
    // 法条：《行政处罚法》第四十六条第一款
    @Test("each of the eight kinds passes with what it needs", arguments: EvidenceKind.allCases)
    func kinds(kind: EvidenceKind) throws {
        var walk = try Walk.filed()
        try walk.pass("add-evidence", Street.evidence(kind), by: Street.wang)
        #expect(walk.file.evidence.map(\.kind) == [kind])
        #expect(walk.file.hasProof)
        #expect(walk.file.todos.map(\.act) == ["conclude-investigation"])
        #expect(EvidenceKind.allCases.count == 8)
    }

    @Test("each thing that a kind needs is asked for by its field", arguments: EvidenceKind.allCases)
    func particulars(kind: EvidenceKind) throws {
        let walk = try Walk.filed()
        let whole = try #require(Street.particulars[kind])
        for field in whole.keys {
            let outcome = walk.judge("add-evidence", Street.evidence(kind, whole.with(field, nil)), by: Street.wang)
            #expect(outcome.fields == ["particulars.\(field)"])
        }
        let none = walk.judge("add-evidence", Street.evidence(kind).with("particulars", nil), by: Street.wang)
        #expect(!none.fields.isEmpty)
    }

    @Test("a photograph of a thing, a drawing of a place and an original take the place of the rest")
    func instead() throws {
        let walk = try Walk.filed()
        let passing: [(EvidenceKind, [String: JSON])] = [
            (.physical, ["form": "copy", "photos": 2]), (.inspection, ["drawing": "现场图一张"]),
            (.documentary, ["form": "original"]),
        ]
        for (kind, particulars) in passing {
            #expect(walk.judge("add-evidence", Street.evidence(kind, particulars), by: Street.wang).isAccepted)
        }
        let failing: [(EvidenceKind, [String: JSON], String)] = [
            (.physical, ["form": "copy"], "photos"), (.physical, ["form": "copy", "photos": 0], "photos"),
            (.inspection, ["photos": 0], "photos"), (.statement, ["party": 2, "signature": "李堃"], "party"),
        ]
        for (kind, particulars, field) in failing {
            let outcome = walk.judge("add-evidence", Street.evidence(kind, particulars), by: Street.wang)
            #expect(outcome.fields == ["particulars.\(field)"])
        }
    }

    // 法条：《行政处罚法》第四十一条第二款、《行政处罚法》第四十一条第三款、《行政处罚法》第四十一条第一款
    @Test(
        "a record of monitoring that nobody reviewed is no evidence; one that passed was told to the party",
        arguments: [
            (["monitoring": "pending"], ["《行政处罚法》第四十一条第二款"], []),
            (["monitoring": "failed", "device": "K-3", "toldOn": "2026-05-19"], ["《行政处罚法》第四十一条第二款"], []),
            (["monitoring": "passed", "device": "K-3", "toldOn": "2026-05-19"], [], []),
            (["monitoring": "passed", "device": "K-3"], [], ["particulars.toldOn"]),
            (["monitoring": "passed", "toldOn": "2026-05-19"], [], ["particulars.device"]),
            (["monitoring": "passed", "device": "K-3", "toldOn": "2026-05-21"], [], ["particulars.toldOn"]),
        ] as [([String: JSON], [String], [String])]
    )
    func monitoring(more: [String: JSON], bases: [String], fields: [String]) throws {
        let particulars = (Street.particulars[.electronic] ?? [:]).merging(more) { $1 }
        let outcome = try Walk.filed().judge(
            "add-evidence",
            Street.evidence(.electronic, particulars),
            by: Street.wang
        )
        #expect(outcome.bases == bases && outcome.fields == fields)
    }

    @Test("only recordings come from monitoring")
    func monitoredPaper() throws {
        let particulars: [String: JSON] = ["form": "original", "monitoring": "passed"]
        let outcome = try Walk.filed().judge(
            "add-evidence",
            Street.evidence(.documentary, particulars),
            by: Street.wang
        )
        #expect(outcome.fields == ["particulars.monitoring"])
    }

    @Test(
        "what the party did not confirm is noted and witnessed; what others sign, they sign",
        arguments: [
            (["confirmation": "refused"], ["note", "witness"]),
            (["confirmation": "refused", "note": "拒绝", "witness": "何平，横林社区"], []),
            (["confirmation": "absent", "note": "不在场", "camera": "JL-07"], []),
            (["confirmation": "absent", "note": "不在场"], ["witness"]), (["confirmation": "notAsked"], ["confirmation"]),
            (["takenAt": "2026-05-20T09:00:00Z"], ["takenAt"]),
        ] as [([String: JSON], [String])]
    )
    func confirmed(more: [String: JSON], fields: [String]) throws {
        let outcome = try Walk.filed().judge("add-evidence", Street.evidence.merging(more) { $1 }, by: Street.wang)
        #expect(outcome.fields == fields && outcome.isAccepted == fields.isEmpty)
    }

    @Test(
        "a witness or an expert signs what they said, and the party is not asked",
        arguments: [EvidenceKind.testimony, .expert]
    )
    func notAsked(kind: EvidenceKind) throws {
        let fields = Street.evidence(kind).with("confirmation", "notAsked")
        #expect(try Walk.filed().judge("add-evidence", fields, by: Street.wang).isAccepted)
    }

    // 法条：《行政处罚法》第四十二条第一款
    @Test("evidence is taken by two certified officers")
    func officers() throws {
        let outcome = try Walk.filed().judge(
            "add-evidence",
            Street.evidence.with("secondOfficer", "sunli"),
            by: Street.wang
        )
        #expect(outcome.bases == ["《行政处罚法》第四十二条第一款"])
    }

    @Test("facts about a witness are sealed")
    func sealed() throws {
        var walk = try Walk.filed()
        try walk.pass("add-evidence", Street.evidence(.testimony), by: Street.wang)
        let particulars = walk.dossier.acts.last?.fields["particulars"]
        #expect(particulars?["witnessFacts"]?["sealed"] != nil)
        #expect(particulars?["witnessName"] == "何平")
    }
}

@Suite struct ExclusionTests {
    private static func exclusion(_ entry: Int, _ ground: String = "unlawful") -> [String: JSON] {
        ["entry": .int(entry), "ground": .string(ground), "reasons": "没有两名执法人员在场"]
    }

    // 法条：《行政处罚法》第四十六条第二款、《行政处罚法》第四十六条第三款、《行政处罚法》第四十条
    @Test(
        "once all that was found is set aside, the investigation can't end in a penalty",
        arguments: [
            ("unlawful", "《行政处罚法》第四十六条第三款"), ("untrue", "《行政处罚法》第四十六条第二款"),
            ("unrelated", "《行政处罚法》第四十条"),
        ]
    )
    func all(ground: String, basis: String) throws {
        var walk = try Walk.investigated()
        try walk.pass("record-scene", Street.scene, by: Street.wang)
        try walk.pass("add-evidence", Street.evidence, by: Street.wang)
        #expect(walk.file.proofs == ["李堃的询问笔录", "现场检查笔录（照片 3 张）", "租赁合同（书证）"])
        for entry in 3...5 {
            #expect(walk.judge("conclude-investigation", Street.report, by: Street.wang).isAccepted)
            try walk.pass("exclude-evidence", Self.exclusion(entry, ground), by: Street.zhou)
        }
        #expect(walk.judge("conclude-investigation", Street.report, by: Street.wang).bases == [basis])
        #expect(walk.file.proofs.isEmpty)
        let withdrawal = Street.report.with("proposals", [["party": 1, "outcome": "withdrawal"]])
        #expect(walk.judge("conclude-investigation", withdrawal, by: Street.wang).isAccepted)
        #expect(walk.file.todos.map(\.act) == ["record-interview"])
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        #expect(walk.judge("conclude-investigation", Street.report, by: Street.wang).isAccepted)
    }

    @Test("only what is evidence, and only once, is set aside")
    func once() throws {
        var walk = try Walk.investigated()
        #expect(walk.judge("exclude-evidence", Self.exclusion(1), by: Street.wang).fields == ["entry"])
        try walk.pass("add-evidence", Street.evidence, by: Street.wang)
        try walk.pass("exclude-evidence", Self.exclusion(3), by: Street.wang)
        #expect(walk.judge("exclude-evidence", Self.exclusion(3), by: Street.wang).fields == ["entry"])
        #expect(
            try Walk.filed().judge("exclude-evidence", Self.exclusion(3), by: Street.wang).bases == ["系统规则：排除的是在案的证据"]
        )
    }
}

@Suite struct ReportTests {
    @Test("the report starts with what is known: the open parties, the evidence and the articles")
    func draft() throws {
        let sheet = try #require(Acts.named("conclude-investigation"))
        let draft = sheet.draft(try Walk.investigated().file)
        #expect(draft["facts"] == "占用人行道设摊经营水果")
        #expect(draft["proposals"] == [["party": 1, "outcome": "penalty"]])
        let analysis = try #require(draft["analysis"]?.stringValue)
        #expect(analysis.contains("1. 李堃的询问笔录") && analysis.contains("第十六条第三款"))
    }

    // 法条：《行政处罚法》第五十四条第一款
    @Test("of several parties each has its facts, in its own line or by name")
    func facts() throws {
        var walk = try Walk.registered(Street.registration.with("parties", [Street.party, Street.company]))
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        func proposals(_ second: [String: JSON]) -> [String: JSON] {
            let first: JSON = ["party": 1, "outcome": "penalty", "facts": "摆摊"]
            return Street.report.with(
                "proposals",
                [first, .object(["party": 2, "outcome": "penalty"].merging(second) { $1 })]
            )
        }
        let bare = walk.judge("conclude-investigation", proposals([:]), by: Street.wang)
        #expect(bare.fields == ["proposals.1.facts"])
        let own = proposals(["facts": "提供车辆"])
        #expect(walk.judge("conclude-investigation", own, by: Street.wang).isAccepted)
        let named = proposals([:]).with("facts", "云溪某某运输有限公司提供车辆")
        #expect(walk.judge("conclude-investigation", named, by: Street.wang).isAccepted)
        let transfer = proposals(["outcome": "transfer"])
        #expect(walk.judge("conclude-investigation", transfer, by: Street.wang).isAccepted)
    }
}

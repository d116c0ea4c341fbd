import Ledger
import LegalTime
import Testing

@testable import Procedure

@Suite struct WayTests {
    // 法条：《行政处罚法》第四十五条第一款、PenaltyLaw.recordInterview
    @Test("a case goes from registration to the archive, and each stage has its to-dos")
    func way() throws {
        let steps: [(Walk, Stage, [String])] = try [
            (.registered(), .registered, ["approve-filing"]),
            (.filed(), .investigating, ["record-interview"]),
            (.investigated(), .investigating, ["conclude-investigation"]),
            (.concluded(), .investigating, ["give-prior-notice"]),
            (.noticed(), .noticed, ["record-statement"]),
            (.answered(), .answered, ["submit-approval"]),
            (.submitted(), .answered, ["decide-penalty"]),
            (.decided(), .decided, ["record-publication"]),
            (.printed(), .decided, ["affix-seal", "record-publication"]),
            (.sealed(), .decided, ["serve-decision", "record-publication"]),
            (.served(), .served, ["record-payment", "record-publication"]),
            (.paid(), .performed, ["record-publication"]),
            (.ripe(), .performed, ["request-closing"]),
            (.closing(), .closing, ["approve-closing"]),
            (.closed(), .closed, ["archive-case"]),
            (.archived(), .archived, []),
        ]
        for (walk, stage, todos) in steps {
            #expect(walk.file.stage == stage)
            #expect(walk.file.todos.map(\.act) == todos)
        }
    }

    @Test("the title says 涉嫌 until the decision")
    func title() throws {
        #expect(try Walk.answered().file.title == "李堃涉嫌擅自占用人行道设摊经营案")
        #expect(try Walk.decided().file.title == "李堃擅自占用人行道设摊经营案")
    }

    @Test("each party has its own track")
    func parties() throws {
        var walk = try Walk.registered(Street.registration.with("parties", [Street.party, Street.company]))
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        let report: JSON = [["party": 1, "outcome": "penalty"], ["party": 2, "outcome": "penalty"]]
        let facts = Street.report.with("facts", "李堃和云溪某某运输有限公司各占用人行道 3 平方米")
        try walk.pass("conclude-investigation", facts.with("proposals", report), by: Street.wang)
        try walk.pass("give-prior-notice", Street.notice.with("party", 2), by: Street.wang)
        try walk.pass("record-waiver", Street.waiver.with("party", 2), by: Street.wang)
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).bases == ["《行政处罚法》第六十二条"])
        try walk.pass("submit-approval", Street.submission.with("party", 2), by: Street.wang)
        try walk.pass("decide-penalty", Street.decision.with("party", 2), by: Street.zhou)
        #expect(walk.file.stage == .investigating)
        #expect(walk.file.tracks[0].decision == nil)
        #expect(walk.file.documents.first?.party == 2)
        #expect(walk.file.title.contains("涉嫌"))
    }

    @Test("folding the stored entries gives the same case as doing the acts")
    func folding() throws {
        let walk = try Walk.served()
        let again = try Dossier(organ: "yunxi", id: "case-1", folding: walk.dossier.acts)
        #expect(again.file == walk.file)
    }

    @Test("an entry's body reads back as the act that wrote it")
    func body() throws {
        let walk = try Walk.registered()
        guard case .accepted(let act) = walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou) else {
            Issue.record("approval was not accepted")
            return
        }
        var body = EntryBody.write(act)
        EntryBody.add(number: "云综执立〔2026〕1号", to: &body)
        body["seq"] = 2
        let read = try EntryBody.read(.object(body))
        #expect(read.sheet.id == "approve-filing")
        #expect(read.head.number == "云综执立〔2026〕1号")
        #expect(read.head.actor == Street.zhou)
        #expect(read.fields == act.fields)
    }

    @Test("the list of next acts holds every act that people do, with what bars it")
    func next() throws {
        let next = try Procedure.next(in: Walk.registered().file, Standing(today: Street.today))
        #expect(next.count == Acts.all.count - 3)
        #expect(next.first { $0.sheet.id == "approve-filing" }?.isAllowed == true)
        #expect(next.first { $0.sheet.id == "decide-penalty" }?.refusals.count == 4)
    }

    @Test("what the case knows already stands in the form")
    func drafts() throws {
        let file = try Walk.answered().file
        let draft = try #require(Acts.named("decide-penalty")).draft(file)
        #expect(draft["fineFen"] == 5000)
        #expect(draft["facts"] == "占用人行道约 6 平方米")
    }
}

@Suite struct RectificationTests {
    @Test("a mistyped fact is mended by an entry of its own, and the case shows the right one")
    func mends() throws {
        var walk = try Walk.filed()
        try walk.pass(
            "rectify-fact",
            ["entry": 1, "field": "parties.0.name", "value": "李堃明", "reason": "身份证复印件可证"],
            by: Street.wang
        )
        #expect(walk.file.parties[0].name == "李堃明")
        #expect(walk.file.version == 3)
        #expect(walk.dossier.acts[0].fields["parties"]?.arrayValue?[0]["name"] == "李堃")
    }

    @Test("personal data is mended sealed")
    func sealed() throws {
        var walk = try Walk.filed()
        let before = walk.file.parties[0].idNumber
        try walk.pass(
            "rectify-fact",
            ["entry": 1, "field": "parties.0.idNumber", "value": "330106200802290027", "reason": "看错一位"],
            by: Street.wang
        )
        #expect(walk.file.parties[0].idNumber != before)
        #expect(walk.file.parties[0].idNumber?.plain == nil)
        #expect(walk.dossier.acts[2].fields["value"]?["sealed"] != nil)
    }

    @Test("the mended field's own codec judges the new value")
    func judged() throws {
        let fields: [String: JSON] = [
            "entry": 1, "field": "parties.0.idNumber", "value": "330106200802290028", "reason": "看错",
        ]
        #expect(try Walk.filed().judge("rectify-fact", fields, by: Street.wang).fields == ["value"])
    }

    @Test(
        "decisions, approvals and what does not exist are not mended",
        arguments: [
            (6, "fineFen", "field"), (2, "opinion", "field"), (1, "nothing", "field"), (99, "summary", "entry"),
            (1, "parties.7.name", "field"), (1, "firstOfficer", "field"),
        ]
    )
    func refused(entry: Int, field: String, wrong: String) throws {
        let fields: [String: JSON] = ["entry": .int(entry), "field": .string(field), "value": "1", "reason": "误写"]
        #expect(try Walk.decided().judge("rectify-fact", fields, by: Street.wang).fields == [wrong])
    }

    @Test("bars that no longer hold after a correction are shown, and nothing is undone")
    func broken() throws {
        var walk = try Walk.noticed()
        #expect(walk.file.broken.isEmpty)
        try walk.pass(
            "rectify-fact",
            ["entry": 5, "field": "deliveredOn", "value": "2026-05-28", "reason": "回执日期看错"],
            by: Street.wang,
            at: Street.now.adding(seconds: 20 * 86_400)
        )
        #expect(walk.file.broken.map(\.seq) == [5, 5])
        #expect(walk.file.tracks[0].notices.count == 1)
    }
}

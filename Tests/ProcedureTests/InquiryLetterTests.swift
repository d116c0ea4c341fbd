import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 通知询问, 调取证据, 请求协助: letters of an inquiry, beside the road and in nobody's way.
@Suite struct InquiryLetterTests {
    // 法条：PenaltyLaw.assistInquiry
    @Test("the record of an interview starts from the summons, and the summons knows that it was followed")
    func summons() throws {
        var walk = try Walk.filed()
        try walk.pass("summon", Street.summons, by: Street.wang)
        let draft = try #require(Acts.named("record-interview")).draft(walk.file)
        #expect(draft["respondent"] == "李堃" && draft["place"] == "横林中队 201 室")
        #expect(draft["startedAt"] == "2026-05-21T01:00:00.000Z")
        #expect(draft["firstOfficer"] == "liqiang" && draft["secondOfficer"] == "wangmin")
        try walk.pass(
            "record-interview",
            Street.interview.with("respondent", "吴某").with("role", "witness"),
            by: Street.wang
        )
        #expect(walk.file.summonses.map(\.interview) == [nil])
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        #expect(walk.file.summonses.map(\.interview) == [walk.file.version])
        #expect(try #require(Acts.named("record-interview")).draft(walk.file)["place"] != "横林中队 201 室")
    }

    // 法条：《行政处罚法》第二十六条
    @Test("letters change neither the stage nor what it asks for, and end with the decision")
    func beside() throws {
        let letters = [
            ("summon", Street.summons), ("request-evidence", Street.evidenceRequest),
            ("ask-assistance", Street.assistance),
        ]
        for (act, fields) in letters {
            for walk in [try Walk.registered(), try Walk.filed(), try Walk.noticed()] {
                var walk = walk
                let (stage, todos) = (walk.file.stage, walk.file.todos.map(\.act))
                try walk.pass(act, fields, by: Street.wang)
                #expect(walk.file.stage == stage)
                #expect(walk.file.todos.map(\.act).filter { $0 != "record-assistance-reply" } == todos)
                #expect(
                    walk.file.documents.last?.kind.serial?.word
                        == ["summon": "询通", "request-evidence": "调证"][act, default: "协查"]
                )
            }
            #expect(try !Walk.decided().judge(act, fields, by: Street.wang).isAccepted)
            #expect(try !Walk.closed().judge(act, fields, by: Street.wang).isAccepted)
        }
    }

    @Test("the number for questions is carried from the last letter to the next")
    func phone() throws {
        var walk = try Walk.filed()
        #expect(try #require(Acts.named("summon")).draft(walk.file)["phone"] == nil)
        try walk.pass("ask-assistance", Street.assistance, by: Street.wang)
        try walk.pass("request-evidence", Street.evidenceRequest, by: Street.wang)
        #expect(try #require(Acts.named("summon")).draft(walk.file)["phone"] == "0571-88880002")
    }

    @Test("each request for help has its own time for a reply and its own to-do, until it is answered")
    func assistance() throws {
        var walk = try Walk.filed()
        try walk.pass("ask-assistance", Street.assistance, by: Street.leader)
        try walk.pass("ask-assistance", Street.assistance.with("replyBy", "2026-07-01"), by: Street.wang)
        let clocks = walk.file.clocks.filter { $0.terms.rule == "ASSIST" }
        #expect(
            try clocks.map { try $0.reckon(Street.calendar).due } == [
                .day(Street.day("2026-06-05")), .day(Street.day("2026-07-01")),
            ]
        )
        #expect(walk.file.todos.count { $0.act == "record-assistance-reply" } == 2)
        let reply: [String: JSON] = [
            "letter": .int(walk.file.assistances[1].seq), "repliedOn": "2026-05-20", "response": "partly",
            "content": "见附件",
        ]
        try walk.pass("record-assistance-reply", reply, by: Street.wang)
        #expect(walk.file.assistances.map(\.response) == [nil, .partly])
        #expect(walk.file.clocks.filter { $0.terms.rule == "ASSIST" }.map(\.isRunning) == [true, false])
        #expect(walk.judge("record-assistance-reply", reply, by: Street.wang).fields == ["letter"])
        let first = reply.with("letter", .int(walk.file.assistances[0].seq))
        for day in ["2026-05-19", "2026-05-21"] {
            let wrong = walk.judge("record-assistance-reply", first.with("repliedOn", .string(day)), by: Street.wang)
            #expect(wrong.fields == ["repliedOn"])
        }
    }

    @Test(
        "days and times that make no sense are named",
        arguments: [
            ("summon", "at", "2026-05-19T01:00:00Z"), ("summon", "at", "2026-09-19T01:00:00Z"),
            ("request-evidence", "by", "2026-05-19"), ("request-evidence", "by", "2026-07-20"),
            ("ask-assistance", "replyBy", "2026-05-20"), ("ask-assistance", "replyBy", "2026-11-17"),
        ]
    )
    func days(act: String, field: String, value: String) throws {
        let fields = ["summon": Street.summons, "request-evidence": Street.evidenceRequest][
            act,
            default: Street.assistance
        ]
        let outcome = try Walk.filed().judge(act, fields.with(field, .string(value)), by: Street.wang)
        #expect(outcome.fields == [field])
    }

    @Test("the last days that make sense pass")
    func bounds() throws {
        let walk = try Walk.filed()
        for day in ["2026-05-20", "2026-07-19"] {
            #expect(
                walk.judge("request-evidence", Street.evidenceRequest.with("by", .string(day)), by: Street.wang)
                    .isAccepted
            )
        }
        for day in ["2026-05-21", "2026-11-16"] {
            #expect(
                walk.judge("ask-assistance", Street.assistance.with("replyBy", .string(day)), by: Street.wang)
                    .isAccepted
            )
        }
    }
}

import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 约谈, 执法建议书 and its reply: beside the case, in nobody's way.
@Suite struct GuidanceTests {
    @Test("a talk is held at any time while the case is open, and changes nothing else")
    func talk() throws {
        for walk in [try Walk.registered(), try Walk.noticed(), try Walk.served()] {
            var walk = walk
            let (stage, todos) = (walk.file.stage, walk.file.todos.map(\.act))
            try walk.pass("hold-talk", Street.talk.with("commitments", "不再占道"), by: Street.wang)
            #expect(walk.file.talks.map(\.party) == [1])
            #expect(walk.file.stage == stage && walk.file.todos.map(\.act) == todos)
        }
        let closed = try Walk.closed().judge("hold-talk", Street.talk, by: Street.wang)
        #expect(closed.bases == ["系统规则：已经结案或者不予立案的案件不再办理"])
    }

    @Test("a talk needs two people of the organ, not certificates")
    func people() throws {
        let walk = try Walk.filed()
        #expect(walk.judge("hold-talk", Street.talk.with("secondOfficer", "zhaolei"), by: Street.wang).isAccepted)
        #expect(
            walk.judge("hold-talk", Street.talk.with("secondOfficer", "wangmin"), by: Street.wang).fields == [
                "secondOfficer"
            ]
        )
        #expect(
            walk.judge("hold-talk", Street.talk.with("firstOfficer", "nobody"), by: Street.wang).fields == [
                "firstOfficer"
            ]
        )
        #expect(walk.judge("hold-talk", Street.talk.with("heldOn", "2026-05-21"), by: Street.wang).fields == ["heldOn"])
        #expect(walk.judge("hold-talk", Street.talk.with("party", 2), by: Street.wang).fields == ["party"])
    }

    @Test("each letter has its own time for a reply and its own to-do, until it is answered")
    func letters() throws {
        var walk = try Walk.filed()
        try walk.pass("issue-suggestion-letter", Street.letter, by: Street.leader)
        try walk.pass("issue-suggestion-letter", Street.letter.with("replyBy", "2026-07-20"), by: Street.zhou)
        let clocks = walk.file.clocks.filter { $0.terms.rule == "LETTER" }
        #expect(
            try clocks.map { try $0.reckon(Street.calendar).due } == [
                .day(Street.day("2026-06-19")), .day(Street.day("2026-07-20")),
            ]
        )
        #expect(walk.file.todos.count { $0.act == "record-suggestion-reply" } == 2)
        let second = walk.file.letters[1].seq
        let reply: [String: JSON] = [
            "letter": .int(second), "repliedOn": "2026-05-20", "response": "adopted", "content": "同意增设",
        ]
        try walk.pass("record-suggestion-reply", reply, by: Street.wang)
        #expect(walk.file.letters.map(\.response) == [nil, .adopted])
        #expect(walk.file.clocks.filter { $0.terms.rule == "LETTER" }.map(\.isRunning) == [true, false])
        #expect(
            walk.file.todos.filter { $0.act == "record-suggestion-reply" }.map(\.cause) == [walk.file.letters[0].seq]
        )
        #expect(walk.judge("record-suggestion-reply", reply, by: Street.wang).fields == ["letter"])
        for (field, value) in [("letter", JSON.int(1)), ("repliedOn", "2026-05-19"), ("repliedOn", "2026-05-21")] {
            let first = reply.with("letter", .int(walk.file.letters[0].seq)).with(field, value)
            #expect(walk.judge("record-suggestion-reply", first, by: Street.wang).fields == [field])
        }
    }

    @Test("a letter asks for its reply within a year, and not before it was sent")
    func letterFields() throws {
        let walk = try Walk.filed()
        for (field, value) in [("replyBy", "2026-05-20"), ("replyBy", "2027-06-01"), ("sentOn", "2026-05-21")] {
            let outcome = walk.judge(
                "issue-suggestion-letter",
                Street.letter.with(field, .string(value)),
                by: Street.leader
            )
            #expect(outcome.fields == [field])
        }
        let none = walk.judge(
            "record-suggestion-reply",
            ["letter": 1, "repliedOn": "2026-05-20", "response": "adopted", "content": "好"],
            by: Street.wang
        )
        #expect(none.bases == ["系统规则：先有执法建议书，后登记回复"])
    }

    @Test("a reply may come after the case was closed; the archive ends the wait")
    func afterwards() throws {
        var walk = try Walk.ripe()
        try walk.pass("issue-suggestion-letter", Street.letter, by: Street.leader)
        try walk.pass("request-closing", Street.closing, by: Street.wang)
        try walk.pass("approve-closing", ["opinion": "同意"], by: Street.zhou)
        #expect(Set(walk.file.todos.map(\.act)) == ["record-suggestion-reply", "archive-case"])
        let reply: [String: JSON] = [
            "letter": .int(walk.file.letters[0].seq), "repliedOn": "2026-05-20", "response": "partly",
            "content": "部分采纳",
        ]
        #expect(walk.judge("record-suggestion-reply", reply, by: Street.wang).isAccepted)
        try walk.pass("archive-case", Street.archive, by: Street.archives)
        #expect(walk.file.clocks.allSatisfy { !$0.isRunning || !$0.isDuty })
        #expect(walk.judge("record-suggestion-reply", reply, by: Street.wang).bases == ["系统规则：归档的案卷不再办理"])
    }
}

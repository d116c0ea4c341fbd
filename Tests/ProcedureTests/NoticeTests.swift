import Ledger
import LegalTime
import Testing

@testable import Procedure

/// The prior notice: after the report, by the organ's road, by each way of delivery, and never heavier for a defence.
@Suite struct NoticeTests {
    @Test("a notice comes after the report")
    func concluded() throws {
        #expect(try Walk.investigated().notice().bases == ["系统规则：先调查终结，后告知"])
        #expect(try Walk.concluded().notice().isAccepted)
    }

    // 法条：《行政处罚法》第四十五条第二款
    @Test("after a defence a heavier notice needs new facts, also when a notice came between")
    func defence() throws {
        var walk = try Walk.answered()
        let heavier = Street.notice.with("fineFen", 6000)
        #expect(walk.notice(heavier).bases == ["《行政处罚法》第四十五条第二款"])
        #expect(walk.notice().isAccepted)
        #expect(walk.notice(heavier.with("newFacts", "另有一处摊位")).isAccepted)
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(walk.notice(heavier).bases == ["《行政处罚法》第四十五条第二款"])
        var waived = try Walk.noticed()
        try waived.pass("record-waiver", Street.waiver, by: Street.wang)
        #expect(waived.notice(heavier).isAccepted)
    }

    @Test("nothing is announced to a party whose part is settled")
    func settled() throws {
        var walk = try Walk.concluded(
            Street.registration.with("parties", [Street.party, Street.company]),
            report: Self.two
        )
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        try walk.pass("decide-penalty", Street.decision, by: Street.zhou)
        #expect(walk.notice().fields == ["party"])
        #expect(walk.notice(Street.notice.with("party", 2)).isAccepted)
        #expect(walk.notice(Street.notice.with("party", 3)).fields == ["party"])
        let statement = walk.judge("record-statement", Street.statement, by: Street.wang)
        #expect(statement.fields == ["party"])
    }

    private static let two = Street.report.with(
        "proposals",
        [
            ["party": 1, "outcome": "penalty", "facts": "占道 6 平方米"],
            ["party": 2, "outcome": "penalty", "facts": "占道 8 平方米"],
        ]
    )

    @Test("the form holds what the report found of the party, and then what the notice before it said")
    func draft() throws {
        var walk = try Walk.concluded(
            Street.registration.with("parties", [Street.party, Street.company]),
            report: Self.two
        )
        let sheet = try #require(Acts.named("give-prior-notice"))
        #expect(sheet.draft(walk.file)["facts"] == "占道 6 平方米")
        #expect(sheet.draft(walk.file)["evidence"] == ["李堃的询问笔录"])
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(sheet.draft(walk.file)["party"] == 2 && sheet.draft(walk.file)["facts"] == "占道 8 平方米")
        try walk.pass("give-prior-notice", Street.notice.with("party", 2), by: Street.wang)
        #expect(sheet.draft(walk.file)["fineFen"] == 5000)
    }

    @Test("the organ's road for notices is gone before the notice is given")
    func road() throws {
        var walk = try Walk.concluded(Street.registration) { facts in
            facts.rules.roads = [
                RoadRule(
                    matter: .notice,
                    fromFen: 5000,
                    steps: [.leader],
                    document: "行政处罚审批办法",
                    days: RuleDays(from: Street.today)
                )
            ]
        }
        #expect(walk.notice(Street.notice.with("fineFen", 4999)).isAccepted)
        #expect(walk.notice().bases == ["本机关制度：行政处罚审批办法"])
        #expect(walk.notice().acts == ["submit-approval"])
        let sent = Street.submission.with("matter", "notice")
        try walk.pass("submit-approval", sent, by: Street.wang)
        // Without an amount it goes the way of small ones.
        #expect(walk.notice().acts == ["withdraw-approval"])
        try walk.pass("withdraw-approval", ["matter": "notice", "party": 1, "reason": "漏填金额"], by: Street.wang)
        try walk.pass("submit-approval", sent.with("fineFen", 5000), by: Street.wang)
        #expect(walk.notice().bases == ["本机关制度：行政处罚审批办法"])
        #expect(walk.notice().acts == ["sign-approval"])
        let leader = Actor(id: "chenqi", name: "陈启", duty: .leader, unit: "横林中队")
        try walk.pass("sign-approval", ["matter": "notice", "party": 1, "opinion": "同意"], by: leader)
        #expect(walk.notice().isAccepted)
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(walk.file.approval(.notice, party: 1) == nil)
    }

    @Test("a new notice takes back what was sent up on the one before")
    func withdrawn() throws {
        var walk = try Walk.submitted()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(walk.file.approval(.decision, party: 1) == nil)
    }

    @Test("a statement may be oral, and one that comes late is kept, marked and reviewed")
    func late() throws {
        var walk = try Walk.noticed()
        try walk.pass("record-statement", Street.statement.with("form", "oral"), by: Street.wang)
        #expect(walk.file.tracks[0].statements.map(\.form) == [.oral])
        #expect(walk.file.tracks[0].statements.map(\.isLate) == [false])
        let later = Street.now.adding(seconds: 8 * 86_400)
        try walk.pass("record-statement", Street.statement.with("receivedOn", "2026-05-27"), by: Street.wang, at: later)
        #expect(walk.file.tracks[0].statements.map(\.isLate) == [false, true])
    }
}

/// Each way in which a notice may reach the party.
@Suite struct DeliveryTests {
    private static func judge(_ delivery: JSON, _ more: [String: JSON] = [:]) throws -> Outcome {
        try Walk.concluded().notice(Street.notice.with("delivery", delivery).merging(more) { $1 })
    }

    @Test(
        "handed over, mailed, entrusted, forwarded or electronic",
        arguments: ["inPerson", "post", "entrusted", "forwarded", "electronic"]
    )
    func plain(delivery: String) throws {
        #expect(try Self.judge(.string(delivery), ["record": "邮件号 1001", "recipient": "李堃"]).isAccepted)
        #expect(try Self.judge(.string(delivery), ["deliveredOn": "2026-05-21"]).fields.first == "deliveredOn")
    }

    // 法条：《民事诉讼法》第八十九条
    @Test("left where it was refused: a witness, or a recording")
    func left() throws {
        #expect(try Self.judge("onRefusal").bases == ["《民事诉讼法》第八十九条"])
        #expect(try Self.judge("onRefusal", ["witness": "社区干部 吴某"]).isAccepted)
        #expect(try Self.judge("onRefusal", ["recording": "录像 12 号"]).isAccepted)
    }

    // 法条：《民事诉讼法》第九十五条第一款、《民事诉讼法》第九十五条第二款
    @Test("by public notice: cause and course on file, thirty days, and only then the time to answer")
    func announced() throws {
        // 18 June is a Thursday; the thirtieth day after 19 May.
        let fields: [String: JSON] = [
            "announcedOn": "2026-05-19", "cause": "两次上门无人，电话停机", "deliveredOn": "2026-06-18",
            "answerBy": "2026-06-30",
        ]
        #expect(try Self.judge("publicNotice", fields).isAccepted)
        #expect(try Self.judge("publicNotice", fields.with("cause", nil)).bases == ["《民事诉讼法》第九十五条第二款"])
        #expect(try Self.judge("publicNotice", fields.with("announcedOn", nil)).fields == ["announcedOn"])
        #expect(try Self.judge("publicNotice", fields.with("deliveredOn", "2026-06-17")).fields == ["deliveredOn"])
        #expect(try Self.judge("publicNotice", fields.with("announcedOn", "2026-05-21")).fields.contains("announcedOn"))
        #expect(try Self.judge("publicNotice", fields.with("answerBy", "2026-06-18")).fields.contains("answerBy"))
        #expect(try Self.judge("inPerson", fields).fields == ["deliveredOn"])
    }
}

import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Each bar with a case that is refused; `WayTests` shows that the same acts pass when nothing bars them.
@Suite struct BarTests {
    @Test("an officer without a valid certificate bars registration by article 42", arguments: ["sunli", "zhaolei"])
    func certificates(officer: String) {
        let outcome = Walk().judge(
            "register-case",
            Street.registration.with("secondOfficer", .string(officer)),
            by: Street.wang
        )
        #expect(outcome.bases == ["《行政处罚法》第四十二条第一款"])
    }

    @Test("a handler does not approve the case that he handles")
    func separation() throws {
        let approverWhoHandles = Actor(id: "wangmin", name: "王敏", duty: .approver)
        let walk = try Walk.registered()
        #expect(walk.judge("approve-filing", ["opinion": "同意"], by: approverWhoHandles).bases.count == 1)
        #expect(walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).isAccepted)
    }

    @Test("a case's number is never typed by hand", arguments: ["number", "caseNumber"])
    func numbers(field: String) throws {
        let rule = "系统规则：案号和文号由系统依次编定，不跳号、不重号"
        let opened = Walk().judge("register-case", Street.registration.with(field, "云综执立〔2026〕99号"), by: Street.wang)
        #expect(opened.bases == [rule])
        let walk = try Walk.registered()
        let typed: [String: JSON] = ["opinion": "同意", field: "云综执立〔2026〕99号"]
        let outcome = walk.judge("approve-filing", typed, by: Street.zhou)
        #expect(outcome.bases == [rule] && outcome.missing == ["由系统编定的号"])
        #expect(walk.judge("approve-filing", ["opinion": "同意", "case": "99"], by: Street.zhou).fields == ["case"])
    }

    @Test("filing is approved once")
    func once() throws {
        #expect(try Walk.filed().judge("approve-filing", ["opinion": "同意"], by: Street.zhou).bases.count == 1)
    }

    @Test("only what was returned is submitted again")
    func resubmission() throws {
        var walk = try Walk.registered()
        #expect(!walk.judge("resubmit-filing", ["note": "已补"], by: Street.wang).bases.isEmpty)
        try walk.pass("return-filing", ["reason": "补充地点"], by: Street.zhou)
        #expect(!walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).bases.isEmpty)
        try walk.pass("resubmit-filing", ["note": "已补"], by: Street.wang)
        #expect(walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).isAccepted)
    }

    @Test("an interview without shown certificates is refused by article 55")
    func shown() throws {
        let fields = Street.interview.with("certificatesShown", false)
        #expect(try Walk.filed().judge("record-interview", fields, by: Street.wang).bases == ["《行政处罚法》第五十五条第一款"])
    }

    @Test("a notice before filing is refused by a rule of the system, not by an article that does not say it")
    func noticeNeedsFiling() throws {
        let bases = try Walk.registered().judge("give-prior-notice", Street.notice, by: Street.wang).bases
        #expect(bases == ["系统规则：先立案，后告知", "系统规则：先调查终结，后告知"])
    }

    // 法条：《行政处罚法》第六十三条第一款
    @Test(
        "a fine that opens the right to a hearing stops here",
        arguments: [
            (Street.party, 499_999, true), (Street.party, 500_000, false),
            (Street.company, 4_999_999, true), (Street.company, 5_000_000, false),
        ]
    )
    func hearing(party: JSON, fen: Int, passes: Bool) throws {
        let walk = try Walk.concluded(Street.registration.with("parties", [party]))
        let outcome = walk.judge("give-prior-notice", Street.notice.with("fineFen", .int(fen)), by: Street.wang)
        #expect(outcome.isAccepted == passes)
        #expect(passes || outcome.bases == ["系统规则：听证程序尚未开通，不得越过"])
    }

    @Test("a decision needs filing, evidence, a report, notice and a hearing of the party, each by its own article")
    func decisionBars() throws {
        let registered = try Walk.registered().judge("decide-penalty", Street.decision, by: Street.zhou).bases
        #expect(Set(registered) == ["《行政处罚法》第五十四条第二款", "《行政处罚法》第四十条", "《行政处罚法》第五十七条第一款", "《行政处罚法》第六十二条"])
        let filed = try Walk.filed().judge("decide-penalty", Street.decision, by: Street.zhou).bases
        #expect(Set(filed) == ["《行政处罚法》第四十条", "《行政处罚法》第五十七条第一款", "《行政处罚法》第六十二条"])
        #expect(try Walk.noticed().judge("decide-penalty", Street.decision, by: Street.zhou).bases == ["《行政处罚法》第六十二条"])
        let unsent = try Walk.answered().judge("decide-penalty", Street.decision, by: Street.zhou).bases
        #expect(unsent == ["系统规则：先报批，后决定"])
        #expect(try Walk.submitted().judge("decide-penalty", Street.decision, by: Street.zhou).isAccepted)
    }

    @Test("a party that lets its time pass may be decided on, on the day after")
    func silence() throws {
        var walk = try Walk.noticed()
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        let last = try #require(OrganZone.shanghai.instant(local: "2026-05-26T23:59"))
        #expect(!walk.judge("decide-penalty", Street.decision, by: Street.zhou, at: last).isAccepted)
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou, at: last.adding(seconds: 60)).isAccepted)
    }

    @Test("an explicit waiver opens the decision; a statement can't be turned into one")
    func waiver() throws {
        var walk = try Walk.noticed()
        try walk.pass("record-waiver", Street.waiver, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).isAccepted)
        #expect(try Walk.answered().judge("record-waiver", Street.waiver, by: Street.wang).fields == ["party"])
    }

    // 法条：《行政处罚法》第九条
    @Test("after a defence a heavier penalty is refused by article 45, without one by article 44")
    func heavier() throws {
        let heavier = Street.decision.with("fineFen", 5001)
        #expect(try Walk.submitted().judge("decide-penalty", heavier, by: Street.zhou).bases == ["《行政处罚法》第四十五条第二款"])
        var waived = try Walk.noticed()
        try waived.pass("record-waiver", Street.waiver, by: Street.wang)
        try waived.pass("submit-approval", Street.submission, by: Street.wang)
        #expect(waived.judge("decide-penalty", heavier, by: Street.zhou).bases == ["《行政处罚法》第四十四条"])
        let otherKind = Street.decision.with("kinds", ["fine", "criticism"])
        #expect(!waived.judge("decide-penalty", otherKind, by: Street.zhou).bases.isEmpty)
        #expect(waived.judge("decide-penalty", Street.decision.with("fineFen", 4000), by: Street.zhou).isAccepted)
    }

    @Test("a new notice opens the right to answer again")
    func again() throws {
        var walk = try Walk.answered()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(walk.judge("decide-penalty", Street.decision, by: Street.zhou).bases == ["《行政处罚法》第六十二条"])
    }

    @Test("service waits for the decision, for its print, then for its seal")
    func service() throws {
        #expect(
            try Walk.answered().judge("serve-decision", Street.service, by: Street.wang).bases == ["《行政处罚法》第六十一条第一款"]
        )
        #expect(try Walk.decided().judge("serve-decision", Street.service, by: Street.wang).bases == ["系统规则：文书制成后才能送达"])
        #expect(try Walk.printed().judge("serve-decision", Street.service, by: Street.wang).bases == ["系统规则：先用印，后送达"])
        #expect(try Walk.sealed().judge("serve-decision", Street.service, by: Street.wang).isAccepted)
        #expect(try !Walk.served().judge("serve-decision", Street.service, by: Street.wang).bases.isEmpty)
    }

    @Test("electronic service needs consent; leaving it needs a witness or a recording")
    func serviceConditions() throws {
        let walk = try Walk.sealed()
        let electronic = Street.service.with("method", "electronic")
        #expect(walk.judge("serve-decision", electronic, by: Street.wang).bases == ["《行政处罚法》第六十一条第二款"])
        #expect(try Walk.confirmed().judge("serve-decision", electronic, by: Street.wang).isAccepted)
        let left = Street.service.with("method", "onRefusal").with("reason", "当事人拒绝签收")
        #expect(walk.judge("serve-decision", left, by: Street.wang).bases == ["《民事诉讼法》第八十九条"])
        #expect(walk.judge("serve-decision", left.with("witness", "社区干部 吴某"), by: Street.wang).isAccepted)
        #expect(walk.judge("serve-decision", left.with("recording", "录像 12 号"), by: Street.wang).isAccepted)
    }

    @Test("every refusal names its basis, what is missing and the remedy")
    func complete() throws {
        let outcomes = try [
            Walk.registered().judge("decide-penalty", Street.decision, by: Street.zhou),
            Walk.decided().judge("serve-decision", Street.service, by: Street.wang),
            Walk.registered().judge("give-prior-notice", Street.notice, by: Street.wang),
        ]
        for case .refused(let refusals) in outcomes {
            #expect(refusals.allSatisfy { !$0.basis.printed.isEmpty && !$0.missing.isEmpty && !$0.remedy.isEmpty })
            #expect(refusals.allSatisfy { $0.act.map { Acts.named($0) != nil } ?? true })
        }
    }
}

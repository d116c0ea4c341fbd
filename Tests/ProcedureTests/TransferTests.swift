import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 移送有管辖权的机关, and what that organ answers.
@Suite struct TransferTests {
    private static func sent(_ fields: [String: JSON] = Street.transfer, _ walk: Walk? = nil) throws -> Walk {
        var walk = try walk ?? Walk.investigated()
        try walk.pass("transfer-case", fields, by: Street.wang)
        return walk
    }

    private static func two() throws -> Walk {
        var walk = try Walk.registered(Street.registration.with("parties", [Street.party, Street.company]))
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        return walk
    }

    @Test("a case that was handed over waits for the answer, and is closed after it")
    func accepted() throws {
        var walk = try Self.sent()
        #expect(walk.file.isSettled && walk.file.clock("C06") != nil)
        #expect(walk.file.todos.map(\.act) == ["record-acceptance"])
        try walk.pass("record-acceptance", Street.acceptance, by: Street.wang)
        #expect(walk.file.tracks[0].ending == .transferred(to: "云溪区市场监督管理局", seq: 4, accepted: Street.today))
        #expect(walk.file.clock("C06") == nil)
        #expect(walk.file.todos.map(\.act) == ["request-closing"])
        #expect(!walk.judge("record-acceptance", Street.acceptance, by: Street.wang).isAccepted)
        #expect(!walk.judge("transfer-case", Street.transfer, by: Street.wang).isAccepted)
    }

    @Test("what comes back is handled again, and its time has run on")
    func returned() throws {
        var walk = try Self.sent()
        try walk.pass("record-acceptance", Street.acceptance.with("result", "returned"), by: Street.wang)
        #expect(walk.file.tracks[0].ending == nil && !walk.file.isSettled)
        #expect(walk.file.clocks.count { $0.terms.rule == "C06" } == 1)
        #expect(walk.file.clock("C06") != nil)
        #expect(walk.file.todos.map(\.act) == ["conclude-investigation"])
    }

    @Test("the time for the decision runs on while one party may still come back")
    func returnedLast() throws {
        var walk = try Self.two()
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        try walk.pass("transfer-case", Street.transfer.with("party", 2), by: Street.wang)
        try walk.pass("conclude-investigation", Street.report.with("facts", "李堃占道"), by: Street.wang)
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("record-waiver", Street.waiver, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        try walk.pass("decide-penalty", Street.decision, by: Street.zhou)
        #expect(walk.file.isSettled && walk.file.clock("C06") != nil)
        var returned = walk
        try returned.pass("record-acceptance", Street.acceptance.with("result", "returned"), by: Street.wang)
        #expect(returned.file.clock("C06") != nil)
        try walk.pass("record-acceptance", Street.acceptance, by: Street.wang)
        #expect(walk.file.clock("C06") == nil)
    }

    @Test("the time for the decision ends once the last organ has answered")
    func acceptedLast() throws {
        var walk = try Self.two()
        for party in 1...2 {
            try walk.pass("transfer-case", Street.transfer.with("party", .int(party)), by: Street.wang)
        }
        try walk.pass("record-acceptance", Street.acceptance.with("party", 1), by: Street.wang)
        #expect(walk.file.clock("C06") != nil)
        try walk.pass("record-acceptance", Street.acceptance.with("party", 2), by: Street.wang)
        #expect(walk.file.clock("C06") == nil)
    }

    @Test("one party may be handed over, and the others go on")
    func party() throws {
        var walk = try Self.two()
        try walk.pass("transfer-case", Street.transfer.with("party", 2), by: Street.wang)
        #expect(walk.file.tracks.map(\.isOnItsWay) == [false, true])
        #expect(walk.file.todos.map(\.act) == ["record-acceptance", "record-interview"])
        let again = walk.judge("transfer-case", Street.transfer.with("party", 2), by: Street.wang)
        #expect(again.fields == ["party"])
        let none = walk.judge("record-acceptance", Street.acceptance.with("party", 1), by: Street.wang)
        #expect(none.fields == ["party"])
        try walk.pass("transfer-case", Street.transfer, by: Street.wang)
        #expect(walk.file.tracks.map(\.isOnItsWay) == [true, true])
        #expect(walk.file.tracks.compactMap(\.ending).count == 2)
    }

    @Test("what was sent up for a party that is handed over is nobody's to decide any more")
    func withdrawn() throws {
        var walk = try Walk.submitted()
        try walk.pass("transfer-case", Street.transfer, by: Street.wang)
        #expect(walk.file.approval(.decision, party: 1) == nil)
        #expect(walk.file.todos.map(\.act) == ["record-acceptance"])
        #expect(!walk.judge("decide-penalty", Street.decision, by: Street.zhou).isAccepted)
    }

    @Test("before it is decided on filing nothing is handed over; not filed for want of competence, it is")
    func unfiled() throws {
        var walk = try Walk.registered()
        try walk.pass("record-filing-check", Street.check.with("result", "transfer"), by: Street.wang)
        #expect(walk.judge("transfer-case", Street.transfer, by: Street.wang).bases == ["系统规则：先决定是否立案，后移送"])
        var other = walk
        try other.pass("refuse-filing", Street.refusal, by: Street.zhou)
        #expect(other.judge("transfer-case", Street.transfer, by: Street.wang).bases == ["系统规则：移送的是正在办理的案件"])
        try walk.pass("refuse-filing", Street.refusal.with("ground", "notOurs"), by: Street.zhou)
        #expect(walk.file.todos.map(\.act) == ["transfer-case", "archive-case"])
        try walk.pass("transfer-case", Street.transfer, by: Street.wang)
        #expect(walk.file.stage == .notFiled)
        #expect(walk.file.todos.map(\.act) == ["record-acceptance", "archive-case"])
        try walk.pass("record-acceptance", Street.acceptance.with("result", "returned"), by: Street.wang)
        #expect(walk.file.stage == .returned)
        try walk.pass("resubmit-filing", ["note": "受移送机关认为属于本机关管辖"], by: Street.wang)
        try walk.pass("record-filing-check", Street.check, by: Street.wang)
        #expect(walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).isAccepted)
    }

    @Test("what is archived is neither handed over nor taken back any more")
    func archived() throws {
        var walk = try Walk.registered()
        try walk.pass("refuse-filing", Street.refusal.with("ground", "notOurs"), by: Street.zhou)
        try walk.pass("archive-case", Street.archive, by: Street.archives)
        #expect(walk.judge("transfer-case", Street.transfer, by: Street.wang).bases == ["系统规则：归档的案卷不再办理"])
        var sent = Case.made([.ended(.transferred(to: "市场监管局", seq: 1, accepted: nil))])
        sent.archive = walk.file.archive
        let answer = sent.meets("record-acceptance", Street.acceptance, by: Street.wang)
        #expect(answer.bases == ["系统规则：归档的案卷不再办理"])
    }

    // 法条：《行政处罚法》第二十二条、《行政处罚法》第二十五条第一款、《行政处罚法》第二十五条第二款
    @Test("each ground on which another organ is competent hands over", arguments: TransferGround.allCases)
    func grounds(ground: TransferGround) throws {
        let fields = Street.transfer.with("ground", .string(ground.rawValue))
        let outcome = try Walk.investigated().judge("transfer-case", fields, by: Street.wang)
        #expect(outcome.isAccepted == (ground != .suspectedCrime))
    }

    // 法条：《行政处罚法》第二十七条第一款
    @Test("a suspected crime stops here, and the refusal names the article")
    func crime() throws {
        let fields = Street.transfer.with("ground", "suspectedCrime")
        let outcome = try Walk.investigated().judge("transfer-case", fields, by: Street.wang)
        #expect(outcome.bases == ["系统规则：两法衔接尚未开通，不得越过"])
        guard case .refused(let refusals) = outcome else { return }
        #expect(refusals[0].missing.contains("《行政处罚法》第二十七条第一款"))
    }

    @Test("neither letter nor answer lies in the future, nor before what it follows")
    func days() throws {
        let walk = try Walk.investigated()
        #expect(
            walk.judge("transfer-case", Street.transfer.with("sentOn", "2026-05-21"), by: Street.wang).fields == [
                "sentOn"
            ]
        )
        let early = walk.judge("transfer-case", Street.transfer.with("sentOn", "2026-05-19"), by: Street.wang)
        #expect(early.fields == ["sentOn"])
        let sent = try Self.sent(Street.transfer.with("sentOn", "2026-05-20"), walk)
        #expect(
            sent.judge("record-acceptance", Street.acceptance.with("on", "2026-05-19"), by: Street.wang).fields == [
                "on"
            ]
        )
        #expect(
            sent.judge("record-acceptance", Street.acceptance.with("on", "2026-05-21"), by: Street.wang).fields == [
                "on"
            ]
        )
        let none = walk.judge("record-acceptance", Street.acceptance, by: Street.wang)
        #expect(none.bases == ["系统规则：接收的是已经移送的案件"])
    }
}

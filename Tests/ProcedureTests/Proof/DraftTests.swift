import Ledger
import LegalTime
import Testing

@testable import Procedure

/// What a form holds before anybody typed: the party, the person or the matter that is next, after the good cases.
@Suite struct DraftTests {
    @Test("of several parties, the one whose turn it is")
    func parties() throws {
        let decided = try Self.file(after: "处罚两名当事人中的第一名")
        #expect(SubmitApproval.sheet.draft(decided).party == 2)
        let sent = try Self.file(after: "第一名当事人的处理报请决定")
        #expect(SubmitApproval.sheet.draft(sent).party == 2)
        let both = try Self.file(after: "告知两名当事人中的第二名")
        #expect(RecordStatement.sheet.draft(both).party == 2)
        #expect(RecordWaiver.sheet.draft(both).party == 2)
        #expect(DecidePenalty.sheet.draft(both).party == 1)
        let one = try Self.file(after: "第二名建议移送时告知第一名")
        #expect(GivePriorNotice.sheet.draft(one).party == 2)
        #expect(DecidePenalty.sheet.draft(one).party == 1 && DiscussCollectively.sheet.draft(one).party == 1)
    }

    @Test("the second party, once the first is decided and the second was told")
    func second() throws {
        let file = try Self.file(after: "第一名处罚以后告知第二名")
        #expect(DecidePenalty.sheet.draft(file).party == 2)
        #expect(DiscussCollectively.sheet.draft(file).party == 2)
        #expect(RecordStatement.sheet.draft(file).party == 2)
    }

    @Test("the party that somebody chose, with what belongs to it and not to the first")
    func chosen() throws {
        var both = try Self.file(after: "第一名处罚以后告知第二名")
        let told = try #require(both.tracks[0].notice)
        both.tracks[0].notices.append(
            PriorNotice(
                seq: told.seq,
                penalty: told.penalty,
                facts: "只是第一名的事实",
                reasons: "只是第一名的理由",
                evidence: told.evidence,
                deliveredOn: told.deliveredOn,
                answerBy: told.answerBy
            )
        )
        let (first, second) = (both.tracks[0].notice, both.tracks[1].notice)
        for (party, notice) in [(1, first), (2, second)] {
            let decision = DecidePenalty.sheet.draft(both, party: party)
            #expect(decision.party == party && decision.facts == notice?.facts)
            #expect(decision.fineFen == notice?.penalty.fineFen && decision.reasons.hasPrefix(notice?.reasons ?? "?"))
            #expect(GivePriorNotice.sheet.draft(both, party: party).reasons == notice?.reasons)
        }
        let sealed = try Self.file(after: "第二名的决定书用印")
        for party in [1, 2] {
            let service = ServeDecision.sheet.draft(sealed, party: party)
            #expect(service.party == party && service.recipient == sealed.tracks[party - 1].party.name)
        }
        for act in Acts.all where act.form.contains(where: { $0.name == "party" && $0.required }) {
            guard case .party = act.form.first(where: { $0.name == "party" })?.control, !Acts.opens(act.id) else {
                continue
            }
            #expect(["party": act.draft(both, party: 2)["party"]] == ["party": 2], "\(act.id)")
        }
    }

    @Test("what fields offer can be given there: a day, a time, a choice, a text; and nothing personal is remembered")
    func offers() {
        var offers: [Offer] = []
        for act in Acts.all {
            Self.fields(act.form).forEach { field in
                guard let offer = field.offer else { return }
                offers.append(offer)
                switch (offer, field.control) {
                case (.today, .day), (.due, .day), (.now, .moment), (.usual, .choice), (.seal, .text): break
                case (.last, .text), (.last, .choice), (.last, .officer): #expect(!field.personal)
                default: Issue.record("\(act.id) \(field.name)")
                }
            }
        }
        #expect(Set(offers).count == 6)
    }

    private static func fields(_ form: [FormField]) -> [FormField] {
        form.flatMap { field -> [FormField] in
            switch field.control {
            case .record(let inner), .list(.record(let inner), _, _): [field] + fields(inner)
            default: [field]
            }
        }
    }

    @Test("a transfer names the party that the report proposes it for, and none where there is one")
    func transfer() throws {
        #expect(try TransferCase.sheet.draft(Self.file(after: "两名当事人中的第二名建议移送")).party == 2)
        #expect(try TransferCase.sheet.draft(Self.file(after: "一名当事人的案件建议移送")).party == nil)
    }

    @Test("the letter that waits, the person whose recusal is asked for, the clock that runs")
    func others() throws {
        #expect(try RecordSuggestionReply.sheet.draft(Self.file(after: "建议建设部门加强工地管理")).letter == 3)
        #expect(try DecideRecusal.sheet.draft(Self.file(after: "当事人申请王敏回避")).person == "wangmin")
        #expect(try DecideRecusal.sheet.draft(Self.file(after: "两份申请中先决定王敏回避")).person == "zhouzheng")
        let overrun = try ExplainOverrun.sheet.draft(Self.file(after: "直接送达摊贩"))
        #expect(overrun.rule.rawValue == "D03" && overrun.party == 1)
    }

    @Test("service goes on to the party that is not served yet, payment to the one that has not paid")
    func fulfilment() throws {
        let sealed = try Self.file(after: "第二名的决定书用印")
        #expect(ServeDecision.sheet.draft(sealed).party == 1 && RecordPayment.sheet.draft(sealed).party == 1)
        let half = try Self.file(after: "第一名的决定书用印")
        #expect(ServeDecision.sheet.draft(half).party == 1)
        let first = try Self.file(after: "第一名缴清罚款")
        #expect(ServeDecision.sheet.draft(first).party == 2 && RecordPayment.sheet.draft(first).party == 2)
        #expect(AssignService.sheet.draft(first).party == 2 && RecordServiceAttempt.sheet.draft(first).party == 2)
    }

    @Test("the decision is what waits for its seal, and needs no mark of its own")
    func seal() throws {
        let draft = try AffixSeal.sheet.draft(Self.file(after: "决定书制成"))
        #expect(draft.document == nil && draft.party == 1 && draft.copies == 2)
    }

    @Test("a to-do of a leader is the unit's, one of a reviewer everybody's")
    func units() throws {
        let leader = try Self.file(after: "登记须经中队长审核的案件")
        #expect(leader.todos.map(\.unit) == [leader.unit] && !leader.unit.isEmpty)
        let reviewer = try Self.file(after: "钱多以办案机构负责人审核运输公司案")
        #expect(reviewer.todos.first { $0.act == SignApproval.sheet.id }?.unit == "")
    }

    @Test("a statement on the last day is in time, one on the day after is late")
    func late() throws {
        var runner = LawCaseRunner(try LawCaseBook())
        for (title, isLate) in [("最后一日陈述申辩", false), ("逾期一日陈述申辩", true)] {
            let track = try runner.situation(after: title).file.tracks.first
            #expect(track?.statements.map(\.isLate) == [isLate], "\(title)")
        }
    }

    private static func file(after title: String) throws -> Case {
        var runner = LawCaseRunner(try LawCaseBook())
        return try runner.situation(after: title).file
    }
}

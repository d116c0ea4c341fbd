import Law
package import LegalTime

/// What became of a statement (复核意见).
package enum StatementReview: String, Labelled {
    case accepted, partly, rejected

    package var label: String {
        switch self {
        case .accepted: "成立，予以采纳"
        case .partly: "部分成立，部分采纳"
        case .rejected: "不成立，不予采纳"
        }
    }
}

/// 陈述申辩及复核: what the party says to the notice, and what the organ makes of it.
package struct RecordStatement: Act {
    package var party = 1
    package var receivedOn = CivilDay(number: 0)
    package var form: StatementForm?
    package var content = ""
    package var review = StatementReview.rejected
    package var reviewReasons = ""

    package init() {}

    package static let sheet = Sheet<RecordStatement>(
        id: "record-statement",
        title: "记录陈述申辩并复核",
        done: "记录陈述申辩并复核",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("receivedOn", "收到日", \.receivedOn, .day, hint: "逾期的也如实填写并复核", mendable: true).offering(.today),
            Field(optional: "form", "方式", \.form, .choice, hint: "不填的为书面；口头的应制作笔录"),
            Field("content", "陈述申辩内容", \.content, .multiline(max: 5000), mendable: true),
            Field("review", "复核结论", \.review, .choice),
            Field("reviewReasons", "复核理由", \.reviewReasons, .multiline(max: 3000), hint: "对每一项事实、理由和证据逐一复核"),
        ],
        gates: [AnswerRules.someoneNoticed, Gates.undecided],
        checks: [
            Check { act, file, _, _ in AnswerRules.openFor(act.party, file) },
            Check { act, _, facts, _ in TimeRules.notFuture("receivedOn", act.receivedOn, facts) },
        ],
        forms: [.statementRecord],
        clocks: [.meets("C17", party: { $0.party }, on: { act, _, _ in act.receivedOn })],
        trace: "已收到您的陈述申辩并复核",
        draft: { file, asked in
            var act = RecordStatement()
            act.party = asked ?? AnswerRules.firstOpen(file)
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].answer = .statement(review: review, opinion: content, on: receivedOn)
        file.tracks[party - 1].statements.append(
            Statement(
                seq: head.seq,
                on: receivedOn,
                form: form ?? .written,
                isLate: file.tracks[party - 1].notice.map { receivedOn > $0.answerBy } ?? false
            )
        )
        // Who signed before has not seen it.
        file.changeApproval(.decision, party: party) { $0.state = .withdrawn }
    }
}

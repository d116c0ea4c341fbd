import Law
import LegalTime

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
    var party = 1
    var receivedOn = CivilDay(number: 0)
    var content = ""
    var review = StatementReview.rejected
    var reviewReasons = ""

    package init() {}

    package static let sheet = Sheet<RecordStatement>(
        id: "record-statement",
        title: "记录陈述申辩并复核",
        done: "记录陈述申辩并复核",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("receivedOn", "收到日", \.receivedOn, .day, mendable: true),
            Field("content", "陈述申辩内容", \.content, .multiline(max: 5000), mendable: true),
            Field("review", "复核结论", \.review, .choice),
            Field("reviewReasons", "复核理由", \.reviewReasons, .multiline(max: 3000), hint: "对每一项事实、理由和证据逐一复核"),
        ],
        gates: [AnswerRules.someoneNoticed, Gates.undecided],
        checks: [
            Check { act, file, _, _ in AnswerRules.openFor(act.party, file) },
            Check { act, _, facts, _ in TimeRules.notFuture("receivedOn", act.receivedOn, facts) },
        ],
        clocks: [.meets("C17", party: { $0.party }, on: { act, _, _ in act.receivedOn })],
        trace: "已收到您的陈述申辩并复核",
        draft: { file in
            var act = RecordStatement()
            act.party = AnswerRules.firstOpen(file)
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].answer = .statement(review: review, opinion: content, on: receivedOn)
    }
}

/// What statement and waiver have in common: there is a notice, and no decision yet.
enum AnswerRules {
    static var someoneNoticed: Gate {
        Gate { file, _ in
            file.tracks.contains { $0.notice != nil }
                ? nil
                : .system(
                    "陈述申辩在事先告知之后记录",
                    missing: "事先告知",
                    remedy: "先向当事人送交事先告知",
                    act: GivePriorNotice.sheet.id
                )
        }
    }

    static func openFor(_ party: Int, _ file: Case) -> [Finding] {
        guard let track = file.track(party) else { return PartyRules.exists(party, file) }
        if track.notice == nil { return [.field("party", "尚未向该当事人送交事先告知")] }
        if track.decision != nil { return [.field("party", "已对该当事人作出决定")] }
        return []
    }

    static func firstOpen(_ file: Case) -> Int {
        (file.tracks.firstIndex { $0.notice != nil && $0.answer == nil } ?? 0) + 1
    }
}

import Law
import LegalTime

/// How a notice reached the party (告知方式).
package enum NoticeDelivery: String, Labelled {
    case inPerson, post, electronic

    package var label: String {
        switch self {
        case .inPerson: "当面交付"
        case .post: "邮寄"
        case .electronic: "电子方式（当事人已签确认书）"
        }
    }
}

/// 行政处罚事先告知: what is proposed, why, and the right to state and defend, towards one party.
package struct GivePriorNotice: Act {
    var party = 1
    var kinds: [PenaltyKind] = []
    var fineFen = 0
    var facts = ""
    var evidence: [String] = []
    var reasons = ""
    var delivery = NoticeDelivery.inPerson
    var deliveredOn = CivilDay(number: 0)
    var answerBy = CivilDay(number: 0)

    package init() {}

    package static let sheet = Sheet<GivePriorNotice>(
        id: "give-prior-notice",
        title: "行政处罚事先告知",
        done: "事先告知",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("kinds", "拟处罚种类", \.kinds, .list(of: .choice, max: 3)),
            Field("fineFen", "拟罚款金额", \.fineFen, .fen, hint: "不罚款的填 0"),
            Field("facts", "查明的事实", \.facts, .multiline(max: 5000)),
            Field("evidence", "证据", \.evidence, .list(of: .text(max: 200), max: 100), hint: "一行一项"),
            Field("reasons", "理由和裁量", \.reasons, .multiline(max: 3000)),
            Field("delivery", "告知方式", \.delivery, .choice, mendable: true),
            Field("deliveredOn", "当事人收到日", \.deliveredOn, .day, mendable: true),
            Field("answerBy", "陈述申辩截止日", \.answerBy, .day, hint: "按本机关规定的期限填写"),
        ],
        gates: [
            Gates.filed(.system("先立案，后告知")),
            Gates.undecided,
        ],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, _, _, _ in PenaltyRules.complete(act.kinds, fineFen: act.fineFen) },
            Check { act, file, facts, _ in
                PenaltyRules.belowHearing(act.penalty, file.track(act.party), facts)
            },
            Check { act, file, _, _ in undecided(act, file) },
            Check { act, _, facts, _ in
                TimeRules.notFuture("deliveredOn", act.deliveredOn, facts)
                    + (act.answerBy > act.deliveredOn ? [] : [.field("answerBy", "应晚于当事人收到日")])
            },
            Check { act, file, facts, _ in longEnough(act, file, facts) },
        ],
        clocks: [.starts("C17", party: { $0.party }, from: { act, _, _ in .day(act.deliveredOn) })],
        trace: "已送交事先告知，您可以陈述、申辩",
        draft: { file in
            var act = GivePriorNotice()
            act.party = (file.tracks.firstIndex { $0.notice == nil } ?? 0) + 1
            act.facts = file.summary
            act.evidence = file.interviews.map { "\($0.respondent)的询问笔录" }
            return act
        }
    )

    var penalty: Penalty { Penalty(kinds: kinds, fineFen: fineFen) }

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].notices.append(
            PriorNotice(
                seq: head.seq,
                penalty: penalty,
                facts: facts,
                reasons: reasons,
                evidence: evidence,
                deliveredOn: deliveredOn,
                answerBy: answerBy
            )
        )
        // A new notice opens the right to state and defend again.
        file.tracks[party - 1].answer = nil
    }

    /// The law sets no length for statements; where the organ does, the notice may give more days, not fewer.
    private static func longEnough(_ act: GivePriorNotice, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let terms = ClockStart.terms("C17", on: act.deliveredOn, field: file.field, facts),
            let due = try? LegalClock.reckon(terms.terms, from: .day(act.deliveredOn), calendar: facts.calendar).due,
            case .day(let last) = due, act.answerBy < last
        else { return [] }
        return [.field("answerBy", "按\(terms.basis)，陈述申辩期限为\(terms.terms.period.chinese)，不早于 \(last.iso)")]
    }

    private static func undecided(_ act: GivePriorNotice, _ file: Case) -> [Finding] {
        file.track(act.party)?.decision == nil ? [] : [.field("party", "已对该当事人作出决定，不能再告知")]
    }
}

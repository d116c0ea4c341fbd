import Law
package import LegalTime

/// 发出执法建议书: tells a department what the case showed and what it might do, and until when it is asked to reply.
///
/// The letter binds nobody and is no step against a party.
package struct IssueSuggestionLetter: Act {
    package var to = ""
    package var content = ""
    package var sentOn = CivilDay(number: 0)
    package var replyBy = CivilDay(number: 0)

    package init() {}

    package static let sheet = Sheet<IssueSuggestionLetter>(
        id: "issue-suggestion-letter",
        title: "发出执法建议书",
        done: "发出执法建议书",
        duties: [.leader, .approver],
        fields: [
            Field("to", "收文单位", \.to, .text(max: 100), hint: "对该类问题负有管理职责的部门或者单位"),
            Field("content", "问题和建议", \.content, .multiline(max: 5000), hint: "办案中发现的管理漏洞，建议采取的措施"),
            Field("sentOn", "发出日期", \.sentOn, .day, mendable: true).offering(.today),
            Field("replyBy", "请于何日前回复", \.replyBy, .day),
        ],
        gates: [Gates.open],
        checks: [
            Check { act, _, facts, _ in TimeRules.notFuture("sentOn", act.sentOn, facts) },
            Check { act, _, _, _ in
                (1...366).contains(act.replyBy.number - act.sentOn.number)
                    ? [] : [.field("replyBy", "应在发出日期之后一年以内")]
            },
        ],
        document: .suggestionLetter
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.letters.append(SuggestionLetter(seq: head.seq, to: to, on: sentOn, replyBy: replyBy))
        file.clocks.append(LetterClock.clock(from: sentOn, to: replyBy, seq: head.seq))
    }
}

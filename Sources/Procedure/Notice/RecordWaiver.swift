import Law
package import LegalTime

/// How a waiver is on record; it has to be explicit.
package enum WaiverForm: String, Labelled {
    case written, inRecord

    package var label: String {
        switch self {
        case .written: "书面声明"
        case .inRecord: "笔录中明确表示并签名"
        }
    }
}

/// 放弃陈述申辩: only where the party clearly says so (行政处罚法 article 62).
package struct RecordWaiver: Act {
    package var party = 1
    package var form = WaiverForm.written
    package var words = ""
    package var declaredOn = CivilDay(number: 0)

    package init() {}

    package static let sheet = Sheet<RecordWaiver>(
        id: "record-waiver",
        title: "记录放弃陈述申辩",
        done: "记录放弃陈述申辩",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("form", "表示方式", \.form, .choice).offering(.usual),
            Field("words", "当事人的原话", \.words, .multiline(max: 500), hint: "沉默、到期不说，都不是放弃", mendable: true),
            Field("declaredOn", "表示日期", \.declaredOn, .day, mendable: true).offering(.today),
        ],
        gates: [AnswerRules.someoneNoticed, Gates.undecided],
        checks: [
            Check { act, file, _, _ in AnswerRules.openFor(act.party, file) },
            Check { act, file, _, _ in alreadyStated(act, file) },
            Check { act, _, facts, _ in TimeRules.notFuture("declaredOn", act.declaredOn, facts) },
        ],
        forms: [.waiverStatement],
        clocks: [.meets("C17", party: { $0.party }, on: { act, _, _ in act.declaredOn })],
        trace: "您已明确放弃陈述申辩",
        draft: { file, asked in
            var act = RecordWaiver()
            act.party = asked ?? AnswerRules.firstOpen(file)
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].answer = .waiver(on: declaredOn)
    }

    private static func alreadyStated(_ act: RecordWaiver, _ file: Case) -> [Finding] {
        guard case .statement = file.track(act.party)?.answer else { return [] }
        return [.field("party", "该当事人已陈述申辩，不能再记为放弃")]
    }
}

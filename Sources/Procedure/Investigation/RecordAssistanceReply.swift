import LegalTime

/// 登记协助调查的回复: what the organ that was asked answered; also after the case was closed, until it is archived.
package struct RecordAssistanceReply: Act {
    var letter = 0
    var repliedOn = CivilDay(number: 0)
    var response = AssistanceResponse.given
    var reference: String?
    var content = ""

    package init() {}

    package static let sheet = Sheet<RecordAssistanceReply>(
        id: "record-assistance-reply",
        title: "登记协助调查的回复",
        done: "收到协助调查的回复",
        duties: [.handler, .leader],
        fields: [
            Field("letter", "第几条的协助调查函", \.letter, .integer(1...100_000), hint: "发出协助调查函的条目序号"),
            Field("repliedOn", "回复日期", \.repliedOn, .day, mendable: true),
            Field("response", "协助情况", \.response, .choice),
            Field(optional: "reference", "回函文号", \.reference, .text(max: 60), mendable: true),
            Field("content", "回复内容", \.content, .multiline(max: 3000), hint: "作为证据使用的，另行添加证据"),
        ],
        gates: [
            ClosingRules.unarchived,
            Gate { file, _ in
                file.assistances.contains { $0.repliedOn == nil }
                    ? nil
                    : .system("先有协助调查函，后登记回复", missing: "尚未回复的协助调查函", remedy: "没有等待回复的协助调查函，无需登记")
            },
        ],
        checks: [Check { act, file, facts, _ in fits(act, file, facts) }],
        draft: { file, _ in
            var act = RecordAssistanceReply()
            act.letter = file.assistances.first { $0.repliedOn == nil }?.seq ?? 0
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let index = file.assistances.firstIndex(where: { $0.seq == letter }) else { return }
        file.assistances[index].repliedOn = repliedOn
        file.assistances[index].response = response
        file.endLetterClock(letter, on: repliedOn, seq: head.seq)
    }

    private static func fits(_ act: RecordAssistanceReply, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let letter = file.assistances.first(where: { $0.seq == act.letter }) else {
            return [.field("letter", "第 \(act.letter) 条不是协助调查函")]
        }
        if letter.repliedOn != nil { return [.field("letter", "这份协助调查函已登记回复")] }
        let future = TimeRules.notFuture("repliedOn", act.repliedOn, facts)
        return act.repliedOn < letter.on ? future + [.field("repliedOn", "不能早于发函日期（\(letter.on.iso)）")] : future
    }
}

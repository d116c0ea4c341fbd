import Law
import LegalTime

/// 登记回复: what a department answered to a suggestion letter; also after the case was closed, until it is archived.
package struct RecordSuggestionReply: Act {
    var letter = 0
    var repliedOn = CivilDay(number: 0)
    var response = SuggestionResponse.adopted
    var content = ""

    package init() {}

    package static let sheet = Sheet<RecordSuggestionReply>(
        id: "record-suggestion-reply",
        title: "登记执法建议的回复",
        done: "收到执法建议的回复",
        duties: [.handler, .leader],
        fields: [
            Field("letter", "第几条的执法建议书", \.letter, .integer(1...100_000), hint: "发出执法建议书的条目序号"),
            Field("repliedOn", "回复日期", \.repliedOn, .day, mendable: true).offering(.today),
            Field("response", "采纳情况", \.response, .choice),
            Field("content", "回复内容", \.content, .multiline(max: 3000)),
        ],
        gates: [
            ClosingRules.unarchived,
            Gate { file, _ in
                file.letters.contains { $0.repliedOn == nil }
                    ? nil
                    : .system("先有执法建议书，后登记回复", missing: "尚未回复的执法建议书", remedy: "没有等待回复的执法建议书，无需登记")
            },
        ],
        checks: [Check { act, file, facts, _ in fits(act, file, facts) }],
        draft: { file, _ in
            var act = RecordSuggestionReply()
            act.letter = file.letters.first { $0.repliedOn == nil }?.seq ?? 0
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let index = file.letters.firstIndex(where: { $0.seq == letter }) else { return }
        file.letters[index].repliedOn = repliedOn
        file.letters[index].response = response
        file.endLetterClock(letter, on: repliedOn, seq: head.seq)
    }

    private static func fits(_ act: RecordSuggestionReply, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let letter = file.letters.first(where: { $0.seq == act.letter }) else {
            return [.field("letter", "第 \(act.letter) 条不是执法建议书")]
        }
        if letter.repliedOn != nil { return [.field("letter", "这份执法建议书已登记回复")] }
        let future = TimeRules.notFuture("repliedOn", act.repliedOn, facts)
        return act.repliedOn < letter.on ? future + [.field("repliedOn", "不能早于发出日期（\(letter.on.iso)）")] : future
    }
}

import Codes
package import LegalTime

/// 请求协助: asks another organ for help with the inquiry (行政处罚法 article 26), and until when a reply is asked for.
package struct AskAssistance: Act {
    package var to = ""
    package var request = ""
    package var reasons = ""
    package var materials: [String] = []
    package var replyBy = CivilDay(number: 0)
    package var phone = ""

    package init() {}

    package static let sheet = Sheet<AskAssistance>(
        id: "ask-assistance",
        title: "请求协助",
        done: "发出协助调查函",
        duties: [.handler, .leader],
        fields: [
            Field("to", "被请求机关", \.to, .text(max: 100), hint: "协助事项应属于该机关的职权范围（行政处罚法第二十六条）"),
            Field("request", "请求协助的事项", \.request, .multiline(max: 3000)),
            Field("reasons", "请求的理由", \.reasons, .multiline(max: 2000), hint: "本案为什么需要"),
            Field("materials", "随函材料", \.materials, .list(of: .text(max: 100), min: 0, max: 20), hint: "一行一项，没有的不填"),
            Field("replyBy", "请于何日前回复", \.replyBy, .day),
            Field("phone", "本机关联系电话", \.phone, .code(PhoneNumber.self)),
        ],
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, _, facts, _ in
                (1...180).contains(act.replyBy.number - facts.today.number)
                    ? [] : [.field("replyBy", "应在今天（\(facts.today.iso)）之后一百八十日以内")]
            }
        ],
        document: .assistanceLetter,
        draft: { file, _ in
            var act = AskAssistance()
            act.phone = file.contactPhone
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        let on = OrganZone.shanghai.day(of: head.occurredAt)
        file.assistances.append(
            AssistanceRequest(seq: head.seq, to: to, on: on, replyBy: replyBy, phone: phone)
        )
        file.clocks.append(LetterClock.assistance(from: on, to: replyBy, seq: head.seq))
    }
}

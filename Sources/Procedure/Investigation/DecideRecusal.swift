import Law
import LegalTime

/// 决定是否回避: by a head, never one's own (行政处罚法 article 43 paragraph 3).
package struct DecideRecusal: Act {
    package var person = ""
    package var result = RecusalResult.granted
    package var reasons = ""

    package init() {}

    package static let sheet = Sheet<DecideRecusal>(
        id: "decide-recusal",
        title: "决定是否回避",
        done: "决定是否回避",
        duties: [.approver],
        fields: [
            Field("person", "被申请回避的人", \.person, .officer),
            Field("result", "决定", \.result, .choice, hint: "由行政机关负责人决定（行政处罚法第四十三条第三款）"),
            Field("reasons", "理由", \.reasons, .multiline(max: 2000)),
        ],
        gates: [
            Gates.open,
            Gate { file, _ in
                file.recusals.contains { $0.result == nil }
                    ? nil
                    : .system(
                        "决定的是已经提出的回避申请",
                        missing: "正在审查的回避申请",
                        remedy: "先登记回避申请",
                        act: ApplyRecusal.sheet.id
                    )
            },
        ],
        checks: [
            Check { act, file, facts, _ in
                let isOpen = file.recusals.contains { $0.person == act.person && $0.result == nil }
                return isOpen
                    ? [] : [.field("person", "没有对\(facts.officers[act.person]?.name ?? "“\(act.person)”")的正在审查的回避申请")]
            },
            Check { act, _, facts, _ in act.person == facts.actor.id ? [.refusal(ownRecusal)] : [] },
        ],
        document: .recusalDecision,
        clocks: [
            .meets(RecusalClock.rule) { _, file, head in
                file.recusals.contains { $0.result == nil } ? nil : OrganZone.shanghai.day(of: head.occurredAt)
            }
        ],
        trace: "已对回避申请作出决定",
        draft: { file, _ in
            var act = DecideRecusal()
            act.person = file.recusals.first { $0.result == nil }?.person ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let index = file.recusals.lastIndex(where: { $0.person == person && $0.result == nil }) else { return }
        file.recusals[index].result = result
        file.recusals[index].decided = head.seq
    }

    private static let ownRecusal = Refusal.system(
        "不决定自己的回避",
        missing: "本人以外的行政机关负责人",
        remedy: "由其他负责人决定；本机关另有规定的，按规定报请决定"
    )
}

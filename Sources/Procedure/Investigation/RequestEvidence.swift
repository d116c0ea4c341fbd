import Codes
package import LegalTime

/// 调取证据: asks whoever holds evidence to hand it over, what, by when and how.
package struct RequestEvidence: Act {
    package var to = ""
    package var items: [RequestedEvidence] = []
    package var by = CivilDay(number: 0)
    package var handover = ""
    package var phone = ""

    package init() {}

    package static let sheet = Sheet<RequestEvidence>(
        id: "request-evidence",
        title: "调取证据",
        done: "发出调取证据通知书",
        duties: [.handler],
        fields: [
            Field("to", "被调取的单位或者个人", \.to, .text(max: 100)),
            Field("items", "调取的证据", \.items, .list(of: .record, max: 50)),
            Field("by", "提供期限", \.by, .day, hint: "应在该日之前（含当日）提供"),
            Field("handover", "提供方式和地点", \.handover, .text(), hint: "如：送交横林中队，横林路 20 号 201 室"),
            Field("phone", "本机关联系电话", \.phone, .code(PhoneNumber.self)),
        ],
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, _, facts, _ in
                (0...60).contains(act.by.number - facts.today.number)
                    ? [] : [.field("by", "应在今天（\(facts.today.iso)）以后六十日以内")]
            },
            Check { act, _, _, _ in
                Set(act.items.map(\.name)).count == act.items.count ? [] : [.field("items", "同一证据只填一次")]
            },
        ],
        document: .evidenceRequest,
        draft: { file, _ in
            var act = RequestEvidence()
            act.phone = file.contactPhone
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.evidenceRequests.append(
            EvidenceRequest(seq: head.seq, to: to, items: items.map(\.name), by: by, phone: phone)
        )
    }
}

/// A line of the list of what is asked for (调取证据清单).
package struct RequestedEvidence: Record, Hashable {
    package var name = ""
    package var amount: String?
    package var form = EvidenceForm.original
    package var note: String?

    package init() {}

    package static let fields: [Field<RequestedEvidence>] = [
        Field("name", "证据名称", \.name, .text(max: 100), hint: "如：2026 年 3 月 1 日门前监控录像"),
        Field(optional: "amount", "数量", \.amount, .text(max: 50), hint: "如：1 份、3 页"),
        Field("form", "原件还是复制件", \.form, .choice),
        Field(optional: "note", "备注", \.note, .text(max: 100), hint: "如：复制件由提供人核对并签名或者盖章"),
    ]
}

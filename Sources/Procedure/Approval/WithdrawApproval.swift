import Law
import LegalTime

/// 撤回报批: the handler takes a matter back that nobody has decided yet.
package struct WithdrawApproval: Act {
    var matter = Matter.decision
    var party = 0
    var reason = ""

    package init() {}

    package static let sheet = Sheet<WithdrawApproval>(
        id: "withdraw-approval",
        title: "撤回报批",
        done: "撤回报批",
        duties: [.handler],
        fields: [
            Field("matter", "撤回事项", \.matter, .choice),
            Field("party", "当事人", \.party, .integer(0...50), hint: "事先告知和处理决定填当事人序号；立案、结案填 0"),
            Field("reason", "撤回理由", \.reason, .text(max: 300)),
        ],
        gates: [
            Gate { file, _ in
                file.approvals.contains(where: \.isOpen)
                    ? nil : .system("只有正在审批的事项可以撤回", missing: "正在审批的事项", remedy: "没有需要撤回的报批")
            }
        ],
        checks: [
            Check { act, file, _, _ in
                file.approval(act.matter, party: act.party) == nil
                    ? [.field("matter", "这一事项没有正在审批的报批")] : []
            }
        ],
        known: ["matter", "party"],
        draft: { file, _ in
            var act = WithdrawApproval()
            let open = file.approvals.last(where: \.isOpen)
            act.matter = open?.matter ?? .decision
            act.party = open?.party ?? 0
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.changeApproval(matter, party: party) { $0.state = .withdrawn }
        switch matter {
        case .filing: file.filing = .returned(reason: "承办人撤回：\(reason)", by: head.actor)
        case .closing: file.closing = nil
        case .notice, .decision: break
        }
    }
}

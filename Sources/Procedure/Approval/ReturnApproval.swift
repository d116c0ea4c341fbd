import Law
import LegalTime

/// 退回: whoever's turn it is says what has to be mended; the handler sends the matter up anew.
package struct ReturnApproval: Act {
    var matter = Matter.decision
    var party = 0
    var reason = ""

    package init() {}

    package static let sheet = Sheet<ReturnApproval>(
        id: "return-approval",
        title: "退回报批",
        done: "退回报批",
        duties: [.leader, .reviewer, .approver],
        fields: ApprovalFields.list(\.matter, \.party) + [
            Field("reason", "退回理由", \.reason, .multiline(max: 1000), hint: "写明需要补正什么")
        ],
        gates: [ApprovalRules.someoneDecides],
        checks: [
            Check { act, file, facts, _ in ApprovalRules.turn(act.matter, act.party, file, facts) }
        ],
        known: ["matter", "party"],
        draft: { file, _ in
            var act = ReturnApproval()
            guard let open = ApprovalRules.deciding(file) else { return act }
            act.matter = open.matter
            act.party = open.party
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.changeApproval(matter, party: party) { $0.state = .returned(reason: reason, by: head.actor) }
        switch matter {
        case .filing: file.filing = .returned(reason: reason, by: head.actor)
        case .closing: file.closing?.returned = reason
        case .notice, .decision: break
        }
    }
}

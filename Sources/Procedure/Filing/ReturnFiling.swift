import Law

/// 退回立案报批: says what has to be mended; the case is not closed by it.
package struct ReturnFiling: Act {
    var reason = ""

    package init() {}

    package static let sheet = Sheet<ReturnFiling>(
        id: "return-filing",
        title: "退回立案报批",
        done: "退回立案报批",
        duties: [.approver, .leader],
        fields: [Field("reason", "退回理由", \.reason, .multiline(max: 500), hint: "写明需要补正什么")],
        gates: [Gates.awaitingFiling],
        checks: [
            Gates.separate(),
            Check { _, file, facts, _ in ApprovalRules.turn(.filing, 0, file, facts) },
        ]
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.filing = .returned(reason: reason, by: head.actor)
        file.changeApproval(.filing, party: 0) { $0.state = .returned(reason: reason, by: head.actor) }
    }
}

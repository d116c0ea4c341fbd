import Law
import LegalTime

/// 批准立案: from this day the case is investigated as a case and has its number.
package struct ApproveFiling: Act {
    var opinion = ""

    package init() {}

    package static let sheet = Sheet<ApproveFiling>(
        id: "approve-filing",
        title: "批准立案",
        done: "批准立案",
        duties: [.approver],
        fields: [Field("opinion", "审批意见", \.opinion, .multiline(max: 500))],
        gates: [Gates.awaitingFiling],
        checks: [
            Gates.separate(),
            Check { _, file, facts, _ in ApprovalRules.atHead(.filing, 0, file, facts) },
        ],
        serial: Serial(word: "立"),
        clocks: [
            .starts(DecisionClock.rule) { _, _, head in .day(OrganZone.shanghai.day(of: head.occurredAt)) }
        ],
        trace: "已立案，正在调查",
        draft: { _ in
            var act = ApproveFiling()
            act.opinion = "符合立案条件，同意立案。"
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.filing = .approved(on: OrganZone.shanghai.day(of: head.occurredAt), by: head.actor)
        file.number = head.number
        file.finishApproval(.filing, seq: head.seq)
    }
}

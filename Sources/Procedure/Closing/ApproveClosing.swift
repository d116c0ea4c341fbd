import Law
import LegalTime

/// 批准结案: from this day the case is closed; the party's own windows to have the decision reviewed run on.
package struct ApproveClosing: Act {
    package var opinion = ""

    package init() {}

    package static let sheet = Sheet<ApproveClosing>(
        id: "approve-closing",
        title: "批准结案",
        done: "批准结案",
        duties: [.approver],
        fields: [Field("opinion", "审批意见", \.opinion, .multiline(max: 500))],
        gates: [
            Gates.open,
            Gate { file, _ in file.approval(.closing) == nil ? ApprovalRules.unsent(.closing) : nil },
            ClosingRules.ripe,
        ],
        checks: [
            Gates.separate(),
            Check { _, file, facts, _ in ApprovalRules.atHead(.closing, 0, file, facts) },
        ],
        forms: [.closingForm],
        clocks: [
            .endsDuties(
                as: DecisionClock.rule,
                sparing: ["C29", LetterClock.rule, LetterClock.assistance],
                on: { _, _, head in day(head) }
            ),
            .starts("C29", from: { _, _, head in .day(day(head)) }),
        ],
        trace: "已结案",
        draft: { _, _ in
            var act = ApproveClosing()
            act.opinion = "同意结案。"
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.closing?.closedOn = Self.day(head)
        file.finishApproval(.closing, seq: head.seq)
    }

    private static func day(_ head: ActHead) -> CivilDay { OrganZone.shanghai.day(of: head.occurredAt) }
}

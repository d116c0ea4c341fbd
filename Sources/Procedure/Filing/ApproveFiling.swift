import Law
import LegalTime

/// 批准立案: from this day the case is investigated as a case and has its number.
package struct ApproveFiling: Act {
    package var opinion = ""

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
            Check { _, file, facts, _ in mayFile(file, facts) },
        ],
        forms: [.filingForm],
        serial: Serial(word: "立"),
        clocks: [
            .starts(DecisionClock.rule) { _, _, head in .day(OrganZone.shanghai.day(of: head.occurredAt)) }
        ] + CheckClock.meets(),
        trace: "已立案，正在调查",
        draft: { _, _ in
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

    /// Once it is decided, the gate alone speaks.
    private static func mayFile(_ file: Case, _ facts: Facts) -> [Finding] {
        guard file.filing.isAwaiting else { return [] }
        return ApprovalRules.atHead(.filing, 0, file, facts) + LimitationRules.passed(file, facts) + notOurs(file)
    }

    /// A check that found another organ competent stands until a later one finds otherwise.
    private static func notOurs(_ file: Case) -> [Finding] {
        guard let check = file.checks.last, check.result == .transfer else { return [] }
        return [
            .refusal(
                .system(
                    "核查结论是移送的，不立案",
                    missing: "符合立案条件的核查结论（\(check.on.chinese) 的核查认为不属于本机关管辖）",
                    remedy: "以不属于本机关管辖不予立案，再移送；结论有变的，先再次核查",
                    act: RefuseFiling.sheet.id
                )
            )
        ]
    }
}

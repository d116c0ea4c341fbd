import Law
import LegalTime

/// 不予立案: the head decides that the matter is not filed, on a ground and with reasons.
package struct RefuseFiling: Act {
    package var ground = FilingRefusalGround.noBreach
    package var reasons = ""

    package init() {}

    package static let sheet = Sheet<RefuseFiling>(
        id: "refuse-filing",
        title: "不予立案",
        done: "决定不予立案",
        duties: [.approver],
        fields: [
            Field("ground", "不予立案的理由", \.ground, .choice),
            Field("reasons", "说明", \.reasons, .multiline(max: 2000), hint: "写明事实和依据；有投诉举报人的，应当将不予立案的决定告知投诉举报人"),
        ],
        gates: [Gates.awaitingFiling],
        checks: [
            Gates.separate(),
            Check { _, file, facts, _ in
                file.filing.isAwaiting ? ApprovalRules.atHead(.filing, 0, file, facts) : []
            },
            Check { act, file, facts, _ in inTime(act, file, facts) },
        ],
        forms: [.refusedFilingForm],
        clocks: CheckClock.meets(),
        trace: "经核查，决定不予立案",
        draft: { file, _ in
            var act = RefuseFiling()
            if file.checks.last?.result == .transfer { act.ground = .notOurs }
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        let day = OrganZone.shanghai.day(of: head.occurredAt)
        file.filing = .refused(on: day, ground: ground, by: head.actor)
        file.finishApproval(.filing, seq: head.seq)
    }

    /// Limitation is counted, not claimed.
    private static func inTime(_ act: RefuseFiling, _ file: Case, _ facts: Facts) -> [Finding] {
        guard act.ground == .limitation, let limit = LimitationRules.limit(file, facts),
            !LimitationRules.hasPassed(file, facts)
        else { return [] }
        return [.field("ground", "按登记的发生日和发现日，追责期限到 \(limit.last.iso) 才届满，发现时没有超过")]
    }
}

import Law
import LegalTime

/// 报请结案: the handler says in which situation the case ends; goes up on the organ's road for closing.
package struct RequestClosing: Act {
    var situation = ClosingSituation.performed
    var summary = ""
    var confiscated: String?

    package init() {}

    package static let sheet = Sheet<RequestClosing>(
        id: "request-closing",
        title: "报请结案",
        done: "报请结案",
        duties: [.handler],
        fields: [
            Field("situation", "结案情形", \.situation, .choice),
            Field("summary", "办理结果", \.summary, .multiline(max: 2000), hint: "处理结果、履行和公示情况"),
            Field(
                optional: "confiscated",
                "没收财物的处理",
                \.confiscated,
                .multiline(max: 1000),
                hint: "有没收的必填：\(PenaltyLaw.confiscatedGoods.gist)；\(PenaltyLaw.incomeToTreasury.gist)"
            ),
        ],
        gates: [Gates.open, Gate { file, _ in unsent(file) }, SpotRules.finished, ClosingRules.ripe],
        checks: [
            Check { act, file, _, _ in fits(act, file) },
            Check { act, file, _, _ in
                act.confiscated == nil && file.tracks.contains { $0.decision?.penalty.confiscates ?? false }
                    ? [.field("confiscated", "决定有没收的，应写明没收财物的处理情况")] : []
            },
        ],
        clocks: [.meets("C28", on: { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) })],
        sends: SendsUp { _, file in
            (.closing, 0, file.tracks.compactMap { $0.decision?.penalty.fineFen }.max() ?? 0)
        },
        known: ["situation"],
        draft: { file, _ in
            var act = RequestClosing()
            act.situation = file.closingSituations.first ?? .performed
            act.summary = "\(act.situation.label)，报请结案。"
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.closing = Closing(seq: head.seq, situation: situation, summary: summary, confiscated: confiscated)
        file.sendUp(.closing, party: 0, road: head.road, seq: head.seq)
    }
}

extension RequestClosing {
    fileprivate static func unsent(_ file: Case) -> Refusal? {
        file.approval(.closing) == nil
            ? nil
            : .system(
                "同一事项只报批一次，办结后才能再报",
                missing: "没有正在审批的结案",
                remedy: "等候审批；需要修改的先撤回",
                act: WithdrawApproval.sheet.id
            )
    }

    fileprivate static func fits(_ act: RequestClosing, _ file: Case) -> [Finding] {
        switch act.situation {
        case .enforced, .courtRuled: return [.refusal(notYet("强制执行", act.situation))]
        case .annulled: return [.refusal(notYet("决定的撤销、变更", act.situation))]
        case .performed, .nothingToPerform, .terminated, .transferred: break
        }
        let fitting = file.closingSituations
        guard !fitting.contains(act.situation) else { return [] }
        return [.field("situation", "按各当事人的处理情况，应选：\(fitting.map(\.label).joined(separator: "、"))")]
    }

    private static func notYet(_ procedure: String, _ situation: ClosingSituation) -> Refusal {
        .system(
            "\(procedure)程序尚未开通，不得越过",
            missing: "“\(situation.label)”所依据的\(procedure)记录",
            remedy: "请在\(procedure)功能开通后办理；已履行完毕的，按履行完毕结案"
        )
    }
}

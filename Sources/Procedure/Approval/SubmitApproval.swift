import Law
import LegalTime

/// 报请审批: sends a matter up on the road that the organ's rule sets for it and for the amount.
///
/// Filing and closing are sent up by the acts that ask for them; this one is for notice and decision.
package struct SubmitApproval: Act {
    var matter = Matter.decision
    var party = 1
    var opinion = ""
    var fineFen: Int?

    package init() {}

    package static let sheet = Sheet<SubmitApproval>(
        id: "submit-approval",
        title: "报请审批",
        done: "报请审批",
        duties: [.handler],
        fields: [
            Field("matter", "报批事项", \.matter, .choice(among: [.notice, .decision])),
            Field("party", "当事人", \.party, .party),
            Field("opinion", "承办意见", \.opinion, .multiline(max: 3000), hint: "写明处理建议和理由"),
            Field(optional: "fineFen", "拟罚款金额", \.fineFen, .fen, hint: "报批事先告知的填写；审批路线按金额确定"),
        ],
        gates: [Gates.filed(.system("先立案，后报批")), Gates.concluded, Gates.unsettled],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in ready(act, file) },
        ],
        sends: SendsUp { act, file in
            let noticed = file.track(act.party)?.notice?.penalty.fineFen ?? 0
            return (act.matter, act.party, act.matter == .notice ? act.fineFen ?? noticed : noticed)
        },
        known: ["matter"],
        draft: { file, asked in
            var act = SubmitApproval()
            let open = file.tracks.indices.filter { !file.tracks[$0].isSettled }
            act.party = asked ?? (open.first { file.approval(.decision, party: $0 + 1) == nil } ?? open.first ?? 0) + 1
            act.opinion = "案件调查终结，拟按调查终结报告的建议处理，报请审批。"
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.sendUp(matter, party: party, road: head.road, seq: head.seq)
    }

    private static func ready(_ act: SubmitApproval, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        if track.isSettled { return [.field("party", "该当事人的处理决定已经作出")] }
        if file.approval(act.matter, party: act.party) != nil {
            return [
                .refusal(
                    .system(
                        "同一事项只报批一次，办结后才能再报",
                        missing: "没有正在审批的同一事项",
                        remedy: "等候审批；需要修改的先撤回",
                        act: WithdrawApproval.sheet.id
                    )
                )
            ]
        }
        return []
    }
}

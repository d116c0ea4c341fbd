import Law
import LegalTime

/// 调查终结报告: facts, evidence and proposals go to those who review and decide.
package struct ConcludeInvestigation: Act {
    var facts = ""
    var analysis = ""
    var proposals: [ProposalInput] = []
    var triggers: [ReviewTrigger] = []
    var isMajor = false

    package init() {}

    package static let sheet = Sheet<ConcludeInvestigation>(
        id: "conclude-investigation",
        title: "调查终结报告",
        done: "调查终结",
        duties: [.handler],
        fields: [
            Field("facts", "查明的事实", \.facts, .multiline(max: 5000)),
            Field("analysis", "证据和法律适用", \.analysis, .multiline(max: 5000), hint: "各项事实分别由哪些证据证明；适用的条款和裁量"),
            Field("proposals", "处理建议", \.proposals, .list(of: .record, max: 50), hint: "每名当事人一项"),
            Field(
                "triggers",
                "应当法制审核的情形",
                \.triggers,
                .list(of: .choice, min: 0, max: 4),
                hint: "行政处罚法第五十八条第一款；没有的不选"
            ),
            Field("isMajor", "情节复杂或者重大违法行为", \.isMajor, .flag, hint: "应当集体讨论（行政处罚法第五十七条第二款）"),
        ],
        gates: [
            Gates.filed(.system("先立案，后调查终结")),
            Gate { file, _ in investigated(file) },
            Gates.unsettled,
        ],
        checks: [Check { act, file, _, _ in complete(act, file) }],
        draft: { file in
            var act = ConcludeInvestigation()
            act.facts = file.report == nil ? file.summary : ""
            act.proposals = file.tracks.indices.map { ProposalInput(party: $0 + 1, outcome: .penalty) }
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.reports.append(
            InvestigationReport(
                seq: head.seq,
                proposals: proposals.map { Proposal(party: $0.party, outcome: $0.outcome) },
                triggers: triggers,
                isMajor: isMajor,
                on: OrganZone.shanghai.day(of: head.occurredAt)
            )
        )
    }

    /// 第四十条: nothing ends before there is evidence.
    private static func investigated(_ file: Case) -> Refusal? {
        file.interviews.isEmpty && file.scenes.isEmpty
            ? .article(
                PenaltyLaw.factsFirst,
                missing: "调查取证的记录（至少一份笔录）",
                remedy: "先制作询问笔录或者现场笔录，查明事实",
                act: RecordInterview.sheet.id
            ) : nil
    }

    /// Each party that is still open gets one proposal.
    private static func complete(_ act: ConcludeInvestigation, _ file: Case) -> [Finding] {
        var seen: Set<Int> = []
        var findings: [Finding] = act.proposals.indices.flatMap { index -> [Finding] in
            let party = act.proposals[index].party
            if file.track(party) == nil {
                return [.field("proposals.\(index).party", "本案只有 \(file.tracks.count) 名当事人")]
            }
            return seen.insert(party).inserted ? [] : [.field("proposals.\(index).party", "同一当事人只写一项建议")]
        }
        let missing = file.tracks.indices.filter { !file.tracks[$0].isSettled && !seen.contains($0 + 1) }
        if let first = missing.first {
            findings.append(.field("proposals", "缺少对第 \(first + 1) 名当事人的处理建议"))
        }
        if Set(act.triggers).count != act.triggers.count { findings.append(.field("triggers", "同一情形只选一次")) }
        return findings
    }
}

/// One party's line of the report.
package struct ProposalInput: Record, Hashable {
    var party = 1
    var outcome = ProposedOutcome.penalty

    package init() {}

    init(party: Int, outcome: ProposedOutcome) {
        self.party = party
        self.outcome = outcome
    }

    package static let fields: [Field<ProposalInput>] = [
        Field("party", "当事人", \.party, .party),
        Field("outcome", "建议", \.outcome, .choice),
    ]
}

import Law
import LegalTime

/// 调查终结报告: facts, evidence and proposals go to those who review and decide, after a full investigation
/// (行政处罚法 article 54 paragraph 1) of each party.
package struct ConcludeInvestigation: Act {
    package var facts = ""
    package var analysis = ""
    package var proposals: [ProposalInput] = []
    package var triggers: [ReviewTrigger] = []
    package var isMajor = false

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
            Gate { file, _ in file.exclusions.isEmpty ? EvidenceRules.proven(file) : nil },
            Gates.unsettled,
        ],
        checks: [Check { act, file, _, _ in provenForPenalty(act, file) + complete(act, file) }],
        forms: [.investigationReport],
        draft: { file, _ in
            var act = ConcludeInvestigation()
            act.facts = file.report == nil ? file.summary : ""
            act.analysis = analysis(file)
            act.proposals = file.tracks.indices.filter { !file.tracks[$0].isSettled }.map {
                ProposalInput(party: $0 + 1, outcome: .penalty)
            }
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.reports.append(
            InvestigationReport(
                seq: head.seq,
                proposals: proposals.map { Proposal(party: $0.party, outcome: $0.outcome, facts: $0.facts) },
                triggers: triggers,
                isMajor: isMajor,
                on: OrganZone.shanghai.day(of: head.occurredAt),
                facts: facts,
                analysis: analysis
            )
        )
        // What was sent up before rested on the report before.
        for matter in [Matter.notice, .decision] {
            for party in file.tracks.indices { file.changeApproval(matter, party: party + 1) { $0.state = .withdrawn } }
        }
    }

    /// Once all that was found is set aside, the case may still end, but not in a penalty.
    private static func provenForPenalty(_ act: ConcludeInvestigation, _ file: Case) -> [Finding] {
        guard !file.exclusions.isEmpty, act.proposals.contains(where: { $0.outcome == .penalty }) else { return [] }
        return EvidenceRules.proven(file).map { [.refusal($0)] } ?? []
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
        findings += eachPartysFacts(act, file)
        let missing = file.tracks.indices.filter { !file.tracks[$0].isSettled && !seen.contains($0 + 1) }
        if let first = missing.first {
            findings.append(.field("proposals", "缺少对第 \(first + 1) 名当事人的处理建议"))
        }
        if Set(act.triggers).count != act.triggers.count { findings.append(.field("triggers", "同一情形只选一次")) }
        return findings
    }
}

extension ConcludeInvestigation {
    /// Of several parties, each has what is found of it: in its own line, or by name in the common facts.
    private static func eachPartysFacts(_ act: ConcludeInvestigation, _ file: Case) -> [Finding] {
        guard file.tracks.count > 1 else { return [] }
        return act.proposals.indices.compactMap { index in
            let proposal = act.proposals[index]
            guard proposal.outcome == .penalty || proposal.outcome == .exemption, proposal.facts == nil,
                let name = file.track(proposal.party)?.party.name, !act.facts.contains(name)
            else { return nil }
            return .field("proposals.\(index).facts", "几名当事人的案件，应分别写明查明的事实；查明的事实中没有写到\(name)")
        }
    }

    /// What proves the facts, and what was broken, as far as the case knows it.
    private static func analysis(_ file: Case) -> String {
        let proofs = file.proofs.enumerated().map { "\($0.offset + 1). \($0.element)" }
        let laws = file.violations.map { "“\($0.conduct)”违反\($0.breaks.printed)，依据\($0.punishedBy.printed)处理。" }
        return (["以上事实，有下列证据证明："] + proofs + laws).joined(separator: "\n")
    }
}

/// One party's line of the report.
package struct ProposalInput: Record, Hashable {
    var party = 1
    var outcome = ProposedOutcome.penalty
    var facts: String?

    package init() {}

    init(party: Int, outcome: ProposedOutcome) {
        self.party = party
        self.outcome = outcome
    }

    package static let fields: [Field<ProposalInput>] = [
        Field("party", "当事人", \.party, .party),
        Field("outcome", "建议", \.outcome, .choice),
        Field(optional: "facts", "该当事人的事实", \.facts, .multiline(max: 5000), hint: "几名当事人的，分别写明"),
    ]
}

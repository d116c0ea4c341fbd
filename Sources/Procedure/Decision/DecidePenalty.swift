import Law
import LegalTime

/// 作出处罚决定 on one party; makes the decision's document with its frozen number and contents.
package struct DecidePenalty: FinedAct {
    package var party = 1
    package var kinds: [PenaltyKind] = []
    package var fineFen = 0
    package var terms = PenaltyTerms()
    package var grounds = FineGrounds()
    package var facts = ""
    package var evidence: [String] = []
    package var reasons = ""
    package var departs: String?
    package var opinion: String?

    package init() {}

    package static let sheet = Sheet<DecidePenalty>(
        id: "decide-penalty",
        title: "作出行政处罚决定",
        done: "作出行政处罚决定",
        duties: [.approver],
        fields: [Field("party", "当事人", \.party, .party)]
            + PenaltyFields.penalty("处罚种类", "罚款金额")
            + [
                Field("facts", "认定的事实", \.facts, .multiline(max: 5000)),
                Field("evidence", "证据", \.evidence, .list(of: .text(max: 200), max: 1000), hint: "一行一项"),
                Field("reasons", "理由和裁量", \.reasons, .multiline(max: 6000)),
            ] + PenaltyFields.grounds() + [OutcomeRules.field(\.departs), OutcomeRules.opinion(\.opinion)],
        gates: [
            Gates.filed(.article(PenaltyLaw.filing)),
            DecisionRules.investigated,
            Gates.concluded,
            ReviewRules.reviewed,
            DecisionRules.noticed,
            DecisionRules.heard,
            DiscussionRules.discussed,
            DecisionRules.stillOpen,
        ],
        checks: [
            Gates.separate(),
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, _, _, _ in PenaltyRules.complete(act.kinds, fineFen: act.fineFen, act.terms) },
            Check { act, _, _, _ in PenaltyRules.detention(act.kinds) },
            Check { act, _, facts, _ in AgeRules.punishable(act.party, reasons: act.reasons, facts) },
            Check { act, file, facts, _ in ReviewRules.reviewed(act.party, fineFen: act.fineFen, file, facts) },
            Check { act, file, facts, _ in DecisionRules.ready(act, file, facts.today) },
            Check { act, file, facts, _ in DecisionRules.sentUp(act, file, facts) },
            Check { act, file, facts, _ in PenaltyRules.belowHearing(act.penalty, file.track(act.party), facts) },
            Check { act, file, facts, _ in DiscussionRules.discussed(act.party, act.penalty, file, facts) },
            Check { act, file, _, _ in DecisionRules.notHeavier(act, file) },
            Check { _, file, facts, _ in DecisionRules.inTime(file, facts) },
            Check { act, file, facts, _ in
                FineRules.within(act.penalty, DecisionRules.grounds(act, file), act.party, file, facts)
            },
            Check { act, file, facts, _ in
                RepetitionRules.onceOnly(act.penalty, DecisionRules.grounds(act, file), act.party, file, facts)
            },
            Check { act, file, _, _ in OutcomeRules.departs(from: .penalty, act.departs, act.party, file) },
        ],
        document: .decision,
        forms: [.handlingForm],
        clocks: OutcomeRules.settles()
            + [
                .meets("C17", party: { $0.party }, on: { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) })
            ]
            + ["C24", "D03"].map { rule in
                .starts(
                    rule,
                    party: { $0.party },
                    from: { _, _, head in .day(OrganZone.shanghai.day(of: head.occurredAt)) }
                )
            },
        needs: [.items, .history, .ages],
        trace: "已作出行政处罚决定",
        draft: { file, asked in
            var act = DecidePenalty()
            act.party = asked ?? (file.tracks.firstIndex { $0.notice != nil && !$0.isSettled } ?? 0) + 1
            guard let notice = file.track(act.party)?.notice else { return act }
            act.take(notice.penalty)
            act.grounds = notice.grounds
            act.facts = notice.facts
            act.evidence = notice.evidence
            act.reasons = DecisionRules.reasons(notice, file.track(act.party)?.answer)
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1), let document = head.issued?.id else { return }
        file.tracks[party - 1].decision = PenaltyDecision(
            seq: head.seq,
            penalty: penalty,
            facts: facts,
            evidence: evidence,
            reasons: reasons,
            decidedOn: OrganZone.shanghai.day(of: head.occurredAt),
            document: document
        )
        file.finishApproval(.decision, party: party, seq: head.seq)
    }
}

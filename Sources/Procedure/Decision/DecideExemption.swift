import Law
import LegalTime

/// 作出不予处罚决定 on one party, by one of the law's grounds; makes the document.
package struct DecideExemption: Act {
    package var party = 1
    package var ground = ExemptionGround.minorCorrected
    package var facts = ""
    package var evidence: [String] = []
    package var reasons = ""
    package var proof: String?
    package var guardian: String?
    package var education: String?
    package var correction: String?
    package var departs: String?
    package var opinion: String?

    package init() {}

    package static let sheet = Sheet<DecideExemption>(
        id: "decide-exemption",
        title: "作出不予行政处罚决定",
        done: "作出不予行政处罚决定",
        duties: [.approver],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("ground", "不予处罚的情形", \.ground, .choice, hint: "行政处罚法第三十条、第三十一条、第三十三条、第三十六条、第五十七条第一款"),
            Field("facts", "认定的事实", \.facts, .multiline(max: 5000)),
            Field("evidence", "证据", \.evidence, .list(of: .text(max: 200), max: 1000), hint: "一行一项"),
            Field("reasons", "理由", \.reasons, .multiline(max: 5000), hint: "逐项写明符合该情形的事实"),
            Field(
                optional: "proof",
                "证明材料",
                \.proof,
                .multiline(max: 2000),
                hint: "没有主观过错的，写明当事人提供的证据；不能辨认或者控制的，写明鉴定意见等"
            ),
            Field(optional: "guardian", "责令监护人的情况", \.guardian, .text(max: 500), hint: "不满十四周岁和第三十一条的必填"),
            Field(
                optional: "education",
                "教育情况",
                \.education,
                .multiline(max: 2000),
                hint: "何时、由谁、如何教育（行政处罚法第三十三条第三款）"
            ),
            Field(optional: "correction", "责令改正的内容", \.correction, .multiline(max: 1000), hint: "仍须改正的填写"),
            OutcomeRules.field(\.departs),
            OutcomeRules.opinion(\.opinion),
        ],
        gates: [
            Gates.filed(.system("先立案，后作决定")),
            Gates.concluded,
            DecisionRules.stillOpen,
        ],
        checks: [
            Gates.separate(),
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in OutcomeRules.open(act.party, file) },
            Check { act, file, facts, _ in OutcomeRules.sentUp(act.party, file, facts) },
            Check { act, _, _, _ in ExemptionRules.complete(act) },
            Check { act, file, facts, _ in ExemptionRules.holds(act, file, facts) },
            Check { act, file, _, _ in OutcomeRules.departs(from: .exemption, act.departs, act.party, file) },
        ],
        document: .exemption,
        forms: [.handlingForm],
        clocks: OutcomeRules.settles()
            + [
                .meets("C17", party: { $0.party }, on: { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) }),
                .starts("C24", party: { $0.party }) { _, _, head in
                    .day(OrganZone.shanghai.day(of: head.occurredAt))
                },
            ],
        needs: [.history, .ages],
        trace: "已作出不予行政处罚决定",
        draft: { file, asked in
            var act = DecideExemption()
            act.party = asked ?? OutcomeRules.next(.exemption, file)
            act.facts = file.found(act.party)
            act.evidence = file.proofs
            act.reasons = file.report?.analysis ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1), let document = head.issued?.id else { return }
        file.tracks[party - 1].exemption = Exemption(
            seq: head.seq,
            ground: ground,
            reasons: reasons,
            education: education,
            decidedOn: OrganZone.shanghai.day(of: head.occurredAt),
            document: document
        )
        file.finishApproval(.decision, party: party, seq: head.seq)
    }
}

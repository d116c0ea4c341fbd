import Law
import LegalTime

/// How the matter is ended without a decision (终了方式).
package enum EndingKind: String, Labelled {
    case withdrawn, terminated

    package var label: String {
        switch self {
        case .withdrawn: "撤销立案"
        case .terminated: "终止调查"
        }
    }
}

/// Why it is ended (终了的情形); no statute lists them, departments' rules do.
package enum EndingGround: String, Labelled {
    case noBreach, notOurs, limitation, filedTwice, partyGone, lawChanged, other

    package var label: String {
        switch self {
        case .noBreach: "经查没有违法事实"
        case .notOurs: "不属于本机关管辖且无须移送"
        case .limitation: "立案后发现已过追责期限"
        case .filedTwice: "同一违法行为已另案办理"
        case .partyGone: "当事人死亡或者终止，没有权利义务承受人"
        case .lawChanged: "立案依据已经修改或者废止，不再认为违法"
        case .other: "其他应当终了的情形"
        }
    }

    /// What never was a breach to be filed is withdrawn; what can't go on any more is terminated.
    fileprivate var kinds: Set<EndingKind> {
        switch self {
        case .noBreach, .notOurs, .limitation, .filedTwice: [.withdrawn]
        case .partyGone: [.terminated]
        case .lawChanged, .other: [.withdrawn, .terminated]
        }
    }
}

/// 撤销立案 or 终止调查 for one party, on the head's approval; nothing goes out.
package struct EndInvestigation: Act {
    package var party = 1
    package var kind = EndingKind.withdrawn
    package var ground = EndingGround.noBreach
    package var reasons = ""
    package var document: String?
    package var departs: String?

    package init() {}

    package static let sheet = Sheet<EndInvestigation>(
        id: "end-investigation",
        title: "撤销立案或者终止调查",
        done: "撤销立案、终止调查",
        duties: [.approver],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("kind", "终了方式", \.kind, .choice),
            Field("ground", "情形", \.ground, .choice),
            Field("reasons", "事实和理由", \.reasons, .multiline(max: 3000)),
            Field(optional: "document", "依据的规定", \.document, .text(), hint: "部门规章或者本机关制度的名称和条文"),
            OutcomeRules.field(\.departs),
        ],
        gates: [
            Gates.filed(.system("先立案，后终了")),
            Gate { file, _ in concluded(file) },
            DecisionRules.stillOpen,
        ],
        checks: [
            Gates.separate(),
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in OutcomeRules.open(act.party, file) },
            Check { act, file, facts, _ in OutcomeRules.sentUp(act.party, file, facts) },
            Check { act, _, _, _ in
                act.ground.kinds.contains(act.kind)
                    ? [] : [.field("kind", "“\(act.ground.label)”应选\(act.ground.kinds.map(\.label).joined())")]
            },
            Check { act, file, _, _ in OutcomeRules.departs(from: .withdrawal, act.departs, act.party, file) },
        ],
        forms: [.endingForm],
        clocks: OutcomeRules.settles()
            + [
                .meets("C17", party: { $0.party }, on: { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) }),
                ClosingRules.ripens(),
            ],
        trace: "本案对您的调查已经终了",
        draft: { file, asked in
            var act = EndInvestigation()
            act.party = asked ?? OutcomeRules.next(.withdrawal, file)
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].ending = kind == .withdrawn ? .withdrawn(seq: head.seq) : .terminated(seq: head.seq)
        file.finishApproval(.decision, party: party, seq: head.seq)
    }

    private static func concluded(_ file: Case) -> Refusal? {
        file.report == nil
            ? .system(
                "先报告调查结果，后终了",
                missing: "调查终结报告",
                remedy: "先制作调查终结报告，建议撤销立案或者终止调查",
                act: ConcludeInvestigation.sheet.id
            ) : nil
    }
}

import Law
import LegalTime

/// 审核同意: the present step of the road signs, and the matter goes on to the next.
package struct SignApproval: Act {
    var matter = Matter.decision
    var party = 0
    var opinion = ""

    package init() {}

    package static let sheet = Sheet<SignApproval>(
        id: "sign-approval",
        title: "审核同意",
        done: "审核同意",
        duties: [.leader, .reviewer, .approver],
        fields: ApprovalFields.list(\.matter, \.party) + [
            Field("opinion", "审核意见", \.opinion, .multiline(max: 1000))
        ],
        gates: [ApprovalRules.someoneSigns],
        checks: [
            Check { act, file, facts, _ in ApprovalRules.step(act.matter, act.party, file, facts) }
        ],
        known: ["matter", "party"],
        draft: { file, _ in
            var act = SignApproval()
            act.opinion = "同意。"
            guard let open = ApprovalRules.signing(file) else { return act }
            act.matter = open.matter
            act.party = open.party
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.changeApproval(matter, party: party) { approval in
            guard case .duty(let duty) = approval.turn else { return }
            approval.signatures.append(
                Signature(
                    seq: head.seq,
                    actor: head.actor,
                    duty: duty,
                    opinion: opinion,
                    isAdded: false,
                    on: OrganZone.shanghai.day(of: head.occurredAt)
                )
            )
            approval.turnSince = head.seq
        }
    }
}

/// Which approval an act on the road concerns.
enum ApprovalFields {
    static func list<A: Act>(
        _ matter: any WritableKeyPath<A, Matter> & Sendable,
        _ party: any WritableKeyPath<A, Int> & Sendable
    ) -> [Field<A>] {
        [
            Field("matter", "审批事项", matter, .choice),
            Field("party", "当事人", party, .integer(0...50), hint: "事先告知和处理决定填当事人序号；立案、结案填 0"),
        ]
    }
}

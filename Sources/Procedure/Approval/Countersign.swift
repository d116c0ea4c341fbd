import Law
import LegalTime

/// 会签: somebody who was asked to sign too gives an opinion.
package struct Countersign: Act {
    var matter = Matter.decision
    var party = 0
    var opinion = ""

    package init() {}

    package static let sheet = Sheet<Countersign>(
        id: "countersign",
        title: "会签",
        done: "会签",
        duties: [.leader, .reviewer, .approver],
        fields: ApprovalFields.list(\.matter, \.party) + [
            Field("opinion", "会签意见", \.opinion, .multiline(max: 1000))
        ],
        gates: [
            Gate { file, _ in
                file.approvals.contains { if case .persons = $0.turn { true } else { false } }
                    ? nil : .system("会签由被加签的人办理", missing: "等待会签的审批", remedy: "没有人被请会签，无需办理")
            }
        ],
        checks: [Check { act, file, facts, _ in asked(act, file, facts) }],
        known: ["matter", "party"],
        draft: { file, _ in
            var act = Countersign()
            let open = file.approvals.last { if case .persons = $0.turn { true } else { false } }
            guard let open else { return act }
            act.matter = open.matter
            act.party = open.party
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.changeApproval(matter, party: party) { approval in
            guard let index = approval.added.firstIndex(where: { $0.person == head.actor.id }) else { return }
            approval.added[index].hasSigned = true
            approval.signatures.append(
                Signature(
                    seq: head.seq,
                    actor: head.actor,
                    duty: head.actor.duty,
                    opinion: opinion,
                    isAdded: true,
                    on: OrganZone.shanghai.day(of: head.occurredAt)
                )
            )
            approval.turnSince = head.seq
        }
    }

    private static func asked(_ act: Countersign, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let approval = file.approval(act.matter, party: act.party), case .persons(let ids) = approval.turn,
            ids.contains(facts.actor.id)
        else {
            return [
                .refusal(
                    .system("会签由被加签的人办理", missing: "等待您会签的审批", remedy: "核对事项和当事人；已会签的无需再办")
                )
            ]
        }
        return file.investigators.contains(facts.actor.id) ? [.refusal(Gates.handlerApproves)] : []
    }
}

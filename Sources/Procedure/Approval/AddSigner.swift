import Law
import LegalTime

/// 加签: whoever's turn it is asks one more person to sign before the matter goes on.
package struct AddSigner: Act {
    var matter = Matter.decision
    var party = 0
    var person = ""
    var reason = ""

    package init() {}

    package static let sheet = Sheet<AddSigner>(
        id: "add-signer",
        title: "加签",
        done: "加签",
        duties: [.leader, .reviewer, .approver],
        fields: ApprovalFields.list(\.matter, \.party) + [
            Field("person", "请谁会签", \.person, .officer),
            Field("reason", "理由", \.reason, .text(max: 300)),
        ],
        gates: [ApprovalRules.someoneDecides],
        checks: [
            Check { act, file, facts, _ in ApprovalRules.turn(act.matter, act.party, file, facts) },
            Check { act, file, facts, _ in addable(act, file, facts) },
        ],
        known: ["matter", "party"],
        draft: { file, _ in
            var act = AddSigner()
            guard let open = ApprovalRules.deciding(file) else { return act }
            act.matter = open.matter
            act.party = open.party
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.changeApproval(matter, party: party) { approval in
            approval.added.append(AddedSigner(person: person, by: head.actor.id, seq: head.seq))
            approval.turnSince = head.seq
        }
    }

    private static func addable(_ act: AddSigner, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let person = facts.officers[act.person] else {
            return [.field("person", "本机关没有编号为“\(act.person)”的人员，请从名单中选择")]
        }
        if act.person == facts.actor.id { return [.field("person", "不能请自己会签")] }
        if file.investigators.contains(act.person) { return [.field("person", "承办人不会签自己承办的案件")] }
        guard let approval = file.approval(act.matter, party: act.party) else { return [] }
        // Whoever was asked before has signed: until then it is nobody else's turn.
        if approval.hasSigned(act.person) { return [.field("person", "此人已在本次审批中签署")] }
        return person.duties.map { unfit($0, approval) } ?? []
    }

    /// Who could not countersign would hold the matter up; so would who is asked now and may not sign again later.
    private static func unfit(_ duties: Set<Duty>, _ approval: Approval) -> [Finding] {
        if duties.isDisjoint(with: Countersign.sheet.duties) {
            return [.field("person", "会签由\(Countersign.sheet.duties.map(\.title).joined(separator: "、"))办理，此人没有这些职责")]
        }
        guard let later = approval.later.first(where: duties.contains) else { return [] }
        return [.field("person", "此人是本次审批后面环节的\(later.title)，到时审批，现在不必会签")]
    }
}

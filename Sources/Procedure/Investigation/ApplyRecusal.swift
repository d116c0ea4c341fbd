import Law
import LegalTime

/// Who asks that somebody withdraw (申请回避的人).
package enum RecusalApplicant: String, Labelled {
    case party, officer

    package var label: String {
        switch self {
        case .party: "当事人申请"
        case .officer: "执法人员自行申请"
        }
    }
}

/// 申请回避: by a party (行政处罚法 article 43 paragraph 2) or by the officer; until it is decided the investigation goes on.
package struct ApplyRecusal: Act {
    var applicant = RecusalApplicant.party
    var party: Int?
    var person = ""
    var receivedOn = CivilDay(number: 0)
    var reasons = ""

    package init() {}

    package static let sheet = Sheet<ApplyRecusal>(
        id: "apply-recusal",
        title: "登记回避申请",
        done: "申请回避",
        duties: [.handler, .reviewer, .leader, .approver],
        fields: [
            Field("applicant", "谁申请", \.applicant, .choice, hint: "自行申请的，由本人登记"),
            Field(optional: "party", "申请的当事人", \.party, .party, hint: "当事人申请的必填"),
            Field("person", "被申请回避的人", \.person, .officer, hint: "本案的承办人、审核人员或者审批人"),
            Field("receivedOn", "申请日期", \.receivedOn, .day, mendable: true).offering(.today),
            Field(
                "reasons",
                "理由",
                \.reasons,
                .multiline(max: 2000),
                hint: "与案件有直接利害关系，或者有其他关系可能影响公正执法",
                mendable: true
            ),
        ],
        gates: [Gates.open],
        checks: [
            Check { act, _, facts, _ in TimeRules.notFuture("receivedOn", act.receivedOn, facts) },
            Check { act, file, facts, _ in applied(act, file, facts) },
            Check { act, file, facts, _ in involved(act, file, facts) },
        ],
        clocks: [.starts(RecusalClock.rule) { act, _, _ in .day(act.receivedOn) }],
        trace: "已收到回避申请，正在审查",
        draft: { file, _ in
            var act = ApplyRecusal()
            act.party = file.tracks.isEmpty ? nil : 1
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.recusals.append(
            Recusal(
                seq: head.seq,
                person: person,
                party: applicant == .party ? party : nil,
                appliedOn: receivedOn,
                reasons: reasons
            )
        )
    }

    /// A party applies under its number, an officer for itself.
    private static func applied(_ act: ApplyRecusal, _ file: Case, _ facts: Facts) -> [Finding] {
        switch act.applicant {
        case .party:
            guard let party = act.party else { return [.field("party", "应填写申请回避的当事人")] }
            return PartyRules.exists(party, file)
        case .officer:
            return act.person == facts.actor.id ? [] : [.field("person", "自行申请回避的，由本人登记")]
        }
    }

    /// Against somebody who has part in the case, and once at a time.
    private static func involved(_ act: ApplyRecusal, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let person = facts.officers[act.person] else {
            return [.field("person", "本机关没有编号为“\(act.person)”的人员，请从名单中选择")]
        }
        if file.recused.contains(act.person) { return [.field("person", "\(person.name)已被决定回避")] }
        if file.recusals.contains(where: { $0.person == act.person && $0.result == nil }) {
            return [.field("person", "对\(person.name)的回避申请正在审查")]
        }
        let decides = person.duties.map { !$0.isDisjoint(with: [.leader, .reviewer, .approver]) } ?? true
        let isInvolved = decides || file.investigators.contains(act.person) || file.judges.contains(act.person)
        return isInvolved ? [] : [.field("person", "\(person.name)没有参与本案，不需要回避")]
    }
}

import Law
import LegalTime

/// 变更承办人: the head of the unit names two officers anew. Whoever handled the case stays an investigator in it.
package struct ChangeHandlers: Act {
    var firstOfficer = ""
    var secondOfficer = ""
    var reason = ""

    package init() {}

    package static let sheet = Sheet<ChangeHandlers>(
        id: "change-handlers",
        title: "变更承办人",
        done: "变更承办人",
        duties: [.leader, .approver],
        fields: [
            Field("firstOfficer", "主办执法人员", \.firstOfficer, .officer, hint: "持有效行政执法证"),
            Field("secondOfficer", "协办执法人员", \.secondOfficer, .officer, hint: "执法人员不得少于两人（行政处罚法第四十二条第一款）"),
            Field("reason", "变更理由", \.reason, .multiline(max: 500)),
        ],
        gates: [Gates.open],
        checks: [
            Check { act, file, facts, head in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: head.occurredAt),
                    facts,
                    in: file
                )
            },
            Check { act, _, facts, _ in
                OfficerRules.mayHandle("firstOfficer", act.firstOfficer, facts)
                    + OfficerRules.mayHandle("secondOfficer", act.secondOfficer, facts)
            },
            Check { act, file, _, _ in
                [act.firstOfficer, act.secondOfficer] == file.handlers
                    ? [.field("firstOfficer", "与现在的承办人相同，不需要变更")] : []
            },
        ],
        draft: { file, _ in
            var act = ChangeHandlers()
            let staying = file.handlers.filter { !file.recused.contains($0) }
            act.firstOfficer = staying.first ?? ""
            act.secondOfficer = staying.dropFirst().first ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.handlers = [firstOfficer, secondOfficer]
        file.investigators.formUnion(file.handlers)
    }
}

import Law
import LegalTime

/// 安排送达: two officers are asked to serve a document, until when; asked again, the last two count.
package struct AssignService: Act {
    var party = 1
    var firstOfficer = ""
    var secondOfficer = ""
    var by: CivilDay?

    package init() {}

    package static let sheet = Sheet<AssignService>(
        id: "assign-service",
        title: "安排送达",
        done: "安排送达",
        duties: [.leader, .handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("firstOfficer", "送达人", \.firstOfficer, .officer),
            Field("secondOfficer", "第二送达人", \.secondOfficer, .officer),
            Field(optional: "by", "最迟送达日", \.by, .day, hint: "决定作出后七日内送达（行政处罚法第六十一条第一款）"),
        ],
        gates: [ServiceRules.decided, ServiceRules.unserved],
        checks: [
            Check { act, file, _, _ in ServiceRules.unserved(act.party, file) },
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
            Check { act, _, facts, _ in
                act.by.map { $0 < facts.today } ?? false ? [.field("by", "不能早于今天（\(facts.today.iso)）")] : []
            },
        ],
        known: ["party"],
        draft: { file, asked in
            var act = AssignService()
            act.party = asked ?? ServiceRules.next(file)
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.dropFirst().first ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].serviceTask = ServiceTask(
            seq: head.seq,
            officers: [firstOfficer, secondOfficer],
            by: by
        )
    }
}

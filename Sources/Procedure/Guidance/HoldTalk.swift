import Law
package import LegalTime

/// 约谈: an admonition talk with a party while its case is open; it neither takes a penalty's place nor stands in its way.
package struct HoldTalk: Act {
    package var party = 1
    package var heldOn = CivilDay(number: 0)
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var content = ""
    package var commitments: String?

    package init() {}

    package static let sheet = Sheet<HoldTalk>(
        id: "hold-talk",
        title: "约谈",
        done: "约谈当事人",
        duties: [.handler, .leader],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("heldOn", "约谈日期", \.heldOn, .day, mendable: true).offering(.today),
            Field("place", "约谈地点", \.place, .text(), mendable: true),
            Field("firstOfficer", "约谈人", \.firstOfficer, .officer),
            Field("secondOfficer", "第二约谈人", \.secondOfficer, .officer),
            Field("content", "约谈内容", \.content, .multiline(max: 3000), hint: "指出的问题、提出的要求；约谈不代替处罚"),
            Field(optional: "commitments", "当事人的承诺", \.commitments, .multiline(max: 1000), hint: "何时改正、如何防止再犯"),
        ],
        gates: [Gates.open],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, _, facts, _ in TimeRules.notFuture("heldOn", act.heldOn, facts) },
            Check { act, _, facts, _ in people(act, facts) },
        ],
        forms: [.talkRecord],
        trace: "已进行约谈",
        draft: { file, asked in
            var act = HoldTalk()
            act.party = asked ?? 1
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.dropFirst().first ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.talks.append(Talk(seq: head.seq, party: party, on: heldOn))
    }

    /// No article asks for certificates at a talk; two people of the organ hold it.
    private static func people(_ act: HoldTalk, _ facts: Facts) -> [Finding] {
        var found: [Finding] = []
        for (field, id) in [("firstOfficer", act.firstOfficer), ("secondOfficer", act.secondOfficer)]
        where facts.officers[id] == nil {
            found.append(.field(field, "本机关没有编号为“\(id)”的人员，请从名单中选择"))
        }
        if act.firstOfficer == act.secondOfficer { found.append(.field("secondOfficer", "约谈由两人进行，应为另一人")) }
        return found
    }
}

import Law
package import LegalTime

/// 集体讨论 of the heads about the penalty of one party, with every vote (行政处罚法 article 57 paragraph 2).
package struct DiscussCollectively: PenaltyAct {
    package var party = 1
    package var heldOn = CivilDay(number: 0)
    package var place: String?
    package var host = ""
    package var votes: [Vote] = []
    package var attendants: String?
    package var recorder: String?
    package var opinions = ""
    package var kinds: [PenaltyKind] = []
    package var fineFen = 0
    package var terms = PenaltyTerms()
    package var conclusion = ""

    package init() {}

    package static let sheet = Sheet<DiscussCollectively>(
        id: "discuss-collectively",
        title: "记录集体讨论",
        done: "集体讨论",
        duties: [.leader, .approver],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("heldOn", "讨论日期", \.heldOn, .day, mendable: true).offering(.today),
            Field(optional: "place", "地点", \.place, .text(max: 100), mendable: true),
            Field("host", "主持人", \.host, .officer),
            Field("votes", "参加讨论的负责人和表决", \.votes, .list(of: .record, min: 3, max: 30), hint: "承办人列席汇报，不表决"),
            Field(
                optional: "attendants",
                "列席人员",
                \.attendants,
                .text(max: 500),
                hint: "姓名、职务；承办人列席汇报",
                mendable: true
            ),
            Field(optional: "recorder", "记录人", \.recorder, .officer, hint: "不填的由记录人在笔录上签名"),
            Field("opinions", "讨论意见", \.opinions, .multiline(max: 10_000), hint: "逐人记录发言要点"),
        ] + PenaltyFields.penalty("讨论的处罚种类", "讨论的罚款金额")
            + [Field("conclusion", "结论", \.conclusion, .multiline(max: 3000))],
        gates: [
            Gates.filed(.system("先立案，后集体讨论")),
            Gate { file, _ in concluded(file) },
            Gates.unsettled,
        ],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in
                file.track(act.party)?.isSettled == true ? [.field("party", "对该当事人的处理已经决定")] : []
            },
            Check { act, _, facts, _ in TimeRules.notFuture("heldOn", act.heldOn, facts) },
            Check { act, file, facts, _ in VoteRules.voters(act, file, facts) },
            Check { act, _, _, _ in PenaltyRules.complete(act.kinds, fineFen: act.fineFen, act.terms) },
            Check { act, _, _, _ in PenaltyRules.detention(act.kinds) },
            Check { act, file, facts, _ in PenaltyRules.belowHearing(act.penalty, file.track(act.party), facts) },
        ],
        forms: [.discussionRecord],
        draft: { file, asked in
            var act = DiscussCollectively()
            act.party = asked ?? (file.tracks.firstIndex { !$0.isSettled && $0.notice != nil } ?? 0) + 1
            guard let notice = file.track(act.party)?.notice else { return act }
            act.take(notice.penalty)
            act.conclusion = "同意按告知的种类和金额给予行政处罚。"
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.discussions.append(
            Discussion(
                seq: head.seq,
                party: party,
                on: heldOn,
                penalty: penalty,
                voters: votes.map(\.person),
                isAgreed: VoteRules.isAgreed(votes)
            )
        )
    }

    private static func concluded(_ file: Case) -> Refusal? {
        file.report == nil
            ? .system(
                "先调查终结，后集体讨论",
                missing: "调查终结报告",
                remedy: "先制作调查终结报告",
                act: ConcludeInvestigation.sheet.id
            ) : nil
    }
}

/// How somebody voted (表决).
package enum VoteChoice: String, Labelled {
    case agree, oppose, abstain

    package var label: String {
        switch self {
        case .agree: "同意"
        case .oppose: "不同意"
        case .abstain: "弃权"
        }
    }
}

/// One head's vote.
package struct Vote: Record, Hashable {
    package var person = ""
    package var post: String?
    package var choice = VoteChoice.agree

    package init() {}

    package static let fields: [Field<Vote>] = [
        Field("person", "参加人", \.person, .officer),
        Field(optional: "post", "职务", \.post, .text(max: 50), mendable: true),
        Field("vote", "表决", \.choice, .choice),
    ]
}

/// Who votes, and what carries.
enum VoteRules {
    /// More than half of those who take part; the law names no majority.
    static func isAgreed(_ votes: [Vote]) -> Bool { votes.count { $0.choice == .agree } * 2 > votes.count }

    static func voters(_ act: DiscussCollectively, _ file: Case, _ facts: Facts) -> [Finding] {
        var seen: Set<String> = []
        var found: [Finding] = act.votes.indices.compactMap { index in
            let person = act.votes[index].person
            guard seen.insert(person).inserted else { return .field("votes.\(index).person", "同一人只表决一次") }
            return known("votes.\(index).person", person, facts)
        }
        if let unknown = known("host", act.host, facts) { found.append(unknown) }
        if let recorder = act.recorder, let unknown = known("recorder", recorder, facts) { found.append(unknown) }
        let persons = act.votes.map(\.person) + [act.host]
        found += Gates.withdrawn(persons, file)
        let handlers = persons.filter(file.investigators.contains)
        guard let handler = handlers.first else { return found }
        let name = facts.officers[handler]?.name ?? handler
        return found + [
            .refusal(
                .system(
                    "承办人列席集体讨论，不主持、不表决",
                    missing: "未承办过本案的参加人（\(name)承办过本案）",
                    remedy: "由未承办过本案的负责人主持和表决"
                )
            )
        ]
    }

    private static func known(_ field: String, _ person: String, _ facts: Facts) -> Finding? {
        facts.officers[person] == nil ? .field(field, "本机关没有编号为“\(person)”的人员，请从名单中选择") : nil
    }
}

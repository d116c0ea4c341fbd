import Law
import LegalTime

/// 登记案件、报请立案: the first entry of every dossier.
package struct RegisterCase: Act {
    var source = LeadSource.patrol
    var lead: String?
    var happenedOn = CivilDay(number: 0)
    var discoveredOn: CivilDay?
    var endangersSafety: Bool?
    var place = ""
    var summary = ""
    var parties: [Party] = []
    var violations: [Violation] = []
    var firstOfficer = ""
    var secondOfficer = ""

    package init() {}

    package static let sheet = Sheet<RegisterCase>(
        id: "register-case",
        title: "登记案件并报请立案",
        done: "登记案件，报请立案",
        duties: [.handler],
        fields: [
            Field("source", "线索来源", \.source, .choice, mendable: true).offering(.usual),
            Field(optional: "lead", "线索编号", \.lead, .text(max: 60), hint: "受理登记时的编号", mendable: true),
            Field("happenedOn", "违法行为发生日", \.happenedOn, .day, hint: "连续或继续的，填终了之日", mendable: true).offering(.today),
            Field(
                optional: "discoveredOn",
                "发现日",
                \.discoveredOn,
                .day,
                hint: "本机关或者其他有权机关发现违法行为之日；不填的按登记之日",
                mendable: true
            ),
            Field(
                optional: "endangersSafety",
                "涉及生命健康安全、金融安全且有危害后果",
                \.endangersSafety,
                .flag,
                hint: "追责期限为五年（行政处罚法第三十六条第一款）；造成环境污染、生态破坏后果的也选",
                mendable: true
            ),
            Field("place", "发生地点", \.place, .text(), hint: "写到路名门牌或明确方位", mendable: true),
            Field("summary", "案情摘要", \.summary, .multiline(max: 2000), hint: "何时、何地、何人、何事、如何发现", mendable: true),
            Field("parties", "当事人", \.parties, .list(of: .record, max: 20)),
            Field("violations", "涉嫌违法行为", \.violations, .list(of: .record, max: 20)),
            Field("firstOfficer", "主办执法人员", \.firstOfficer, .officer, hint: "持有效行政执法证"),
            Field("secondOfficer", "协办执法人员", \.secondOfficer, .officer, hint: "执法人员不得少于两人（行政处罚法第四十二条第一款）").offering(
                .last
            ),
        ],
        checks: [
            Check { act, _, facts, _ in TimeRules.notFuture("happenedOn", act.happenedOn, facts) },
            Check { act, _, facts, _ in act.discoveredOn.map { TimeRules.notFuture("discoveredOn", $0, facts) } ?? [] },
            Check { act, _, _, _ in repeatedParties(act.parties) },
            Check { act, _, _, _ in sameActs(act.violations) },
            Check { act, _, facts, _ in ItemRules.known(act.violations, facts) },
            Check { act, _, facts, head in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: head.occurredAt),
                    facts
                )
            },
            Check { act, _, facts, _ in
                OfficerRules.mayHandle("firstOfficer", act.firstOfficer, facts)
                    + OfficerRules.mayHandle("secondOfficer", act.secondOfficer, facts)
            },
        ],
        forms: [.leadForm],
        clocks: CheckClock.starts { _, file, _ in file.discoveredOn.map { .day($0) } },
        sends: SendsUp { _, _ in (.filing, 0, 0) },
        trace: "已登记，正在审查是否立案"
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.openedAt = head.recordedAt
        file.unit = head.actor.unit
        file.source = source
        file.lead = lead
        file.happenedOn = happenedOn
        // Whoever says nothing of it found the breach when it was registered, at the latest.
        file.discoveredOn = discoveredOn ?? OrganZone.shanghai.day(of: head.occurredAt)
        file.endangersSafety = endangersSafety ?? false
        file.place = place
        file.summary = summary
        file.violations = violations
        file.field = head.items.first { $0.code == violations.first?.item }?.field
        file.handlers = [firstOfficer, secondOfficer]
        file.investigators = [firstOfficer, secondOfficer]
        file.tracks = parties.map { PartyTrack(party: $0) }
        file.filing = .awaiting
        file.sendUp(.filing, party: 0, road: head.road, seq: head.seq)
    }

    private static func repeatedParties(_ parties: [Party]) -> [Finding] {
        var seen: Set<String> = []
        return parties.indices.compactMap { index in
            let party = parties[index]
            guard let key = party.uscc ?? party.idNumber?.plain, !seen.insert(key).inserted else { return nil }
            return .field("parties.\(index).\(party.uscc == nil ? "idNumber" : "uscc")", "与前面的当事人重复，同一当事人只填一次")
        }
    }

    /// An act that breaks several articles is pointed to where it stands first.
    private static func sameActs(_ violations: [Violation]) -> [Finding] {
        violations.indices.compactMap { index in
            guard let first = violations[index].sameAct, first > index else { return nil }
            return .field(
                "violations.\(index).sameAct",
                index == 0 ? "第一项不填；从第二项起，与前面某项是同一违法行为的才填" : "应为前面某一项的序号（1 至 \(index)）"
            )
        }
    }
}

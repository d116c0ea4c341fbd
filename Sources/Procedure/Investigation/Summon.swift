import Codes
import Law
package import LegalTime

/// 通知询问: asks a party or somebody else to come and be interviewed; the record of the interview starts from it.
package struct Summon: Act {
    package var respondent = ""
    package var role = RespondentRole.party
    package var at = Instant(milliseconds: 0)
    package var place = ""
    package var matters = ""
    package var bring: [String] = []
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var phone = ""

    package init() {}

    package static let sheet = Sheet<Summon>(
        id: "summon",
        title: "通知询问",
        done: "发出询问通知书",
        duties: [.handler],
        fields: [
            Field("respondent", "被通知人", \.respondent, .text(max: 50), hint: "一份通知书只通知一人"),
            Field("role", "被通知人身份", \.role, .choice),
            Field("at", "询问时间", \.at, .moment),
            Field("place", "询问地点", \.place, .text(), hint: "写到门牌和房间"),
            Field("matters", "询问事项", \.matters, .text(max: 300), hint: "如：在横林路设摊经营的有关情况"),
            Field("bring", "应携带的材料", \.bring, .list(of: .text(max: 100), min: 0, max: 20), hint: "一行一项，如：身份证、营业执照"),
            Field("firstOfficer", "询问人", \.firstOfficer, .officer),
            Field("secondOfficer", "记录人", \.secondOfficer, .officer, hint: "也须是执法人员"),
            Field("phone", "本机关联系电话", \.phone, .code(PhoneNumber.self)),
        ],
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, _, facts, _ in soon(act.at, facts) },
            Check { act, file, facts, _ in
                RespondentRules.faults(act.respondent, act.role, nil, on: facts.zone.day(of: act.at), file)
            },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: act.at),
                    facts,
                    in: file
                )
            },
        ],
        document: .interviewSummons,
        known: ["role"],
        draft: { file, _ in
            var act = Summon()
            (act.role, act.respondent) = RespondentRules.first(file)
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            act.phone = file.contactPhone
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.summonses.append(
            Summons(
                seq: head.seq,
                respondent: respondent,
                role: role,
                at: at,
                place: place,
                officers: [firstOfficer, secondOfficer],
                phone: phone
            )
        )
    }

    /// Somebody is asked to come, not told to have come, and not at the end of the year.
    private static func soon(_ at: Instant, _ facts: Facts) -> [Finding] {
        if at <= facts.now { return [.field("at", "询问时间应晚于现在")] }
        return at > facts.now.adding(seconds: longest * 86_400) ? [.field("at", "询问时间应在 \(longest) 日以内")] : []
    }

    /// In days.
    private static let longest = 60
}

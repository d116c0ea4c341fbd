import Codes
import Law
import LegalTime

/// Whom an interview asks (被询问人身份).
package enum RespondentRole: String, Labelled {
    case party, representative, witness, other

    package var label: String {
        switch self {
        case .party: "当事人"
        case .representative: "法定代表人（负责人、经营者）或委托代理人"
        case .witness: "证人"
        case .other: "其他有关人员"
        }
    }
}

/// How the respondent closed the record (被询问人核对).
package enum RecordSigning: String, Labelled {
    case signed, refused

    package var label: String {
        switch self {
        case .signed: "已核对并逐页签名"
        case .refused: "拒绝签名，已注明情况"
        }
    }
}

/// 询问笔录: one person, two certified officers.
package struct RecordInterview: Act {
    var respondent = ""
    var role = RespondentRole.party
    var idNumber: PersonalText?
    var startedAt = Instant(milliseconds: 0)
    var endedAt = Instant(milliseconds: 0)
    var place = ""
    var firstOfficer = ""
    var secondOfficer = ""
    var certificatesShown = false
    var rightsTold = false
    var content = ""
    var signing = RecordSigning.signed
    var refusalNote: String?

    package init() {}

    package static let sheet = Sheet<RecordInterview>(
        id: "record-interview",
        title: "制作询问笔录",
        done: "制作询问笔录",
        duties: [.handler],
        fields: [
            Field("respondent", "被询问人", \.respondent, .text(max: 50), hint: "一份笔录只询问一人", mendable: true),
            Field("role", "被询问人身份", \.role, .choice, mendable: true),
            Field(
                optional: "idNumber",
                "公民身份号码",
                \.idNumber,
                .personalCode(IdentityCard.self),
                mendable: true
            ),
            Field("startedAt", "询问开始时间", \.startedAt, .moment, mendable: true),
            Field("endedAt", "询问结束时间", \.endedAt, .moment, mendable: true),
            Field("place", "询问地点", \.place, .text(), mendable: true),
            Field("firstOfficer", "询问人", \.firstOfficer, .officer),
            Field("secondOfficer", "记录人", \.secondOfficer, .officer, hint: "也须是执法人员"),
            Field("certificatesShown", "已主动出示执法证件", \.certificatesShown, .flag),
            Field("rightsTold", "已告知权利和义务", \.rightsTold, .flag, hint: "包括申请回避的权利"),
            Field("content", "询问内容", \.content, .multiline(max: 20_000), hint: "一问一答，照实记录", mendable: true),
            Field("signing", "核对和签名", \.signing, .choice),
            Field(optional: "refusalNote", "拒绝签名的情况", \.refusalNote, .text(max: 300), hint: "拒绝签名的必填"),
        ],
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, _, facts, _ in times(act, facts) },
            Check { act, _, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: act.startedAt),
                    facts
                )
            },
            Check { act, _, _, _ in formalities(act) },
        ],
        draft: { file in
            var act = RecordInterview()
            act.respondent = file.parties.first?.representative ?? file.parties.first?.name ?? ""
            act.place = file.place
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.interviews.append(
            Interview(
                seq: head.seq,
                respondent: respondent,
                startedAt: startedAt,
                endedAt: endedAt,
                place: place,
                officers: [firstOfficer, secondOfficer]
            )
        )
    }

    private static func times(_ act: RecordInterview, _ facts: Facts) -> [Finding] {
        TimeRules.notFuture("endedAt", act.endedAt, facts)
            + (act.endedAt > act.startedAt ? [] : [.field("endedAt", "结束时间应晚于开始时间")])
    }

    private static func formalities(_ act: RecordInterview) -> [Finding] {
        var findings: [Finding] = []
        if !act.certificatesShown {
            findings.append(
                .refusal(
                    .article(
                        PenaltyLaw.showCertificates,
                        missing: "主动出示执法证件",
                        remedy: "出示执法证件后再询问，并在笔录中勾选"
                    )
                )
            )
        }
        if !act.rightsTold {
            findings.append(
                .refusal(.system("询问笔录须载明已告知权利和义务", missing: "权利义务告知", remedy: "告知被询问人权利义务（包括申请回避）后勾选"))
            )
        }
        if act.signing == .refused && act.refusalNote == nil {
            findings.append(.field("refusalNote", "拒绝签名的，应注明情况"))
        }
        return findings
    }
}

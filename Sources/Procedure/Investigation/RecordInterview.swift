import Codes
import Law
package import LegalTime

/// 询问笔录: one person, two certified officers.
package struct RecordInterview: Act {
    package var respondent = ""
    package var role = RespondentRole.party
    package var idNumber: PersonalText?
    package var startedAt = Instant(milliseconds: 0)
    package var endedAt = Instant(milliseconds: 0)
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var certificatesShown = false
    package var rightsTold = false
    package var content = ""
    package var signing = RecordSigning.signed
    package var refusalNote: String?
    package var mandate: String?
    package var camera: String?
    package var cameraFrom: Instant?
    package var cameraTo: Instant?
    package var noCamera: String?

    package init() {}

    package static let sheet = Sheet<RecordInterview>(
        id: "record-interview",
        title: "制作询问笔录",
        done: "制作询问笔录",
        duties: [.handler],
        fields: [
            Field("respondent", "被询问人", \.respondent, .text(max: 50), hint: "一份笔录只询问一人；姓名与当事人登记的一致", mendable: true),
            Field("role", "被询问人身份", \.role, .choice, mendable: true),
            Field(
                optional: "mandate",
                "授权委托书",
                \.mandate,
                .text(max: 100),
                hint: "没有登记过的委托代理人必填：委托人、日期和权限",
                mendable: true
            ),
            Field(
                optional: "idNumber",
                "公民身份号码",
                \.idNumber,
                .personalCode(IdentityCard.self),
                mendable: true
            ),
            Field("startedAt", "询问开始时间", \.startedAt, .moment, mendable: true).offering(.now),
            Field("endedAt", "询问结束时间", \.endedAt, .moment, mendable: true),
            Field("place", "询问地点", \.place, .text(), mendable: true),
            Field("firstOfficer", "询问人", \.firstOfficer, .officer),
            Field("secondOfficer", "记录人", \.secondOfficer, .officer, hint: "也须是执法人员"),
            Field("certificatesShown", "已主动出示执法证件", \.certificatesShown, .flag),
            Field("rightsTold", "已告知权利和义务", \.rightsTold, .flag, hint: "包括申请回避的权利"),
            Field("content", "询问内容", \.content, .multiline(max: 20_000), hint: "一问一答，照实记录", mendable: true),
            Field("signing", "核对和签名", \.signing, .choice).offering(.usual),
            Field(optional: "refusalNote", "拒绝签名的情况", \.refusalNote, .text(max: 300), hint: "拒绝签名的必填"),
        ] + CameraUse.fields(\.camera, \.cameraFrom, \.cameraTo, \.noCamera),
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, file, facts, _ in RecordRules.times(act.startedAt, act.endedAt, file, facts) },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: act.startedAt),
                    facts,
                    in: file
                )
            },
            Check { act, file, facts, _ in PresenceRules.elsewhere(act.stay, file, facts) },
            Check { act, file, facts, _ in
                let day = facts.zone.day(of: act.startedAt)
                return RespondentRules.faults(act.respondent, act.role, act.mandate, on: day, file)
            },
            Check { act, _, _, _ in RecordRules.shown(act.certificatesShown) + formalities(act) },
            Check { act, _, facts, _ in act.use.faults(facts) + act.use.meets(act.startedAt, act.endedAt) },
        ],
        forms: [.interviewRecord],
        needs: [.presences],
        known: ["role"],
        draft: { file, _ in
            var act = RecordInterview()
            (act.role, act.respondent) = RespondentRules.first(file)
            act.place = file.place
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            guard let summons = file.summonses.first(where: { $0.interview == nil }) else { return act }
            (act.respondent, act.role) = (summons.respondent, summons.role)
            (act.startedAt, act.place) = (summons.at, summons.place)
            (act.firstOfficer, act.secondOfficer) = (summons.officers[0], summons.officers[1])
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
        file.investigators.formUnion([firstOfficer, secondOfficer])
        let came = file.summonses.firstIndex { $0.respondent == respondent && $0.interview == nil }
        if let came { file.summonses[came].interview = head.seq }
    }

    private var use: CameraUse { CameraUse(number: camera, from: cameraFrom, to: cameraTo, reason: noCamera) }

    private var stay: Stay {
        Stay(officers: [firstOfficer, secondOfficer], place: place, from: startedAt, to: endedAt)
    }

    private static func formalities(_ act: RecordInterview) -> [Finding] {
        var findings: [Finding] = []
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

import Law
import LegalTime

/// 登记未送达: what was tried to serve a document, and why it did not succeed; the time for service runs on.
package struct RecordServiceAttempt: Act {
    var party = 1
    var method = ServiceMethod.inPerson
    var attemptedOn = CivilDay(number: 0)
    var place = ""
    var reason = ""
    var firstOfficer = ""
    var secondOfficer = ""

    package init() {}

    package static let sheet = Sheet<RecordServiceAttempt>(
        id: "record-service-attempt",
        title: "登记未送达",
        done: "送达未果",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("method", "送达方式", \.method, .choice).offering(.usual),
            Field("attemptedOn", "日期", \.attemptedOn, .day, mendable: true).offering(.today),
            Field("place", "地点", \.place, .text(), mendable: true),
            Field(
                "reason",
                "未送达的原因",
                \.reason,
                .multiline(max: 1000),
                hint: "如：住所无人，邻居称已搬离；公告送达要以此为凭（\(CivilProcedureLaw.publicNoticeRecorded.citation.printed)）"
            ),
            Field("firstOfficer", "送达人", \.firstOfficer, .officer),
            Field("secondOfficer", "第二送达人", \.secondOfficer, .officer),
        ],
        gates: [ServiceRules.decided, ServiceRules.printed, ServiceRules.sealed, ServiceRules.unserved],
        checks: [
            Check { act, file, _, _ in ServiceRules.ready(act.party, file) },
            Check { act, file, facts, _ in
                TimeRules.notFuture("attemptedOn", act.attemptedOn, facts)
                    + ServiceRules.notBefore("attemptedOn", act.attemptedOn, act.party, file)
            },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: act.attemptedOn,
                    facts,
                    in: file
                )
            },
            Check { act, _, _, _ in
                act.method == .publicNotice ? [.field("method", "公告期满即视为送达，没有未送达的公告")] : []
            },
        ],
        known: ["party"],
        draft: { file, asked in
            var act = RecordServiceAttempt()
            act.party = asked ?? ServiceRules.next(file)
            act.place = file.track(act.party)?.party.confirmed == nil ? "" : ConfirmedAddress.reference
            let officers = file.servers(act.party)
            act.firstOfficer = officers.first ?? ""
            act.secondOfficer = officers.dropFirst().first ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].attempts.append(
            ServiceAttempt(seq: head.seq, method: method, on: attemptedOn, reason: reason)
        )
    }
}

import Law
package import LegalTime

/// 送达决定书 to one party, by one of the methods of the Civil Procedure Law; the day is the one on which it takes effect.
///
/// A service that comes late is still service: the overrun stays on the clock.
package struct ServeDecision: Act {
    package var party = 1
    package var method = ServiceMethod.inPerson
    package var recipient = ""
    package var servedOn = CivilDay(number: 0)
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    /// Before consents were registered, an entry said itself that there is one.
    var consented: Bool?
    package var witness: String?
    package var recording: String?
    package var signer: Signer?
    package var reason: String?
    package var channel: String?
    package var medium: String?
    package var publishedOn: CivilDay?

    package init() {}

    package static let sheet = Sheet<ServeDecision>(
        id: "serve-decision",
        title: "送达决定书",
        done: "送达决定书",
        duties: [.handler],
        fields: fields,
        gates: [ServiceRules.decided, ServiceRules.printed, ServiceRules.sealed, ServiceRules.unserved],
        checks: [
            Check { act, file, _, _ in ServiceRules.ready(act.party, file) },
            Check { act, file, facts, _ in days(act, file, facts) },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: act.handledOn,
                    facts,
                    in: file
                )
            },
            Check { act, file, _, _ in conditions(act, file) },
            Check { act, file, _, _ in particulars(act, file) },
        ],
        forms: [.serviceReceipt],
        clocks: [
            // 公告送达的，另加公告的时间: the organ's own time ends with the publication.
            .meets("C24", party: { $0.party }, on: { act, _, _ in act.handledOn }),
            .starts("P01", party: { $0.party }) { act, file, _ in
                guard let track = file.track(act.party), !track.isPaid else { return nil }
                return (track.decision?.penalty.fineFen ?? 0) > 0 ? .day(act.servedOn) : nil
            },
            .starts("R01", party: { $0.party }, from: { act, _, _ in .day(act.servedOn) }),
            .starts("R11", party: { $0.party }, from: { act, _, _ in .day(act.servedOn) }),
            ClosingRules.ripens(),
        ],
        trace: "决定书已送达",
        known: ["party"],
        draft: { file, asked in
            var act = ServeDecision()
            act.party = asked ?? ServiceRules.next(file)
            let party = file.track(act.party)?.party
            act.recipient = party?.confirmed?.recipient ?? party?.name ?? ""
            act.place = party?.confirmed == nil ? file.place : ConfirmedAddress.reference
            let officers = file.servers(act.party)
            act.firstOfficer = officers.first ?? ""
            act.secondOfficer = officers.dropFirst().first ?? ""
            return act
        }
    )

    /// When the officers acted: of a public notice, when it was published.
    package var handledOn: CivilDay { method == .publicNotice ? publishedOn ?? servedOn : servedOn }

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].service = ServiceRecord(
            seq: head.seq,
            method: method,
            servedOn: servedOn,
            recipient: recipient,
            publishedOn: publishedOn
        )
    }
}

extension ServeDecision {
    private static var fields: [Field<ServeDecision>] {
        [
            Field("party", "当事人", \.party, .party),
            Field("method", "送达方式", \.method, .choice).offering(.usual),
            Field(
                "recipient",
                "签收人",
                \.recipient,
                .text(max: 50),
                hint: "留置的填被留置处的人或“无人签收”；公告的填受送达人",
                mendable: true
            ),
            Field(optional: "signer", "签收人身份", \.signer, .choice, hint: "有人签收的填写：本人、同住成年家属、单位收件人等"),
            Field(
                "servedOn",
                "送达日期",
                \.servedOn,
                .day,
                hint: "签收日；留置的填留置日，电子送达填到达对方系统之日，邮寄的填回执上的收件日期，公告的填期满视为送达之日",
                mendable: true
            ).offering(.today),
            Field(
                "place",
                "送达地点",
                \.place,
                .text(),
                hint: "公告的填张贴或者刊登处；写“\(ConfirmedAddress.reference)”的，送达回证印出该地址",
                mendable: true
            ),
            Field("firstOfficer", "送达人", \.firstOfficer, .officer),
            Field("secondOfficer", "第二送达人", \.secondOfficer, .officer),
            .retired("consented", "当事人已签电子送达确认书", \.consented, .flag),
            Field(optional: "witness", "见证人", \.witness, .text(max: 100), hint: "留置送达：基层组织或单位代表"),
            Field(optional: "recording", "拍照、录像编号", \.recording, .text(max: 100), hint: "留置送达：没有见证人的必填"),
            Field(
                optional: "reason",
                "事由和经过",
                \.reason,
                .multiline(max: 1000),
                hint: "留置：拒收事由；邮寄、委托：直接送达的困难；转交：属于哪种情形；公告：下落不明的查找经过"
            ),
            Field(
                optional: "channel",
                "邮件编号、受托或者转交单位",
                \.channel,
                .text(max: 100),
                hint: "邮寄、委托、转交送达必填",
                mendable: true
            ),
            Field(optional: "medium", "公告媒介", \.medium, .text(max: 100), hint: "公告送达必填：公告栏、报纸或者网站", mendable: true),
            Field(optional: "publishedOn", "公告日", \.publishedOn, .day, hint: "公告送达必填；自该日起经过三十日视为送达", mendable: true),
        ]
    }
}

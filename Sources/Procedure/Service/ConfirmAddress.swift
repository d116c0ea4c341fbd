import Codes
package import LegalTime

/// 确认送达地址: where the party wants to be served, on whom and whether electronically, signed at the first contact; confirmed
/// again, the last one counts.
package struct ConfirmAddress: Act {
    package var party = 1
    package var confirmedOn = CivilDay(number: 0)
    package var recipient = ""
    package var address = PersonalText()
    package var phone = PersonalText()
    package var consents = false
    package var electronic: PersonalText?
    package var told = false
    package var agent: String?

    package init() {}

    package static let sheet = Sheet<ConfirmAddress>(
        id: "confirm-address",
        title: "确认送达地址",
        done: "当事人确认送达地址",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("confirmedOn", "确认日期", \.confirmedOn, .day, mendable: true),
            Field("recipient", "收件人", \.recipient, .text(max: 50), hint: "当事人本人，或者其指定的代收人", mendable: true),
            Field("address", "送达地址", \.address, .personal(max: 200), hint: "写到门牌号", mendable: true),
            Field("phone", "收件人电话", \.phone, .personalCode(PhoneNumber.self), mendable: true),
            Field("consents", "同意电子送达", \.consents, .flag, hint: "同意并签名的，可以电子送达（行政处罚法第六十一条第二款）"),
            Field(
                optional: "electronic",
                "电子送达地址",
                \.electronic,
                .personal(max: 200),
                hint: "电子邮箱、传真号码等；同意电子送达的必填",
                mendable: true
            ),
            Field("told", "已告知提供地址不准确、变更不告知的后果", \.told, .flag),
            Field(optional: "agent", "代为签名的委托代理人", \.agent, .text(max: 50), hint: "当事人自己签名的不填"),
        ],
        gates: [Gates.open],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, facts, _ in
                TimeRules.notFuture("confirmedOn", act.confirmedOn, facts)
                    + TimeRules.notBeforeKnown("confirmedOn", act.confirmedOn, file)
            },
            Check { act, _, _, _ in electronic(act) },
            Check { act, _, _, _ in act.told ? [] : [.refusal(untold)] },
            Check { act, file, _, _ in
                AgentRules.known("agent", act.agent, of: act.party, on: act.confirmedOn, file)
            },
        ],
        forms: [.addressConfirmation],
        trace: "已确认送达地址",
        draft: { file, asked in
            var act = ConfirmAddress()
            act.party = asked ?? (file.parties.firstIndex { $0.confirmed == nil } ?? 0) + 1
            act.recipient = file.track(act.party)?.party.confirmed?.recipient ?? file.track(act.party)?.party.name ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].party.confirmed = ConfirmedAddress(
            seq: head.seq,
            on: confirmedOn,
            recipient: recipient,
            address: address,
            phone: phone,
            electronic: electronic,
            consents: consents,
            agent: agent
        )
    }

    /// Consent without an address leads nowhere, and an address without consent may not be used.
    private static func electronic(_ act: ConfirmAddress) -> [Finding] {
        switch (act.consents, act.electronic) {
        case (true, nil): [.field("electronic", "同意电子送达的，应填写电子送达地址")]
        case (false, _?): [.field("electronic", "不同意电子送达的，不填电子送达地址")]
        default: []
        }
    }

    private static let untold = Refusal.system(
        "送达地址确认书须载明已告知后果",
        missing: "提供地址不准确、变更不告知的后果的告知",
        remedy: "向当事人说明后勾选，再由当事人签名"
    )
}

import Law
package import LegalTime
package import Procedure

/// 送达地址确认书: where, on whom and whether electronically the party wants to be served; signed by the party (行政处罚法 article
/// 61 paragraph 2 asks for it where service is electronic).
package struct AddressConfirmation: PaperForm {
    package static let kind = DocumentKind.addressConfirmation

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var party: DecisionContents.Party?
    var recipient = ""
    var address = ""
    var phone = ""
    /// 电子送达地址; `nil` where the party does not consent.
    var electronic: String?
    /// What electronic service rests on.
    var basis = ""
    /// The agent who signs for the party, with the mandate.
    var agent: String?

    package init() {}

    package static let fields: [PaperField<AddressConfirmation>] = [
        .day("madeOn", "确认日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .party(\.party), .text("recipient", "收件人", \.recipient), .text("address", "送达地址", \.address),
        .text("phone", "收件人电话", \.phone), .optional("electronic", "电子送达地址", \.electronic),
        .text("basis", "电子送达的依据", \.basis), .optional("agent", "委托代理人", \.agent),
    ]
}

extension DocumentMaker {
    static func make(_ act: ConfirmAddress, _ scene: FormScene) throws -> Made {
        try made(for: act.party) { (form: inout AddressConfirmation) in
            form.madeOn = act.confirmedOn
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.party = scene.party(act.party).map(printed)
            form.recipient = act.recipient
            form.address = act.address.plain ?? DecisionContents.erased
            form.phone = act.phone.plain ?? DecisionContents.erased
            form.electronic = act.electronic.map { $0.plain ?? DecisionContents.erased }
            form.basis = PenaltyLaw.electronicService.citation.printed
            form.agent = act.agent.map { name in
                let mandate = scene.file.agent(name, on: act.confirmedOn, of: act.party)?.mandate
                return name + (mandate.map { "（\($0)）" } ?? "")
            }
        }
    }
}

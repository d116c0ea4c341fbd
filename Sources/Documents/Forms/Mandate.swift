package import LegalTime
package import Procedure

/// 授权委托书: whom the party appoints to act for it, how far and how long; signed by both.
package struct Mandate: PaperForm {
    package static let kind = DocumentKind.mandate

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var party: DecisionContents.Party?
    var agent = ""
    var role = ""
    var idNumber: String?
    var licence: String?
    var phone = ""
    var scope = ""
    /// 特别授权事项
    var powers: [String] = []
    var from: CivilDay?
    /// `nil` = until the case is done with.
    var to: CivilDay?

    package init() {}

    package static let fields: [PaperField<Mandate>] = [
        .day("madeOn", "签署日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .party(\.party), .text("agent", "受托人姓名", \.agent), .text("role", "受托人身份", \.role),
        .optional("idNumber", "公民身份号码", \.idNumber), .optional("licence", "单位和证件", \.licence),
        .text("phone", "联系电话", \.phone), .text("scope", "代理权限", \.scope),
        .texts("powers", "特别授权事项", \.powers, atLeast: 0), .day("from", "代理期限起", \.from),
        .day("to", "代理期限止", \.to, optional: true),
    ]
}

extension DocumentMaker {
    static func make(_ act: AppointAgent, _ scene: FormScene) throws -> Made {
        try made(for: act.party) { (form: inout Mandate) in
            form.madeOn = act.signedOn
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.party = scene.party(act.party).map(printed)
            form.agent = act.name
            form.role = act.kind.label
            form.idNumber = act.idNumber.map { $0.plain ?? DecisionContents.erased }
            form.licence = act.licence
            form.phone = act.phone.plain ?? DecisionContents.erased
            form.scope = act.scope.label
            form.powers = act.powers.map(\.label)
            (form.from, form.to) = (act.from, act.to)
        }
    }
}

import Law
package import LegalTime
package import Procedure

/// 协助调查函: which organ is asked for what, why, and until when its reply is asked for (行政处罚法 article 26).
package struct AssistanceLetter: PaperForm {
    package static let kind = DocumentKind.assistanceLetter

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var to = ""
    var caseNumber: String?
    var parties: [String] = []
    var cause = ""
    var reasons = ""
    var request = ""
    var materials: [String] = []
    var replyBy: CivilDay?
    var contacts: [String] = []
    var phone = ""
    var basis = ""

    package init() {}

    package static let fields: [PaperField<AssistanceLetter>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("to", "被请求机关", \.to),
        .optional("caseNumber", "案号", \.caseNumber), .texts("parties", "当事人", \.parties),
        .text("cause", "案由", \.cause), .text("reasons", "请求的理由", \.reasons),
        .text("request", "请求协助的事项", \.request), .texts("materials", "随函材料", \.materials, atLeast: 0),
        .day("replyBy", "回复日期", \.replyBy), .texts("contacts", "联系人", \.contacts),
        .text("phone", "联系电话", \.phone), .text("basis", "依据", \.basis),
    ]
}

extension DocumentMaker {
    static func make(_ act: AskAssistance, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try made { (form: inout AssistanceLetter) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.to = act.to
            form.caseNumber = file.number
            form.parties = scene.parties.map(\.name)
            form.cause = file.cause
            (form.reasons, form.request) = (act.reasons, act.request)
            form.materials = act.materials
            form.replyBy = act.replyBy
            form.contacts = scene.handlerNames
            form.phone = act.phone
            form.basis = PenaltyLaw.assistance.citation.printed
        }
    }
}

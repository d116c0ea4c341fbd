import Law
package import LegalTime
package import Procedure

/// 调取证据通知书: which evidence is asked for, by when, how it is handed over, and the duty to help.
package struct EvidenceRequestNotice: PaperForm {
    package static let kind = DocumentKind.evidenceRequest

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var to = ""
    var caseNumber: String?
    var cause = ""
    var items: [RequestedLine] = []
    var by: CivilDay?
    var handover = ""
    var contacts: [String] = []
    var phone = ""
    var basis: [String] = []
    /// The article on the duty to help.
    var duty = ""

    package init() {}

    package static let fields: [PaperField<EvidenceRequestNotice>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("to", "被调取人", \.to),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .rows("items", "调取的证据", \.items), .day("by", "提供期限", \.by), .text("handover", "提供方式和地点", \.handover),
        .texts("contacts", "联系人", \.contacts), .text("phone", "联系电话", \.phone), .texts("basis", "依据", \.basis),
        .text("duty", "义务的依据", \.duty),
    ]
}

/// A line of the list.
package struct RequestedLine: PaperPart {
    var name = ""
    var amount: String?
    var form = ""
    var note: String?

    package init() {}

    init(_ item: RequestedEvidence) {
        (name, amount, form, note) = (item.name, item.amount, item.form.label, item.note)
    }

    package static let fields: [PaperField<RequestedLine>] = [
        .text("name", "证据名称", \.name), .optional("amount", "数量", \.amount), .text("form", "形式", \.form),
        .optional("note", "备注", \.note),
    ]
}

extension DocumentMaker {
    static func make(_ act: RequestEvidence, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try made { (form: inout EvidenceRequestNotice) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.to = act.to
            form.caseNumber = file.number
            form.cause = file.cause
            form.items = act.items.map(RequestedLine.init)
            (form.by, form.handover) = (act.by, act.handover)
            form.contacts = scene.handlerNames
            form.phone = act.phone
            form.basis = distinct([PenaltyLaw.fullInvestigation.citation, PenaltyLaw.assistInquiry.citation])
            form.duty = PenaltyLaw.assistInquiry.citation.printed
        }
    }
}

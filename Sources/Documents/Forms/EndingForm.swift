package import LegalTime
package import Procedure

/// 撤销立案（终止调查）审批表: why a party's part ends without a decision, and all opinions up to the head's.
package struct EndingForm: PaperForm {
    package static let kind = DocumentKind.endingForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// 撤销立案 or 终止调查
    var ending = ""
    var caseNumber: String?
    var cause = ""
    var filedOn: CivilDay?
    var handlers: [String] = []
    var parties: [PartyLine] = []
    /// What the investigation found.
    var facts: String?
    var ground = ""
    var reasons = ""
    /// 依据的规定
    var basis: String?
    var departs: String?
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<EndingForm>] = [
        .day("madeOn", "批准日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("ending", "终了方式", \.ending),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .day("filedOn", "立案日期", \.filedOn, optional: true), .texts("handlers", "承办人", \.handlers),
        .rows("parties", "当事人", \.parties), .optional("facts", "查明的事实", \.facts), .text("ground", "情形", \.ground),
        .text("reasons", "事实和理由", \.reasons), .optional("basis", "依据的规定", \.basis),
        .optional("departs", "与报告建议不同的理由", \.departs), .rows("opinions", "审批意见", \.opinions),
    ]
}

extension DocumentMaker {
    static func make(_ act: EndInvestigation, _ scene: FormScene) throws -> Made {
        let file = scene.before
        let found = file.found(act.party)
        return try made(for: act.party) { (form: inout EndingForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.ending = act.kind.label
            form.caseNumber = file.number
            form.cause = file.cause
            form.filedOn = file.filedOn
            form.handlers = scene.handlerNames
            form.parties = [scene.party(act.party)].compactMap { $0.map(PartyLine.init) }
            form.facts = found.isBlank ? nil : found
            form.ground = act.ground.label
            form.reasons = act.reasons
            form.basis = act.document
            form.departs = act.departs
            form.opinions = scene.opinions(.decision, party: act.party, last: "同意\(act.kind.label)。")
        }
    }
}

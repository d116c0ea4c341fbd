package import LegalTime
package import Procedure

/// 立案审批表: the lead, the suspected breach and its articles, the officers proposed, and all opinions up to the head's.
package struct FilingForm: PaperForm {
    package static let kind = DocumentKind.filingForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// 案号, given by this approval.
    var caseNumber: String?
    var source = ""
    var cause = ""
    var happened = ""
    var place = ""
    var summary = ""
    var parties: [PartyLine] = []
    var articles: [String] = []
    var officers: [OfficerLine] = []
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<FilingForm>] = [
        .day("madeOn", "批准日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .optional("caseNumber", "案号", \.caseNumber), .text("source", "案件来源", \.source),
        .text("cause", "案由", \.cause), .text("happened", "发生时间", \.happened), .text("place", "发生地点", \.place),
        .text("summary", "案情摘要", \.summary), .rows("parties", "当事人", \.parties),
        .texts("articles", "立案依据", \.articles), .rows("officers", "承办人", \.officers, atLeast: 2),
        .rows("opinions", "审批意见", \.opinions),
    ]
}

extension DocumentMaker {
    static func make(_ act: ApproveFiling, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made { (form: inout FilingForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.caseNumber = file.number
            form.source = source(file)
            form.cause = file.cause
            form.happened = file.happenedOn?.chinese ?? ""
            form.place = file.place
            form.summary = file.summary
            form.parties = scene.parties.map(PartyLine.init)
            form.articles = suspected(file)
            form.officers = scene.handlers
            form.opinions = scene.opinions(.filing, last: act.opinion)
        }
    }
}

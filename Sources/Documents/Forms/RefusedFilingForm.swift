package import LegalTime
package import Procedure

/// 不予立案审批表: the lead, what the check before filing came to, the ground and reasons, and all opinions.
package struct RefusedFilingForm: PaperForm {
    package static let kind = DocumentKind.refusedFilingForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var source = ""
    var cause = ""
    var happened = ""
    var place = ""
    var summary = ""
    var parties: [PartyLine] = []
    var articles: [String] = []
    /// 立案前核查
    var checks: [String] = []
    var ground = ""
    var reasons = ""
    var handlers: [String] = []
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<RefusedFilingForm>] = [
        .day("madeOn", "决定日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .text("source", "案件来源", \.source), .text("cause", "案由", \.cause), .text("happened", "发生时间", \.happened),
        .text("place", "发生地点", \.place), .text("summary", "案情摘要", \.summary),
        .rows("parties", "当事人", \.parties), .texts("articles", "涉嫌违反的规定", \.articles),
        .texts("checks", "立案前核查", \.checks, atLeast: 0), .text("ground", "不予立案的理由", \.ground),
        .text("reasons", "说明", \.reasons), .texts("handlers", "承办人", \.handlers),
        .rows("opinions", "审批意见", \.opinions),
    ]
}

extension DocumentMaker {
    static func make(_ act: RefuseFiling, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made { (form: inout RefusedFilingForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.source = source(file)
            form.cause = file.cause
            form.happened = file.happenedOn?.chinese ?? ""
            form.place = file.place
            form.summary = file.summary
            form.parties = scene.parties.map(PartyLine.init)
            form.articles = suspected(file)
            form.checks = file.checks.map { check in
                let officers = check.officers.map { scene.people[$0]?.name ?? $0 }.joined(separator: "、")
                return "\(check.on.chinese)，\(officers)\(check.atScene ? "到现场" : "")核查：\(check.result.label)"
            }
            form.ground = act.ground.label
            form.reasons = act.reasons
            form.handlers = scene.handlerNames
            form.opinions = scene.opinions(.filing, last: "决定不予立案。")
        }
    }
}

package import LegalTime
package import Procedure

/// 案件来源登记表: where a lead came from, what it says, who took it down, and what is proposed.
package struct LeadForm: PaperForm {
    package static let kind = DocumentKind.leadForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var source = ""
    var registeredAt: Instant?
    var discoveredOn: CivilDay?
    var happened = ""
    var place = ""
    var cause = ""
    var content = ""
    var parties: [PartyLine] = []
    var articles: [String] = []
    var registrar = ""
    var opinion = ""

    package init() {}

    package static let fields: [PaperField<LeadForm>] = [
        .day("madeOn", "登记日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("source", "案件来源", \.source),
        .moment("registeredAt", "登记时间", \.registeredAt), .day("discoveredOn", "发现日期", \.discoveredOn),
        .text("happened", "发生时间", \.happened), .text("place", "发生地点", \.place), .text("cause", "案由", \.cause),
        .text("content", "线索内容", \.content), .rows("parties", "当事人", \.parties),
        .texts("articles", "涉嫌违反的规定", \.articles), .text("registrar", "登记人", \.registrar),
        .text("opinion", "处理意见", \.opinion),
    ]
}

extension DocumentMaker {
    static func make(_ act: RegisterCase, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made { (form: inout LeadForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.source = source(file)
            form.registeredAt = scene.head.occurredAt
            form.discoveredOn = file.discoveredOn
            form.happened = file.happenedOn?.chinese ?? ""
            form.place = file.place
            form.cause = file.cause
            form.content = file.summary
            form.parties = scene.parties.map(PartyLine.init)
            form.articles = suspected(file)
            form.registrar = scene.head.actor.name
            form.opinion = "报请立案，拟由\(scene.handlerNames.joined(separator: "、"))承办。"
        }
    }
}

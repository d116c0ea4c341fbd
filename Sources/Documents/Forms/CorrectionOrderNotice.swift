import Law
package import LegalTime
package import Procedure

/// 责令改正通知书: what was found, which articles it breaks, what to correct and by when (行政处罚法 article 28 paragraph 1).
package struct CorrectionOrderNotice: PaperForm {
    package static let kind = DocumentKind.correctionOrder

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var party: DecisionContents.Party?
    var happened = ""
    var place = ""
    var conducts: [String] = []
    var violated: [String] = []
    var basis: [String] = []
    var correction = ""
    /// `nil` = at once.
    var correctBy: CivilDay?
    var remedies = ""

    package init() {}

    package static let fields: [PaperField<CorrectionOrderNotice>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .party(\.party),
        .text("happened", "发生时间", \.happened), .text("place", "发生地点", \.place),
        .texts("conducts", "违法行为", \.conducts), .texts("violated", "违反的规定", \.violated),
        .texts("basis", "责令改正的依据", \.basis), .text("correction", "改正内容", \.correction),
        .day("correctBy", "改正期限", \.correctBy, optional: true), .text("remedies", "救济途径", \.remedies),
    ]
}

extension DocumentMaker {
    static func make(_ act: OrderCorrection, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made(for: act.party) { (form: inout CorrectionOrderNotice) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.party = scene.party(act.party).map(printed)
            form.happened = file.happenedOn?.chinese ?? ""
            form.place = file.place
            form.conducts = file.violations.map(\.conduct)
            form.violated = distinct(file.violations.map(\.breaks))
            form.basis = distinct([PenaltyLaw.orderCorrection.citation] + file.violations.map(\.punishedBy))
            form.correction = act.correction
            form.correctBy = act.correctBy == act.deliveredOn ? nil : act.correctBy
            form.remedies = Remedies.ordinary(scene.subject, paper: "通知")
        }
    }
}

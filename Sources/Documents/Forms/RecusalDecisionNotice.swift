import Law
package import LegalTime
package import Procedure

/// 回避决定书: who asked that whom should withdraw, why, and what the head decided (行政处罚法 article 43 paragraph 3).
package struct RecusalDecisionNotice: PaperForm {
    package static let kind = DocumentKind.recusalDecision

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    /// The party, or the officer who asked for itself.
    var applicant = ""
    var appliedOn: CivilDay?
    var application = ""
    var person = ""
    var reasons = ""
    var basis: [String] = []
    var isGranted = false

    package init() {}

    package static let fields: [PaperField<RecusalDecisionNotice>] = [
        .day("madeOn", "决定日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .text("applicant", "申请人", \.applicant), .day("appliedOn", "申请日期", \.appliedOn),
        .text("application", "申请理由", \.application), .text("person", "被申请回避的人", \.person),
        .text("reasons", "决定理由", \.reasons), .texts("basis", "依据", \.basis), .flag("isGranted", \.isGranted),
    ]
}

extension DocumentMaker {
    static func make(_ act: DecideRecusal, _ scene: FormScene) throws -> Made {
        let asked = scene.file.recusals.last { $0.decided == scene.head.seq }
        let isGranted = act.result == .granted
        let articles = (isGranted ? [PenaltyLaw.recusal] : []) + [PenaltyLaw.recusalDecided]
        return try made(for: asked?.party ?? 0) { (form: inout RecusalDecisionNotice) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.applicant = asked?.party.flatMap { scene.party($0)?.name } ?? scene.name(act.person)
            form.appliedOn = asked?.appliedOn
            form.application = asked?.reasons ?? ""
            form.person = scene.name(act.person)
            form.reasons = act.reasons
            form.basis = distinct(articles.map(\.citation))
            form.isGranted = isGranted
        }
    }
}

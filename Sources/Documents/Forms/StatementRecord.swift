import Law
package import LegalTime
package import Procedure

/// 陈述申辩笔录及复核意见: what the party said to the notice, and what the officers make of it.
package struct StatementRecord: PaperForm {
    package static let kind = DocumentKind.statementRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var party = ""
    var noticedOn: CivilDay?
    var receivedOn: CivilDay?
    var isLate = false
    var manner = ""
    /// Whether the party spoke, and signs what was written down.
    var isOral = false
    var content = ""
    var result = ""
    var reasons = ""
    var officers: [OfficerLine] = []

    package init() {}

    package static let fields: [PaperField<StatementRecord>] = [
        .day("madeOn", "复核日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .text("party", "当事人", \.party), .day("noticedOn", "事先告知送交日", \.noticedOn),
        .day("receivedOn", "收到日", \.receivedOn), .flag("isLate", \.isLate), .text("manner", "方式", \.manner),
        .flag("isOral", \.isOral), .text("content", "陈述申辩内容", \.content), .text("result", "复核结论", \.result),
        .text("reasons", "复核理由", \.reasons), .rows("officers", "承办人", \.officers, atLeast: 2),
    ]
}

extension DocumentMaker {
    static func make(_ act: RecordStatement, _ scene: FormScene) throws -> Made {
        let track = scene.file.track(act.party)
        return try made(for: act.party) { (form: inout StatementRecord) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.party = scene.party(act.party)?.name ?? ""
            form.noticedOn = track?.notice?.deliveredOn
            form.receivedOn = act.receivedOn
            form.isLate = track?.statements.last?.isLate ?? false
            form.manner = (act.form ?? .written) == .oral ? "口头" : "书面"
            form.isOral = act.form == .oral
            form.content = act.content
            form.result = act.review.label
            form.reasons = act.reviewReasons
            form.officers = scene.handlers
        }
    }
}

import Law
package import LegalTime
package import Procedure

/// 放弃陈述申辩声明: only what the party expressly says waives the right (行政处罚法 article 62).
package struct WaiverStatement: PaperForm {
    package static let kind = DocumentKind.waiverStatement

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var party: DecisionContents.Party?
    var noticedOn: CivilDay?
    /// The penalty that was announced, a line a kind.
    var announced: [String] = []
    var words = ""
    /// It was said in a record that the party signed (笔录).
    var isInRecord = false

    package init() {}

    package static let fields: [PaperField<WaiverStatement>] = [
        .day("madeOn", "表示日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .party(\.party), .day("noticedOn", "事先告知送交日", \.noticedOn),
        .texts("announced", "拟作出的处罚", \.announced), .text("words", "当事人的原话", \.words),
        .flag("isInRecord", \.isInRecord),
    ]
}

extension DocumentMaker {
    static func make(_ act: RecordWaiver, _ scene: FormScene) throws -> Made {
        let notice = scene.file.track(act.party)?.notice
        return try made(for: act.party) { (form: inout WaiverStatement) in
            form.madeOn = act.declaredOn
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.party = scene.party(act.party).map(printed)
            form.noticedOn = notice?.deliveredOn
            form.announced = notice.map { lines($0.penalty) } ?? []
            form.words = act.words
            form.isInRecord = act.form == .inRecord
        }
    }
}

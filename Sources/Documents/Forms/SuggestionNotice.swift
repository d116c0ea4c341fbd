package import LegalTime
package import Procedure

/// 执法建议书: what the case showed, what a department might do about it, and until when its reply is asked for.
///
/// It goes to whoever manages the matter and is no step against a party, so that it names none.
package struct SuggestionNotice: PaperForm {
    package static let kind = DocumentKind.suggestionLetter

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// 收文单位
    var to = ""
    var caseNumber: String?
    var cause = ""
    var content = ""
    var replyBy: CivilDay?
    var contacts: [String] = []

    package init() {}

    package static let fields: [PaperField<SuggestionNotice>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("to", "收文单位", \.to),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .text("content", "问题和建议", \.content), .day("replyBy", "回复日期", \.replyBy),
        .texts("contacts", "联系人", \.contacts),
    ]
}

extension DocumentMaker {
    static func make(_ act: IssueSuggestionLetter, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try made { (form: inout SuggestionNotice) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.to = act.to
            form.caseNumber = file.number
            form.cause = file.cause
            form.content = act.content
            form.replyBy = act.replyBy
            form.contacts = scene.handlerNames
        }
    }
}

import Law
package import LegalTime
package import Procedure

/// 询问笔录: one person's words, read over and signed on each page.
package struct InterviewRecord: PaperForm {
    package static let kind = DocumentKind.interviewRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var startedAt: Instant?
    var endedAt: Instant?
    var place = ""
    var respondent = ""
    var role = ""
    var idNumber: String?
    var mandate: String?
    var officers: [OfficerLine] = []
    var content = ""
    var camera: String?
    var refusal: String?

    package init() {}

    package static let fields: [PaperField<InterviewRecord>] = [
        .day("madeOn", "询问日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .moment("startedAt", "询问开始时间", \.startedAt), .moment("endedAt", "询问结束时间", \.endedAt),
        .text("place", "询问地点", \.place), .text("respondent", "被询问人", \.respondent),
        .text("role", "被询问人身份", \.role), .optional("idNumber", "公民身份号码", \.idNumber),
        .optional("mandate", "授权委托书", \.mandate), .rows("officers", "询问人、记录人", \.officers, atLeast: 2),
        .text("content", "询问内容", \.content), .optional("camera", "音像记录", \.camera),
        .optional("refusal", "拒绝签名的情况", \.refusal),
    ]
}

extension DocumentMaker {
    static func make(_ act: RecordInterview, _ scene: FormScene) throws -> Made {
        let day = OrganZone.shanghai.day(of: act.startedAt)
        return try made { (form: inout InterviewRecord) in
            form.madeOn = day
            form.organ = scene.organ
            form.cause = scene.file.cause
            (form.startedAt, form.endedAt) = (act.startedAt, act.endedAt)
            form.place = act.place
            form.respondent = act.respondent
            form.role = act.role.label
            form.idNumber = act.idNumber.map { $0.plain ?? DecisionContents.erased }
            form.mandate = act.mandate ?? scene.file.agent(act.respondent, on: day)?.mandate
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: day) }
            form.content = act.content
            form.camera = Recording.words(act.camera, act.cameraFrom, act.cameraTo, instead: act.noCamera)
            form.refusal = act.signing == .refused ? act.refusalNote ?? "" : nil
        }
    }
}

import Law
package import LegalTime
package import Procedure

/// 询问通知书: who is asked to come when and where, what to bring, and the duty to answer truthfully.
package struct InterviewSummons: PaperForm {
    package static let kind = DocumentKind.interviewSummons

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var respondent = ""
    var caseNumber: String?
    var cause = ""
    var at: Instant?
    var place = ""
    var matters = ""
    var bring: [String] = []
    var officers: [OfficerLine] = []
    var phone = ""
    var basis: [String] = []
    /// The article on the duty to answer.
    var duty = ""

    package init() {}

    package static let fields: [PaperField<InterviewSummons>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .text("respondent", "被通知人", \.respondent), .optional("caseNumber", "案号", \.caseNumber),
        .text("cause", "案由", \.cause), .moment("at", "询问时间", \.at), .text("place", "询问地点", \.place),
        .text("matters", "询问事项", \.matters), .texts("bring", "应携带的材料", \.bring, atLeast: 0),
        .rows("officers", "执法人员", \.officers, atLeast: 2), .text("phone", "联系电话", \.phone),
        .texts("basis", "依据", \.basis), .text("duty", "义务的依据", \.duty),
    ]
}

extension DocumentMaker {
    static func make(_ act: Summon, _ scene: FormScene) throws -> Made {
        let file = scene.before
        let day = OrganZone.shanghai.day(of: act.at)
        return try made { (form: inout InterviewSummons) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.respondent = act.respondent
            form.caseNumber = file.number
            form.cause = file.cause
            (form.at, form.place) = (act.at, act.place)
            (form.matters, form.bring) = (act.matters, act.bring)
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: day) }
            form.phone = act.phone
            form.basis = distinct([PenaltyLaw.fullInvestigation.citation, PenaltyLaw.assistInquiry.citation])
            form.duty = PenaltyLaw.assistInquiry.citation.printed
        }
    }
}

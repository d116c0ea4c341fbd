import Law
package import LegalTime
package import Procedure

/// 法制审核意见书: the points that were looked at, what was found, and the reviewer's opinion.
package struct LegalOpinion: PaperForm {
    package static let kind = DocumentKind.legalOpinion

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var caseNumber = ""
    var cause = ""
    var parties: [String] = []
    /// When the report and the notices were laid before the reviewer.
    var submittedOn: CivilDay?
    var triggers: [String] = []
    var proposals: [String] = []
    var points: [PointLine] = []
    var opinion = ""
    var reasons: String?
    var reviewer = ""
    var qualification = ""

    package init() {}

    package static let fields: [PaperField<LegalOpinion>] = [
        .day("madeOn", "审核日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .text("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .texts("parties", "当事人", \.parties), .day("submittedOn", "送审日期", \.submittedOn),
        .texts("triggers", "应当法制审核的情形", \.triggers, atLeast: 0),
        .texts("proposals", "拟作的处理", \.proposals), .rows("points", "审核要点", \.points),
        .text("opinion", "审核意见", \.opinion), .optional("reasons", "理由和要求", \.reasons),
        .text("reviewer", "审核人", \.reviewer), .text("qualification", "审核资格", \.qualification),
    ]
}

/// One point of the review; what was not said of it is struck out.
package struct PointLine: PaperPart {
    var point = ""
    var finding: String?

    package init() {}

    package static let fields: [PaperField<PointLine>] = [
        .text("point", "要点", \.point), .optional("finding", "审核情况", \.finding),
    ]
}

extension DocumentMaker {
    static func make(_ act: GiveLegalOpinion, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made { (form: inout LegalOpinion) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.caseNumber = file.number ?? ""
            form.cause = file.cause
            form.parties = file.parties.map(\.name)
            form.submittedOn = file.reviews.last { $0.givenSeq == scene.head.seq }?.on
            form.triggers = file.report?.triggers.map(\.label) ?? []
            form.proposals = (file.report?.proposals ?? []).map {
                "\(scene.party($0.party)?.name ?? "")：\($0.outcome.label)"
            }
            form.points = (act.points ?? ReviewPoints()).list.map { point, finding in
                var line = PointLine()
                (line.point, line.finding) = (point, finding)
                return line
            }
            form.opinion = act.opinion.label
            form.reasons = act.reasons
            form.reviewer = scene.name(act.reviewer)
            form.qualification = scene.people[act.reviewer]?.qualification?.text ?? ""
        }
    }
}

package import LegalTime
package import Procedure

/// 结案审批表: what was decided towards each party, how it was performed, and all opinions up to the head's.
package struct ClosingForm: PaperForm {
    package static let kind = DocumentKind.closingForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var caseNumber: String?
    var title = ""
    /// `nil` where nothing was filed: decided on the spot.
    var filedOn: CivilDay?
    var handlers: [String] = []
    var results: [ResultLine] = []
    var situation = ""
    var summary = ""
    var confiscated: String?
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<ClosingForm>] = [
        .day("madeOn", "结案日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .optional("caseNumber", "案号", \.caseNumber), .text("title", "案件名称", \.title),
        .day("filedOn", "立案日期", \.filedOn, optional: true), .texts("handlers", "承办人", \.handlers),
        .rows("results", "处理和履行情况", \.results), .text("situation", "结案情形", \.situation),
        .text("summary", "办理结果", \.summary), .optional("confiscated", "没收财物的处理", \.confiscated),
        .rows("opinions", "审批意见", \.opinions),
    ]
}

/// What became of one party's part: decision, service, payments, publication.
package struct ResultLine: PaperPart {
    var party = ""
    /// The decision with its number, or how the part ended without one.
    var outcome = ""
    var decidedOn: CivilDay?
    var penalties: [String] = []
    var service: String?
    /// How it was performed.
    var performance: [String] = []
    var publication: String?

    package init() {}

    package static let fields: [PaperField<ResultLine>] = [
        .text("party", "当事人", \.party), .text("outcome", "处理", \.outcome),
        .day("decidedOn", "决定日期", \.decidedOn, optional: true),
        .texts("penalties", "处罚内容", \.penalties, atLeast: 0), .optional("service", "送达情况", \.service),
        .texts("performance", "履行情况", \.performance, atLeast: 0), .optional("publication", "公示情况", \.publication),
    ]
}

extension ResultLine {
    init(_ track: PartyTrack, in file: Case) {
        party = track.party.name
        outcome = track.outcome(in: file)
        decidedOn = track.decidedOn
        penalties = (track.decision?.penalty).map(DocumentMaker.lines) ?? []
        service = track.service.map { "\($0.servedOn.chinese)\($0.method.label)" }
        performance = track.payments.map {
            "\($0.on.chinese)缴纳人民币\(DocumentMaker.amount($0.fen))，票据号码\($0.receipt)"
        }
        publication = track.publication.map { publication in
            guard publication.isPublished else { return "\(publication.on.chinese)登记不公示" }
            return "\(publication.on.chinese)公示" + (publication.channel.map { "于\($0)" } ?? "")
        }
    }
}

extension PartyTrack {
    /// The decision with its number, or how the part ended without one.
    func outcome(in file: Case) -> String {
        if let document { return file.document(document)?.name ?? "" }
        return switch ending {
        case .transferred(let organ, _, _): "移送\(organ)"
        case .withdrawn: "撤销立案"
        case .terminated: "终止调查"
        case nil: "未作处理"
        }
    }
}

extension DocumentMaker {
    static func make(_ act: ApproveClosing, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made { (form: inout ClosingForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.caseNumber = file.number
            form.title = file.title
            form.filedOn = file.filedOn
            form.handlers = scene.handlerNames
            form.results = file.tracks.map { ResultLine($0, in: file) }
            form.situation = file.closing?.situation.label ?? ""
            form.summary = file.closing?.summary ?? ""
            form.confiscated = file.closing?.confiscated
            form.opinions = scene.opinions(.closing, last: act.opinion)
        }
    }
}

import Law
package import LegalTime
package import Procedure

/// 案件调查终结报告: all that was done and found, how it is judged, and what is proposed for each party.
package struct ConclusionReport: PaperForm {
    package static let kind = DocumentKind.investigationReport

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var caseNumber = ""
    var cause = ""
    var source = ""
    var filedOn: CivilDay?
    var parties: [PartyLine] = []
    /// What was done, a line each, in its order.
    var process: [String] = []
    var facts = ""
    var evidence: [String] = []
    var articles: [String] = []
    var analysis = ""
    /// 改正情况, a line a party.
    var corrections: [String] = []
    var proposals: [ProposalLine] = []
    /// Why it goes to legal review.
    var triggers: [String] = []
    var isMajor = false
    var officers: [OfficerLine] = []

    package init() {}

    package static let fields: [PaperField<ConclusionReport>] = [
        .day("madeOn", "报告日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .text("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause), .text("source", "案件来源", \.source),
        .day("filedOn", "立案日期", \.filedOn), .rows("parties", "当事人", \.parties),
        .texts("process", "调查经过", \.process), .text("facts", "查明的事实", \.facts),
        .texts("evidence", "证据", \.evidence, atLeast: 0), .texts("articles", "违反的规定和处罚依据", \.articles),
        .text("analysis", "证据和法律适用", \.analysis), .texts("corrections", "改正情况", \.corrections),
        .rows("proposals", "处理建议", \.proposals),
        .texts("triggers", "应当法制审核的情形", \.triggers, atLeast: 0), .flag("isMajor", \.isMajor),
        .rows("officers", "承办人", \.officers, atLeast: 2),
    ]
}

/// What is proposed for one party.
package struct ProposalLine: PaperPart {
    var party = ""
    var outcome = ""
    var facts: String?

    package init() {}

    package static let fields: [PaperField<ProposalLine>] = [
        .text("party", "当事人", \.party), .text("outcome", "建议", \.outcome),
        .optional("facts", "该当事人的事实", \.facts),
    ]
}

extension DocumentMaker {
    static func make(_ act: ConcludeInvestigation, _ scene: FormScene) throws -> Made {
        let file = scene.file
        return try made { (form: inout ConclusionReport) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.caseNumber = file.number ?? ""
            form.cause = file.cause
            form.source = scene.source
            if case .approved(let day, _) = file.filing { form.filedOn = day }
            form.parties = scene.parties.map(PartyLine.init)
            form.process = InvestigationSteps.lines(scene)
            form.facts = act.facts
            form.evidence = file.proofs
            form.articles = file.violations.map {
                "\($0.conduct)：违反\($0.breaks.printed)，处罚依据为\($0.punishedBy.printed)"
            }
            form.analysis = act.analysis
            form.corrections = file.tracks.map { correction($0, file) }
            form.proposals = (file.report?.proposals ?? []).map { proposal($0, scene) }
            form.triggers = act.triggers.map(\.label)
            form.isMajor = act.isMajor
            form.officers = scene.handlers
        }
    }

    private static func proposal(_ proposal: Proposal, _ scene: FormScene) -> ProposalLine {
        var line = ProposalLine()
        line.party = scene.party(proposal.party)?.name ?? ""
        line.outcome = proposal.outcome.label
        line.facts = proposal.facts
        return line
    }

    private static func correction(_ track: PartyTrack, _ file: Case) -> String {
        guard let last = track.orders.last else { return "\(track.party.name)：没有责令改正" }
        let seen = last.inspections.last.map { "\($0.on.chinese)复查，\($0.result.label)" } ?? "尚未复查"
        return "\(track.party.name)：\(order(last, file))；\(seen)"
    }
}

import Law
package import LegalTime
package import Procedure

/// 案件处理审批表: the whole case on the day of its decision, and all opinions up to the head's.
package struct HandlingForm: PaperForm {
    package static let kind = DocumentKind.handlingForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var caseNumber: String?
    var cause = ""
    var source = ""
    var filedOn: CivilDay?
    var handlers: [String] = []
    var parties: [PartyLine] = []
    var facts = ""
    var evidence: [String] = []
    /// Empty where no breach was found.
    var violated: [String] = []
    var basis: [String] = []
    var reasons = ""
    /// 责令改正 and what the re-inspections found.
    var correction: [String] = []
    /// 告知和陈述、申辩情况
    var defence: String?
    var review: String?
    var discussion: String?
    /// 调查终结报告的建议, and why the decision departs from it.
    var proposal: String?
    var departs: String?
    /// What is decided.
    var outcome: [String] = []
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<HandlingForm>] = [
        .day("madeOn", "决定日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .text("source", "案件来源", \.source), .day("filedOn", "立案日期", \.filedOn, optional: true),
        .texts("handlers", "承办人", \.handlers), .rows("parties", "当事人", \.parties),
        .text("facts", "认定的事实", \.facts), .texts("evidence", "证据", \.evidence),
        .texts("violated", "违反的规定", \.violated, atLeast: 0), .texts("basis", "处理依据", \.basis),
        .text("reasons", "理由和裁量", \.reasons), .texts("correction", "责令改正情况", \.correction, atLeast: 0),
        .optional("defence", "告知和陈述申辩情况", \.defence), .optional("review", "法制审核意见", \.review),
        .optional("discussion", "集体讨论情况", \.discussion), .optional("proposal", "调查终结报告建议", \.proposal),
        .optional("departs", "与报告建议不同的理由", \.departs), .texts("outcome", "处理决定", \.outcome),
        .rows("opinions", "审批意见", \.opinions),
    ]
}

extension DocumentMaker {
    static func handling(_ act: DecidePenalty, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try handling(act.party, scene, act.opinion ?? "同意按上列内容给予行政处罚。") { form in
            (form.facts, form.evidence, form.departs) = (act.facts, act.evidence, act.departs)
            form.reasons = act.reasons
            form.violated = distinct(file.violations.map(\.breaks))
            form.basis = distinct(
                file.violations.map(\.punishedBy) + gains(act) + mitigation(act, file.track(act.party))
            )
            form.outcome = lines(act.penalty)
        }
    }

    static func handling(_ act: DecideExemption, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try handling(act.party, scene, act.opinion ?? "同意不予行政处罚。") { form in
            (form.facts, form.evidence, form.departs) = (act.facts, act.evidence, act.departs)
            form.reasons = act.proof.map { "\(act.reasons)\n证明材料：\($0)" } ?? act.reasons
            form.violated = act.ground == .notEstablished ? [] : distinct(file.violations.map(\.breaks))
            form.basis = distinct(act.ground.articles.map(\.citation))
            form.outcome = ["不予行政处罚：\(act.ground.label)"] + orders(act)
        }
    }

    private static func handling(
        _ party: Int,
        _ scene: FormScene,
        _ opinion: String,
        _ fill: (inout HandlingForm) -> Void
    ) throws -> Made {
        let file = scene.before
        return try made(for: party) { (form: inout HandlingForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.caseNumber = file.number
            form.cause = file.cause
            form.source = source(file)
            form.filedOn = file.filedOn
            form.handlers = scene.handlerNames
            form.parties = [scene.party(party)].compactMap { $0.map(PartyLine.init) }
            form.correction = (file.track(party)?.orders ?? []).map(ordered)
            form.defence = file.track(party).flatMap(HearingOfParty.told)
            form.review = file.reviews.last { $0.opinion != nil }.flatMap { reviewed($0, scene) }
            form.discussion = file.discussion(party).map { discussed($0, scene) }
            form.proposal = file.report?.proposals.first { $0.party == party }?.outcome.label
            form.opinions = scene.opinions(.decision, party: party, last: opinion)
            fill(&form)
        }
    }

    private static func ordered(_ order: CorrectionOrder) -> String {
        let till = order.correctBy == order.deliveredOn ? "立即改正" : "于\(order.correctBy.chinese)前改正"
        let found = order.inspections.last.map { "；\($0.on.chinese)复查：\($0.result.label)" } ?? ""
        return "\(order.deliveredOn.chinese)责令\(till)\(found)"
    }

    private static func reviewed(_ review: LegalReview, _ scene: FormScene) -> String? {
        guard let opinion = review.opinion, let day = review.givenOn else { return nil }
        let name = review.reviewer.flatMap { scene.people[$0]?.name } ?? ""
        return "\(name)于\(day.chinese)审核：\(opinion.label)。"
    }

    private static func discussed(_ discussion: Discussion, _ scene: FormScene) -> String {
        let voters = discussion.voters.map { scene.people[$0]?.name ?? $0 }.joined(separator: "、")
        let result = discussion.isAgreed ? "同意" : "未通过"
        return "\(discussion.on.chinese)，\(voters)集体讨论，\(result)：\(lines(discussion.penalty).joined(separator: "；"))。"
    }
}

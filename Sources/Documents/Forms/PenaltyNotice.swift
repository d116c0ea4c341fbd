import Law
package import LegalTime
package import Procedure

/// 行政处罚事先告知书: what is proposed and why, and until when the party may state and defend (行政处罚法 articles 44, 45).
///
/// A penalty for which a hearing has to be offered (听证) is refused by the act, so that this notice promises none.
package struct PenaltyNotice: PaperForm {
    package static let kind = DocumentKind.priorNotice

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var party: DecisionContents.Party?
    var facts = ""
    var evidence: [String] = []
    /// 新的事实, where an earlier notice is followed by a heavier one.
    var newFacts: String?
    var reasons = ""
    var violated: [String] = []
    var basis: [String] = []
    var penalties: [String] = []
    /// The articles by which the party is told and heard.
    var rights: [String] = []
    var answerBy: CivilDay?
    var contacts: [String] = []

    package init() {}

    package static let fields: [PaperField<PenaltyNotice>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .party(\.party),
        .text("facts", "查明的事实", \.facts), .texts("evidence", "证据", \.evidence),
        .optional("newFacts", "新的事实", \.newFacts), .text("reasons", "理由和裁量", \.reasons),
        .texts("violated", "违反的规定", \.violated), .texts("basis", "处罚依据", \.basis),
        .texts("penalties", "拟作出的行政处罚", \.penalties), .texts("rights", "告知的依据", \.rights),
        .day("answerBy", "陈述申辩截止日", \.answerBy), .texts("contacts", "联系人", \.contacts),
    ]
}

extension DocumentMaker {
    static func make(_ act: GivePriorNotice, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try made(for: act.party) { (form: inout PenaltyNotice) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.party = scene.party(act.party).map(printed)
            form.facts = act.facts
            form.evidence = act.evidence
            form.newFacts = act.newFacts
            form.reasons = act.reasons
            form.violated = distinct(file.violations.map(\.breaks))
            form.basis = distinct(
                file.violations.map(\.punishedBy) + gains(act)
                    + [act.grounds.mitigation?.article.citation].compactMap { $0 }
            )
            form.penalties = lines(act.penalty)
            form.rights = distinct([PenaltyLaw.priorNotice.citation, PenaltyLaw.hearTheParty.citation])
            form.answerBy = act.answerBy
            form.contacts = scene.handlerNames
        }
    }
}

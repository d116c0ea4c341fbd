import Law
import LegalTime
import Powers
import Procedure

/// 不予行政处罚决定书
extension DocumentMaker {
    static func make(_ act: DecideExemption, _ scene: FormScene) throws -> Made {
        let (file, subject) = (scene.before, scene.subject)
        guard let party = scene.party(act.party) else { throw DecisionFault(fields: ["当事人"], of: .exemption) }
        let contents = try ExemptionContents(
            organ: subject.name,
            party: printed(party),
            facts: act.facts,
            evidence: act.evidence,
            reasons: act.proof.map { "\(act.reasons)\n证明材料：\($0)" } ?? act.reasons,
            violated: act.ground == .notEstablished ? [] : distinct(file.violations.map(\.breaks)),
            basis: distinct(act.ground.articles.map(\.citation)),
            ground: act.ground.label,
            education: act.education,
            orders: orders(act),
            remedies: Remedies.ordinary(subject),
            decidedOn: scene.day.iso
        )
        return Made(party: act.party, form: contents)
    }

    /// What stays to be done although nobody is punished, in whole sentences.
    static func orders(_ act: DecideExemption) -> [String] {
        [act.guardian, act.correction.map { "责令改正：\($0)" }].compactMap { $0?.closed }
    }
}

import Law
import LegalTime
import Powers
import Procedure

/// 不予行政处罚决定书
extension DocumentMaker {
    static func make(
        _ act: DecideExemption,
        _ head: ActHead,
        _ file: Case,
        _ parties: [Party],
        _ subject: LegalSubject
    ) throws -> Made {
        guard parties.indices.contains(act.party - 1) else { throw DecisionFault(fields: ["当事人"], of: .exemption) }
        let contents = try ExemptionContents(
            organ: subject.name,
            party: printed(parties[act.party - 1]),
            facts: act.facts,
            evidence: act.evidence,
            reasons: act.proof.map { "\(act.reasons)\n证明材料：\($0)" } ?? act.reasons,
            violated: act.ground == .notEstablished ? [] : distinct(file.violations.map(\.breaks)),
            basis: distinct(act.ground.articles.map(\.citation)),
            ground: act.ground.label,
            education: act.education,
            orders: orders(act),
            remedies: Remedies.ordinary(subject),
            decidedOn: OrganZone.shanghai.day(of: head.occurredAt).iso
        )
        return Made(party: act.party, contents: contents.json, texts: contents.texts)
    }

    /// What stays to be done although nobody is punished, in whole sentences.
    private static func orders(_ act: DecideExemption) -> [String] {
        [act.guardian, act.correction.map { "责令改正：\($0)" }].compactMap { $0?.closed }
    }
}

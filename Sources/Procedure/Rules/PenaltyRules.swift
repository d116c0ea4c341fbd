import Law
import LegalTime
import Powers

/// Rules on a penalty, proposed or decided.
enum PenaltyRules {
    /// A fine has an amount, an amount is a fine, and no kind is named twice.
    static func complete(_ kinds: [PenaltyKind], fineFen: Int) -> [Finding] {
        var findings: [Finding] = []
        if Set(kinds).count != kinds.count { findings.append(.field("kinds", "同一处罚种类只选一次")) }
        if kinds.contains(.fine) && fineFen == 0 { findings.append(.field("fineFen", "选了罚款，应填写大于 0 的金额")) }
        if !kinds.contains(.fine) && fineFen > 0 { findings.append(.field("fineFen", "没有选罚款，金额应为 0")) }
        return findings
    }

    /// Amounts for which the party may ask for a hearing stop here until hearings can be held.
    static func belowHearing(_ penalty: Penalty, _ track: PartyTrack?, _ facts: Facts) -> [Finding] {
        guard let track, let threshold = facts.hearing else { return [] }
        let limit = track.party.kind.isOrganisation ? threshold.organisationFen : threshold.individualFen
        guard penalty.fineFen >= limit else { return [] }
        return [
            .refusal(
                .system(
                    "听证程序尚未开通，不得越过",
                    missing: "听证权利的告知和听证（\(PenaltyLaw.hearing.citation.printed)；"
                        + "\(threshold.rule)：\(FormInput.yuan(fromFen: limit)) 元以上）",
                    remedy: "较大数额罚款须经听证程序，请在听证功能开通后办理"
                )
            )
        ]
    }
}

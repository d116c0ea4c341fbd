import Law
import LegalTime

/// 集体讨论: when it is owed before a decision, and what it leaves to decide.
enum DiscussionRules {
    /// 第五十七条第二款 bars the decision on a breach that the report calls complex or major.
    static var discussed: Gate {
        Gate { file, _ in
            guard let report = file.report, report.isMajor else { return nil }
            let open = file.tracks.indices.filter { !file.tracks[$0].isSettled && file.tracks[$0].notice != nil }
            guard !open.contains(where: { standing($0 + 1, file) != nil }) else { return nil }
            return owed(.article(PenaltyLaw.collectiveDecision), file, open.first.map { $0 + 1 } ?? 1)
        }
    }

    /// The same for the party that the decision names, for the organ's amounts, and for what was agreed.
    static func discussed(_ party: Int, _ penalty: Penalty, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(party), !track.isSettled, file.report != nil else { return [] }
        let basis = basis(track, penalty, file, facts)
        guard let agreed = standing(party, file) else { return basis.map { [.refusal(owed($0, file, party))] } ?? [] }
        guard penalty.isHeavier(than: agreed.penalty) else { return [] }
        return [
            .refusal(
                Refusal(
                    basis ?? .system("处罚不重于集体讨论的结论"),
                    missing: "对更重处罚的集体讨论",
                    remedy: "按集体讨论的种类和金额以内决定，或者重新集体讨论",
                    act: DiscussCollectively.sheet.id
                )
            )
        ]
    }

    /// Whether the report asks for a deliberation about this party, and none carries the decision.
    static func isOwed(_ party: Int, _ file: Case) -> Bool {
        file.report?.isMajor == true && standing(party, file) == nil
    }

    private static func basis(_ track: PartyTrack, _ penalty: Penalty, _ file: Case, _ facts: Facts) -> Basis? {
        if file.report?.isMajor == true { return .article(PenaltyLaw.collectiveDecision) }
        let isOrganisation = track.party.kind.isOrganisation
        let rule = facts.rules.discussion(of: penalty.totalFen, organisation: isOrganisation, on: facts.today)
        return rule.map { .organRule($0.document) }
    }

    /// The deliberation that carries the decision: agreed, on the present report, and not before the party objected.
    private static func standing(_ party: Int, _ file: Case) -> Discussion? {
        guard let last = file.discussion(party), last.isAgreed, last.seq > file.report?.seq ?? 0,
            file.track(party)?.statements.contains(where: { $0.seq > last.seq }) != true
        else { return nil }
        return last
    }

    private static func owed(_ basis: Basis, _ file: Case, _ party: Int) -> Refusal {
        let remedy =
            switch file.discussion(party) {
            case nil: "由行政机关负责人集体讨论后再作决定"
            case let last? where !last.isAgreed: "集体讨论没有过半数同意，修改处理意见后重新讨论"
            case .some: "讨论以后又有新的报告或者陈述申辩，重新集体讨论"
            }
        return Refusal(basis, missing: "集体讨论的同意结论", remedy: remedy, act: DiscussCollectively.sheet.id)
    }
}

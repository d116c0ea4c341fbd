import Law
import LegalTime

/// 一事不二罚: no second fine for the same act (行政处罚法 article 29).
enum RepetitionRules {
    /// Cases are set side by side by day, item and place; facts may show that it was another act all the same.
    static func onceOnly(
        _ penalty: Penalty,
        _ grounds: FineGrounds,
        _ party: Int,
        _ file: Case,
        _ facts: Facts
    ) -> [Finding] {
        guard penalty.kinds.contains(.fine), grounds.anotherAct == nil else { return [] }
        guard let before = facts.history.first(where: { $0.party == party && isSame($0, file) }) else { return [] }
        let fined = FormInput.yuan(fromFen: before.fineFen)
        let day = before.happenedOn?.chinese ?? ""
        return [
            .refusal(
                .article(
                    PenaltyLaw.onceOnly,
                    missing: "与已受罚款的行为（\(before.number)：\(day)，\(before.place)，罚款 \(fined) 元）不同的违法行为",
                    remedy: "同一个违法行为不再罚款；是另一个违法行为的，写明事实和理由"
                )
            )
        ]
    }

    private static func isSame(_ fact: HistoryFact, _ file: Case) -> Bool {
        guard fact.fineFen > 0, let day = file.happenedOn, fact.happenedOn == day, fact.caseID != file.id else {
            return false
        }
        let items = Set(file.violations.compactMap(\.item))
        return !items.isDisjoint(with: fact.items) || (!fact.place.isEmpty && fact.place == file.place)
    }
}

import Law
import Powers

/// A fine lies inside what the items' articles allow in this case (裁量幅度), as Powers reckons it.
///
/// A breach without an item of the catalogue is not judged, and then no fine is: nobody knows how far it may go.
enum FineRules {
    static func within(
        _ penalty: Penalty,
        _ grounds: FineGrounds,
        _ party: Int,
        _ file: Case,
        _ facts: Facts
    ) -> [Finding] {
        guard let track = file.track(party) else { return [] }
        let wrong = GroundRules.complete(grounds, track, age: facts.ages[party], file)
        let items = file.violations.compactMap { violation in violation.item.flatMap { facts.items[$0]?.item } }
        guard wrong.isEmpty, !items.isEmpty, items.count == file.violations.count else { return wrong }
        let strange = unnamed(penalty.kinds, items)
        guard strange.isEmpty, penalty.kinds.contains(.fine) else { return strange }
        let reckoning = FineRanges(grounds, track, file, items)
        return reckoning.findings + objections(penalty.fineFen, grounds, reckoning)
    }

    /// Kinds that none of the articles names. Gains are confiscated by 行政处罚法 article 28 paragraph 2 itself.
    private static func unnamed(_ kinds: [PenaltyKind], _ items: [CatalogueItem]) -> [Finding] {
        let named = items.flatMap(\.penaltyKinds)
        guard !named.isEmpty else { return [] }
        let categories = Set(named.map(\.category))
        let strange = kinds.filter { $0 != .confiscateGains && categories.isDisjoint(with: $0.categories) }
        guard !strange.isEmpty else { return [] }
        let words = named.map(\.word).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let wrong = strange.map(\.label).joined(separator: "、")
        return [.field("kinds", "事项的处罚条款没有规定\(wrong)，规定的种类只有：\(words.joined(separator: "、"))")]
    }

    private static func objections(_ fen: Int, _ grounds: FineGrounds, _ ranges: FineRanges) -> [Finding] {
        guard ranges.findings.isEmpty, fen > 0 else { return [] }
        guard let allowed = ranges.allowed else { return premature(ranges.waiting, fen, grounds) }
        let found = allowed.objections(to: fen, mitigation: grounds.mitigation?.article)
        let waits = found.contains { $0.kind == .aboveMaximum } ? premature(ranges.waiting, fen, grounds) : []
        return found.map(refusal) + waits
    }

    /// What the articles ask for before a fine, and the case does not have.
    private static func premature(_ ranges: [FineRange], _ fen: Int, _ grounds: FineGrounds) -> [Finding] {
        ranges.flatMap { range in
            range.objections(to: fen, mitigation: grounds.mitigation?.article)
                .filter { $0.kind == .preconditionMissing }
                .map { waiting($0, range.missing) }
        }
    }

    private static func refusal(_ objection: FineObjection) -> Finding {
        .refusal(Refusal(objection.basis, missing: objection.reason, remedy: objection.remedy))
    }

    /// An order and its re-inspection show that somebody did not correct; the rest is for the officers to state.
    private static func waiting(_ objection: FineObjection, _ missing: [FineCircumstance]) -> Finding {
        guard !missing.contains(.overdue), !missing.contains(.refuse) else {
            return .refusal(
                Refusal(
                    objection.basis,
                    missing: objection.reason,
                    remedy: objection.remedy,
                    act: OrderCorrection.sheet.id
                )
            )
        }
        let remedy = "查明有\(missing.chinese)的事实的，在“情节”中选择并在理由中写明；没有的不罚款"
        return .refusal(Refusal(objection.basis, missing: objection.reason, remedy: remedy))
    }
}

extension PenaltyKind {
    /// The words of the catalogue that name this kind.
    fileprivate var categories: Set<PenaltyCategory> {
        switch self {
        case .warning: [.warning]
        case .criticism: [.criticism]
        case .fine: [.fine]
        case .confiscateGains: [.forfeitGains, .forfeitAll]
        case .confiscateGoods: [.forfeitGoods, .forfeitAll]
        case .suspendLicence: [.suspendLicence]
        case .lowerGrade: [.lowerGrade]
        case .revokeLicence: [.revokeLicence]
        case .restrictBusiness: [.restrictBusiness]
        case .suspendBusiness: [.suspendBusiness]
        case .closeDown: [.closeDown]
        case .restrictPractice: [.restrictPractice]
        case .detention: [.detention]
        }
    }
}

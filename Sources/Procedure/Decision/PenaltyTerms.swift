/// What a penalty has besides its kinds and its fine, each asked for by a kind.
package struct PenaltyTerms: Hashable, Sendable {
    package var gainsFen: Int?
    package var goodsFen: Int?
    package var goods: [String]?
    package var terms: String?

    package init() {}

    package init(_ penalty: Penalty) {
        gainsFen = penalty.kinds.contains(.confiscateGains) ? penalty.gainsFen : nil
        goodsFen = penalty.kinds.contains(.confiscateGoods) ? penalty.goodsFen : nil
        goods = penalty.goods.isEmpty ? nil : penalty.goods
        terms = penalty.terms
    }
}

/// An act that says which penalty one party is to get: notice, deliberation and decision share fields and rules.
package protocol PenaltyAct: Act {
    var party: Int { get }
    var kinds: [PenaltyKind] { get set }
    var fineFen: Int { get set }
    var terms: PenaltyTerms { get set }
}

extension PenaltyAct {
    package var penalty: Penalty {
        Penalty(
            kinds: kinds,
            fineFen: fineFen,
            gainsFen: terms.gainsFen ?? 0,
            goodsFen: terms.goodsFen ?? 0,
            goods: terms.goods ?? [],
            terms: terms.terms
        )
    }

    /// Fills a form with a penalty that was said before.
    mutating func take(_ penalty: Penalty) {
        kinds = penalty.kinds
        fineFen = penalty.fineFen
        terms = PenaltyTerms(penalty)
    }
}

/// A penalty act that also says from what the fine is reckoned: notice and decision.
package protocol FinedAct: PenaltyAct, GroundedAct {}

/// An act that says from what a fine is reckoned.
package protocol GroundedAct: Act {
    var grounds: FineGrounds { get set }
}

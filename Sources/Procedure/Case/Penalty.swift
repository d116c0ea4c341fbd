package import LegalTime

/// The kinds of penalty (处罚种类, 行政处罚法 article 9).
package enum PenaltyKind: String, Labelled {
    case warning, criticism, fine, confiscateGains, confiscateGoods, suspendLicence, lowerGrade, revokeLicence
    case restrictBusiness, suspendBusiness, closeDown, restrictPractice, detention

    package var label: String {
        switch self {
        case .warning: "警告"
        case .criticism: "通报批评"
        case .fine: "罚款"
        case .confiscateGains: "没收违法所得"
        case .confiscateGoods: "没收非法财物"
        case .suspendLicence: "暂扣许可证件"
        case .lowerGrade: "降低资质等级"
        case .revokeLicence: "吊销许可证件"
        case .restrictBusiness: "限制开展生产经营活动"
        case .suspendBusiness: "责令停产停业"
        case .closeDown: "责令关闭"
        case .restrictPractice: "限制从业"
        case .detention: "行政拘留"
        }
    }
}

/// The penalty, proposed or decided; amounts in fen.
package struct Penalty: Sendable, Hashable {
    package var kinds: [PenaltyKind]
    package var fineFen: Int
    /// 没收的违法所得
    package var gainsFen: Int
    /// Value of the goods that are confiscated (没收的非法财物价值).
    package var goodsFen: Int
    /// What is confiscated, a line for each (没收的非法财物清单).
    package var goods: [String]
    /// How long and how far a licence is suspended or a trade restricted (期限、范围).
    package var terms: String?

    package init(
        kinds: [PenaltyKind],
        fineFen: Int,
        gainsFen: Int = 0,
        goodsFen: Int = 0,
        goods: [String] = [],
        terms: String? = nil
    ) {
        self.kinds = kinds
        self.fineFen = fineFen
        self.gainsFen = gainsFen
        self.goodsFen = goodsFen
        self.goods = goods
        self.terms = terms
    }

    /// Fine and confiscation together, in fen (罚没款).
    package var totalFen: Int { fineFen + gainsFen + goodsFen }

    /// Whether this is heavier than `other`, or other than what was said: a higher amount, a graver kind, goods or terms
    /// that were not named.
    package func isHeavier(than other: Penalty) -> Bool {
        fineFen > other.fineFen || gainsFen > other.gainsFen || goodsFen > other.goodsFen
            || !Set(goods).isSubset(of: other.goods) || (terms != nil && terms != other.terms)
            || hasGraverKinds(than: other)
    }

    /// A kind that `other` lacks is graver, unless a graver one of `other` is left out for it.
    private func hasGraverKinds(than other: Penalty) -> Bool {
        var left = other.kinds.filter { !kinds.contains($0) }
        for kind in kinds where !other.kinds.contains(kind) {
            guard let place = left.firstIndex(where: { $0.gravity > kind.gravity }) else { return true }
            left.remove(at: place)
        }
        return false
    }
}

extension PenaltyKind {
    /// A licence is suspended for a time, a trade is restricted in a scope.
    package var needsTerms: Bool {
        switch self {
        case .suspendLicence, .restrictBusiness, .suspendBusiness, .restrictPractice: true
        default: false
        }
    }

    /// A warning is the lightest, a circulated criticism (通报批评) the next; nothing ranks the others.
    fileprivate var gravity: Int {
        switch self {
        case .warning: 0
        case .criticism: 1
        default: 2
        }
    }
}

/// A decision (处罚决定) on one party.
package struct PenaltyDecision: Sendable, Hashable {
    package let seq: Int
    package let penalty: Penalty
    package let facts: String
    package let evidence: [String]
    package let reasons: String
    package let decidedOn: CivilDay
    /// Id of the document among the case's documents.
    package let document: String
}

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

    package init(kinds: [PenaltyKind], fineFen: Int, gainsFen: Int = 0, goodsFen: Int = 0) {
        self.kinds = kinds
        self.fineFen = fineFen
        self.gainsFen = gainsFen
        self.goodsFen = goodsFen
    }

    /// Fine and confiscation together, in fen (罚没款).
    package var totalFen: Int { fineFen + gainsFen + goodsFen }

    /// Whether this is heavier than `other`: a kind more, or a higher amount of any kind.
    package func isHeavier(than other: Penalty) -> Bool {
        fineFen > other.fineFen || gainsFen > other.gainsFen || goodsFen > other.goodsFen
            || !Set(kinds).isSubset(of: Set(other.kinds))
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

/// A decision not to punish (不予处罚决定) one party.
package struct Exemption: Sendable, Hashable {
    package let seq: Int
    package let ground: ExemptionGround
    package let reasons: String
    /// How the party was educated (教育记录); required where 行政处罚法 article 33 paragraph 3 asks for it.
    package let education: String?
    package let decidedOn: CivilDay
    package let document: String
}

/// Why no penalty is imposed (不予处罚的情形).
package enum ExemptionGround: String, Labelled {
    case minorCorrected, firstOffence, noFault, minor, incapable, limitation, notEstablished

    package var label: String {
        switch self {
        case .minorCorrected: "违法行为轻微并及时改正，没有造成危害后果"
        case .firstOffence: "初次违法且危害后果轻微并及时改正"
        case .noFault: "当事人有证据足以证明没有主观过错"
        case .minor: "不满十四周岁"
        case .incapable: "精神病人、智力残疾人在不能辨认或者不能控制自己行为时"
        case .limitation: "超过追责期限"
        case .notEstablished: "违法事实不能成立"
        }
    }
}

/// How a track ended without a decision on penalty.
package enum TrackEnding: Sendable, Hashable {
    /// 移送有管辖权的机关; `accepted` once it has taken the matter.
    case transferred(to: String, seq: Int, accepted: CivilDay?)
    /// 撤销立案
    case withdrawn(seq: Int)
    /// 终止调查
    case terminated(seq: Int)
}

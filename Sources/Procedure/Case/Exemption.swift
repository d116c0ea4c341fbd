package import Law
package import LegalTime

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

    /// The article that says so.
    package var article: Article {
        switch self {
        case .minorCorrected: PenaltyLaw.minorCorrected
        case .firstOffence: PenaltyLaw.firstOffence
        case .noFault: PenaltyLaw.noFault
        case .minor: PenaltyLaw.minors
        case .incapable: PenaltyLaw.incapable
        case .limitation: PenaltyLaw.limitation
        case .notEstablished: PenaltyLaw.decidesNoViolation
        }
    }

    /// All that the document cites: 第五十七条第一款 says that the head decides so.
    package var articles: [Article] {
        switch self {
        case .minorCorrected, .firstOffence: [article, PenaltyLaw.decidesNoPenalty]
        case .noFault, .minor, .incapable, .limitation, .notEstablished: [article]
        }
    }

    /// 第三十三条第三款: who is not punished for a breach that is there has to be educated.
    package var needsEducation: Bool { self != .limitation && self != .notEstablished && self != .incapable }

    /// 第三十条, 第三十一条: a guardian has to be told to look after the person.
    package var needsGuardian: Bool { self == .minor || self == .incapable }

    /// What has to be proved, by evidence that is named.
    package var needsProof: Bool { self == .noFault || self == .incapable }
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

package import Law
package import Powers

/// What a fine is reckoned from in this case, as notice and decision state it (罚款的计算依据); all of it may be unsaid.
package struct FineGrounds: Hashable, Sendable {
    package var punishedAs: FineSubject?
    package var circumstances: [StatedCircumstance]?
    package var facts: [FineFactInput]?
    /// The kind of the object where the article tells kinds apart (一级古树); several are parted by 、.
    package var grade: String?
    package var mitigation: MitigationGround?
    package var mitigationReasons: String?
    /// Why it is another act than the one that was fined already (不是同一个违法行为).
    package var anotherAct: String?

    package init() {}

    /// What is unsaid here is as it was said before.
    package func completed(by earlier: FineGrounds?) -> FineGrounds {
        guard let earlier else { return self }
        var whole = self
        whole.punishedAs = punishedAs ?? earlier.punishedAs
        whole.circumstances = circumstances ?? earlier.circumstances
        whole.facts = facts ?? earlier.facts
        whole.grade = grade ?? earlier.grade
        whole.mitigation = mitigation ?? earlier.mitigation
        whole.mitigationReasons = mitigationReasons ?? earlier.mitigationReasons
        whole.anotherAct = anotherAct ?? earlier.anotherAct
        return whole
    }
}

/// What is for the officers to find, and no re-inspection shows (情节).
package enum StatedCircumstance: String, Labelled {
    case serious, consequence

    package var label: String { circumstance.chinese }

    package var circumstance: FineCircumstance {
        switch self {
        case .serious: .serious
        case .consequence: .consequence
        }
    }
}

/// Why a fine may go below the minimum (减轻处罚的情形).
package enum MitigationGround: String, Labelled {
    case reducedHarm, coerced, confessed, merit, otherwise, underEighteen, partlyIncapable

    package var label: String {
        switch self {
        case .reducedHarm: "主动消除或者减轻违法行为危害后果（第三十二条第一项）"
        case .coerced: "受他人胁迫或者诱骗实施违法行为（第三十二条第二项）"
        case .confessed: "主动供述行政机关尚未掌握的违法行为（第三十二条第三项）"
        case .merit: "配合行政机关查处违法行为有立功表现（第三十二条第四项）"
        case .otherwise: "法律、法规、规章规定的其他情形（第三十二条第五项）"
        case .underEighteen: "已满十四周岁不满十八周岁（第三十条）"
        case .partlyIncapable: "尚未完全丧失辨认或者控制能力的精神病人、智力残疾人（第三十一条）"
        }
    }

    package var article: Article {
        switch self {
        case .reducedHarm, .coerced, .confessed, .merit, .otherwise: PowerLaw.mitigation
        case .underEighteen: PenaltyLaw.minors
        case .partlyIncapable: PenaltyLaw.incapable
        }
    }

    /// Only people have an age and a mind.
    var isPersonal: Bool { self == .underEighteen || self == .partlyIncapable }
}

extension FineSubject: Labelled {
    package var label: String { chinese }
}

extension FineFact: Labelled {
    package var label: String { "\(chinese)（\(unit)）" }

    /// The unit that statutes name.
    package var unit: String {
        switch scale {
        case .fen: "元"
        case .squareMillimetres: "平方米"
        case .cubicCentimetres: "立方米"
        case .grams: "吨"
        case .millimetres: "米"
        case .count: "整数"
        }
    }
}

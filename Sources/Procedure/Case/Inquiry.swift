package import LegalTime

/// A check before filing (立案前核查): what was found and what it leads to.
package struct FilingCheck: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    package let result: CheckResult
    package let officers: [String]
    /// Whether the place was visited (现场核查).
    package let atScene: Bool
}

/// What a check before filing leads to (核查结论).
package enum CheckResult: String, Labelled {
    case file, notFile, transfer

    package var label: String {
        switch self {
        case .file: "符合立案条件，建议立案"
        case .notFile: "建议不予立案"
        case .transfer: "不属于本机关管辖，建议移送"
        }
    }
}

/// An interview record (询问笔录) as far as later acts ask for it.
package struct Interview: Sendable, Hashable {
    package let seq: Int
    package let respondent: String
    package let startedAt: Instant
    package let endedAt: Instant
    package let place: String
    package let officers: [String]
    /// The entry that set it aside (排除): then it proves nothing.
    package var excluded: Int?
}

/// A record of the scene (现场检查、勘验笔录).
package struct SceneRecord: Sendable, Hashable {
    package let seq: Int
    package let startedAt: Instant
    package let endedAt: Instant
    package let place: String
    package let officers: [String]
    package let kind: SceneKind
    /// How many photographs go with it.
    package let photos: Int
    /// The entry that set it aside (排除): then it proves nothing.
    package var excluded: Int?
}

/// What kind of record of a place it is.
package enum SceneKind: String, Labelled {
    case inspection, survey

    package var label: String {
        switch self {
        case .inspection: "现场检查笔录"
        case .survey: "勘验笔录"
        }
    }
}

/// An application that somebody should withdraw from the case (回避), and what became of it.
package struct Recusal: Sendable, Hashable {
    package let seq: Int
    package let person: String
    package var result: RecusalResult?
    /// The entry that decided it.
    package var decided: Int?
    /// Number of the party that applied; `nil` = the person itself.
    package var party: Int?
    package var appliedOn: CivilDay?
    package var reasons = ""
}

package enum RecusalResult: String, Labelled {
    case granted, rejected

    package var label: String {
        switch self {
        case .granted: "决定回避"
        case .rejected: "驳回申请"
        }
    }
}

/// The report that ends the investigation (调查终结报告).
package struct InvestigationReport: Sendable, Hashable {
    package let seq: Int
    package let proposals: [Proposal]
    /// Which of the triggers of 行政处罚法 article 58 the case meets.
    package let triggers: [ReviewTrigger]
    /// 情节复杂或者重大违法行为 (行政处罚法 article 57 paragraph 2).
    package let isMajor: Bool
    package let on: CivilDay
    /// What was found, and how it is proved and judged: the forms after it start from it.
    package var facts = ""
    package var analysis = ""
}

/// What the report proposes for one party.
package struct Proposal: Sendable, Hashable {
    package let party: Int
    package let outcome: ProposedOutcome
    /// What was found of this party, where the report says it apart.
    package var facts: String?
}

/// What is proposed (处理建议).
package enum ProposedOutcome: String, Labelled {
    case penalty, exemption, withdrawal, transfer

    package var label: String {
        switch self {
        case .penalty: "给予行政处罚"
        case .exemption: "不予行政处罚"
        case .withdrawal: "撤销立案或者终止调查"
        case .transfer: "移送有管辖权的机关"
        }
    }
}

/// When a decision must pass legal review (行政处罚法 article 58 paragraph 1).
package enum ReviewTrigger: String, Labelled {
    case publicInterest, afterHearing, complex, statutory

    package var label: String {
        switch self {
        case .publicInterest: "涉及重大公共利益"
        case .afterHearing: "直接关系当事人或者第三人重大权益，经过听证程序"
        case .complex: "案情疑难复杂、涉及多个法律关系"
        case .statutory: "法律、法规规定应当进行法制审核的其他情形"
        }
    }
}

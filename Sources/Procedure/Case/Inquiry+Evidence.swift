package import LegalTime

/// A piece of evidence (证据) of one of the eight kinds.
package struct EvidenceItem: Sendable, Hashable {
    package let seq: Int
    package let kind: EvidenceKind
    package let name: String
    package let takenOn: CivilDay
    /// Set aside as unlawfully taken or untrue (排除): it proves nothing.
    package var excluded: Int?
}

/// That a record or a piece of evidence was set aside (排除), and why.
package struct EvidenceExclusion: Sendable, Hashable {
    package let seq: Int
    package let entry: Int
    package let ground: ExclusionReason
}

/// The kinds of evidence (证据种类, 行政处罚法 article 46 paragraph 1).
package enum EvidenceKind: String, Labelled {
    case documentary, physical, audiovisual, electronic, testimony, statement, expert, inspection

    package var label: String {
        switch self {
        case .documentary: "书证"
        case .physical: "物证"
        case .audiovisual: "视听资料"
        case .electronic: "电子数据"
        case .testimony: "证人证言"
        case .statement: "当事人的陈述"
        case .expert: "鉴定意见"
        case .inspection: "勘验笔录、现场笔录"
        }
    }
}

/// What must have come to pass before a fine, or a heavier one, may be imposed (罚款的前提).
package enum FineCircumstance: String, CaseIterable, Sendable, TableWord {
    /// 逾期不改: the time set in the order to correct has run out.
    case overdue
    /// 拒不改正: the party refuses to correct.
    case refuse
    /// 情节严重
    case serious
    /// 造成严重后果
    case consequence

    package var chinese: String {
        switch self {
        case .overdue: "逾期不改正"
        case .refuse: "拒不改正"
        case .serious: "情节严重"
        case .consequence: "造成严重后果"
        }
    }
}

extension [FineCircumstance] {
    /// `逾期不改正或者造成严重后果`
    package var chinese: String { map(\.chinese).joined(separator: "或者") }
}

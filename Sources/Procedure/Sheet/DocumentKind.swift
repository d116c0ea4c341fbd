/// The forms that acts make (文书).
package enum DocumentKind: String, CaseIterable, Sendable {
    /// 行政处罚决定书
    case decision
    /// 不予行政处罚决定书
    case exemption
    /// 当场行政处罚决定书
    case onTheSpot
    /// 责令改正通知书
    case correctionOrder
    /// 立案审批表
    case filingForm
    /// 询问笔录
    case interviewRecord

    package var title: String {
        switch self {
        case .decision: "行政处罚决定书"
        case .exemption: "不予行政处罚决定书"
        case .onTheSpot: "当场行政处罚决定书"
        case .correctionOrder: "责令改正通知书"
        case .filingForm: "立案审批表"
        case .interviewRecord: "询问笔录"
        }
    }

    /// The series of its numbers (文号); what stays in the dossier, such as records and approval forms, has none.
    package var serial: Serial? {
        switch self {
        case .decision: Serial(word: "罚决")
        case .exemption: Serial(word: "不罚决")
        case .onTheSpot: .onTheSpot
        case .correctionOrder: Serial(word: "责改")
        case .filingForm, .interviewRecord: nil
        }
    }

    /// Whether it is served on its own, and only under a seal (用印后送达).
    package var needsSeal: Bool { self == .decision || self == .exemption }
}

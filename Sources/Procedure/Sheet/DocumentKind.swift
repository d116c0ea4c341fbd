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
    /// 行政处罚事先告知书
    case priorNotice
    /// 送达回证
    case serviceReceipt
    /// 案件处理审批表
    case handlingForm
    /// 不予立案审批表
    case refusedFilingForm
    /// 结案审批表
    case closingForm
    /// 卷宗封面、卷内文件目录、卷内备考表
    case archiveSheets
    /// 当场处罚备案表
    case spotRecordForm
    /// 中止（恢复）调查、延长办案期限审批表
    case clockForm
    /// 撤销立案（终止调查）审批表
    case endingForm
    /// 案件移送函
    case transferLetter
    /// 执法建议书
    case suggestionLetter
    /// 案件来源登记表
    case leadForm
    /// 立案前核查记录
    case filingCheckRecord
    /// 现场检查笔录、勘验笔录
    case sceneRecord
    /// 证据材料说明
    case evidenceSheet
    /// 复查笔录
    case reinspectionRecord
    /// 约谈记录
    case talkRecord
    /// 回避决定书
    case recusalDecision
    /// 案件调查终结报告
    case investigationReport
    /// 法制审核意见书
    case legalOpinion
    /// 陈述申辩笔录及复核意见
    case statementRecord
    /// 放弃陈述申辩声明
    case waiverStatement
    /// 集体讨论笔录
    case discussionRecord
    /// 送达地址确认书
    case addressConfirmation
    /// 授权委托书
    case mandate
    /// 询问通知书
    case interviewSummons
    /// 调取证据通知书
    case evidenceRequest
    /// 协助调查函
    case assistanceLetter

    package var title: String {
        switch self {
        case .decision: "行政处罚决定书"
        case .exemption: "不予行政处罚决定书"
        case .onTheSpot: "当场行政处罚决定书"
        case .correctionOrder: "责令改正通知书"
        case .filingForm: "立案审批表"
        case .interviewRecord: "询问笔录"
        case .priorNotice: "行政处罚事先告知书"
        case .serviceReceipt: "送达回证"
        case .handlingForm: "案件处理审批表"
        case .refusedFilingForm: "不予立案审批表"
        case .closingForm: "结案审批表"
        case .archiveSheets: "卷宗封面、卷内文件目录、卷内备考表"
        case .spotRecordForm: "当场处罚备案表"
        case .clockForm: "中止（恢复）调查、延长办案期限审批表"
        case .endingForm: "撤销立案（终止调查）审批表"
        case .transferLetter: "案件移送函"
        case .suggestionLetter: "执法建议书"
        case .leadForm: "案件来源登记表"
        case .filingCheckRecord: "立案前核查记录"
        case .sceneRecord: "现场笔录"
        case .evidenceSheet: "证据材料说明"
        case .reinspectionRecord: "复查笔录"
        case .talkRecord: "约谈记录"
        case .recusalDecision: "回避决定书"
        case .investigationReport: "案件调查终结报告"
        case .legalOpinion: "法制审核意见书"
        case .statementRecord: "陈述申辩笔录及复核意见"
        case .waiverStatement: "放弃陈述申辩声明"
        case .discussionRecord: "集体讨论笔录"
        case .addressConfirmation: "送达地址确认书"
        case .mandate: "授权委托书"
        case .interviewSummons: "询问通知书"
        case .evidenceRequest: "调取证据通知书"
        case .assistanceLetter: "协助调查函"
        }
    }

    /// The series of its numbers (文号); what stays in the dossier, such as records and approval forms, has none.
    package var serial: Serial? {
        switch self {
        case .decision: Serial(word: "罚决")
        case .exemption: Serial(word: "不罚决")
        case .onTheSpot: .onTheSpot
        case .priorNotice: Serial(word: "罚告")
        case .transferLetter: Serial(word: "移")
        case .suggestionLetter: Serial(word: "建")
        case .correctionOrder: Serial(word: "责改")
        case .recusalDecision: Serial(word: "回决")
        case .interviewSummons: Serial(word: "询通")
        case .evidenceRequest: Serial(word: "调证")
        case .assistanceLetter: Serial(word: "协查")
        case .filingForm, .interviewRecord, .serviceReceipt, .handlingForm, .refusedFilingForm, .closingForm,
            .archiveSheets, .spotRecordForm, .clockForm, .endingForm, .leadForm, .filingCheckRecord, .sceneRecord,
            .evidenceSheet, .reinspectionRecord, .talkRecord, .investigationReport, .legalOpinion, .statementRecord,
            .waiverStatement, .discussionRecord, .addressConfirmation, .mandate:
            nil
        }
    }

    /// Whether it is served on its own, and only under a seal (用印后送达).
    package var needsSeal: Bool { self == .decision || self == .exemption }
}

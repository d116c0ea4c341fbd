/// The rank of the law that an item rests on (法律位阶).
package enum LawLevel: String, CaseIterable, Sendable, TableWord {
    case law
    case adminRegulation = "admin_regulation"
    case provincialRegulation = "provincial_regulation"
    case municipalRegulation = "municipal_regulation"
    case departmentRule = "department_rule"
    case localRule = "local_rule"

    package var chinese: String {
        switch self {
        case .law: "法律"
        case .adminRegulation: "行政法规"
        case .provincialRegulation: "省级地方性法规"
        case .municipalRegulation: "设区的市地方性法规"
        case .departmentRule: "部门规章"
        case .localRule: "地方政府规章"
        }
    }
}

/// How the order to correct stands to the penalty (改正要求).
package enum CorrectionRule: String, CaseIterable, Sendable, TableWord {
    /// The article names no order; 行政处罚法 article 28 asks for one all the same.
    case none
    /// Ordered together with the penalty.
    case with
    /// Fined only when the order's time has run out (逾期不改).
    case overdue
    /// Fined only after refusal (拒不改正).
    case refuse
    /// Fined only in a serious case (情节严重).
    case serious

    package var chinese: String {
        switch self {
        case .none: "无"
        case .with: "责令改正并处"
        case .overdue: "逾期不改"
        case .refuse: "拒不改正"
        case .serious: "情节严重"
        }
    }

    /// What must have come to pass before a fine; `nil` where nothing must.
    package var precondition: FineCircumstance? {
        switch self {
        case .none, .with: nil
        case .overdue: .overdue
        case .refuse: .refuse
        case .serious: .serious
        }
    }
}

/// Whether a fine must be imposed (罚款方式).
package enum FineMode: String, CaseIterable, Sendable, TableWord {
    /// 处、并处
    case must
    /// 可以处、可以并处
    case may
    /// The articles have no fine.
    case none

    package var chinese: String {
        switch self {
        case .must: "必须"
        case .may: "可以"
        case .none: "无"
        }
    }
}

/// For whom the simple procedure (简易程序) is possible: the lowest fine is within its ceiling and nothing is forfeited.
package enum SimpleProcedure: String, CaseIterable, Sendable, TableWord {
    case no
    case individual
    case organisation
    case both = "individual+organisation"
    case warningOnly = "warning_only"

    package var chinese: String {
        switch self {
        case .no: "不可以"
        case .individual: "个人"
        case .organisation: "单位"
        case .both: "个人和单位"
        case .warningOnly: "仅警告"
        }
    }
}

/// What somebody has compared with the published text (核对标记).
package enum VerifiedMark: String, CaseIterable, Sendable, TableWord {
    case penaltyArticleRead = "penalty_article_read"
    case violatedArticleUnverified = "violated_article_unverified"

    package var chinese: String {
        switch self {
        case .penaltyArticleRead: "处罚条款已核对"
        case .violatedArticleUnverified: "违反条款待核对"
        }
    }
}

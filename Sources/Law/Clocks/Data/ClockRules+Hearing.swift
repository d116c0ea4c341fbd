import LegalTime

/// Clocks of statement and defence, hearing and review.
extension ClockRules {
    static let statement: [ClockRule] = [
        ClockRule(
            "C17",
            "陈述、申辩",
            from: "告知书送达之日",
            by: .party,
            terms: .working(5),
            cite: [Statutes.penalty.at(44), Statutes.penalty.at(45, 1)],
            .local,
            since: Statutes.penalty.inForceFrom,
            admitsOtherRules: true,
            note: "《行政处罚法》没有规定期限；五个工作日是多数部门的做法，应当由本机关设定"
        ),
        ClockRule(
            "C17",
            variant: "MEE",
            "陈述、申辩（生态环境）",
            from: "告知书送达之日",
            by: .party,
            terms: .working(5),
            cite: [Statutes.environmentProcedure.at(44)],
            .verified,
            since: Statutes.environmentProcedure.inForceFrom,
            fields: [LawField.environment]
        ),
        ClockRule(
            "C17",
            variant: "SAMR",
            "陈述、申辩（市场监管）",
            from: "告知书送达之日",
            by: .party,
            terms: .working(5),
            cite: [],
            documents: [SourceDocument.market],
            .secondary,
            since: Statutes.marketProcedure.inForceFrom,
            fields: [LawField.market]
        ),
    ]

    static let hearing: [ClockRule] = [
        ClockRule(
            "C18",
            "要求听证",
            from: "告知听证权利之日",
            by: .party,
            terms: .working(5),
            cite: [Statutes.penalty.at(64, item: 1), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        ClockRule(
            "C19",
            "通知听证的时间、地点",
            from: "举行听证之日",
            by: .agency,
            terms: .workingBefore(7),
            cite: [Statutes.penalty.at(64, item: 2), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "通知之日与听证之日之间至少有七个完整的工作日"
        ),
        ClockRule(
            "C20",
            "举行听证",
            from: "要求听证之日",
            by: .agency,
            terms: nil,
            missing: "应当在要求听证后多少日内举行听证（部门有规定二十个工作日的，也有规定三十日的）",
            cite: [Statutes.penalty.at(63, 1)],
            .local,
            since: Statutes.penalty.inForceFrom,
            note: "《行政处罚法》没有规定期限"
        ),
    ]

    static let review: [ClockRule] = [
        ClockRule(
            "C21",
            "法制审核（市场监管）",
            from: "收到审核材料之日",
            by: .agency,
            terms: .working(10),
            cite: [],
            documents: [SourceDocument.market],
            .secondary,
            since: Statutes.marketProcedure.inForceFrom,
            fields: [LawField.market],
            extensions: [.open(by: Decider.head)]
        ),
        ClockRule(
            "C22",
            "决定是否回避",
            from: "申请回避之日",
            by: .agency,
            terms: nil,
            missing: "应当在申请回避后多少日内作出决定（常见的是三至五个工作日）",
            cite: [Statutes.penalty.at(43, 3)],
            .local,
            since: Statutes.penalty.inForceFrom,
            note: "《行政处罚法》没有规定期限；决定作出之前，不停止调查"
        ),
    ]
}

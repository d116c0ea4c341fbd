import LegalTime

/// Clocks of on-the-spot decisions, service, closing and archiving.
extension ClockRules {
    static let onTheSpot: [ClockRule] = [
        ClockRule(
            "C23",
            "当场处罚决定报备",
            from: "当场作出决定之日",
            by: .agency,
            terms: nil,
            missing: "当场作出的决定应当在多少日内报所属行政机关备案（生态环境、住房和城乡建设、市场监管的规章有三日的规定）",
            cite: [Statutes.penalty.at(52, 3)],
            .local,
            since: Statutes.penalty.inForceFrom,
            note: "《行政处罚法》没有规定期限"
        ),
        ClockRule(
            "C23",
            variant: "MEE",
            "当场处罚决定报备（生态环境）",
            from: "当场作出决定之日",
            by: .agency,
            terms: .working(3),
            cite: [Statutes.penalty.at(52, 3)],
            documents: [SourceDocument.environment],
            .secondary,
            since: Statutes.environmentProcedure.inForceFrom,
            fields: [LawField.environment]
        ),
        ClockRule(
            "C23",
            variant: "MOHURD",
            "当场处罚决定报备（住房和城乡建设）",
            from: "当场作出决定之日",
            by: .agency,
            terms: .working(3),
            cite: [Statutes.penalty.at(52, 3), Statutes.housingProcedure.at(14, 2)],
            .memory,
            since: Statutes.housingProcedure.inForceFrom,
            fields: [LawField.housing],
            note: "“三日”已核对原文；是否为工作日未核对，暂按工作日计"
        ),
        ClockRule(
            "C23",
            variant: "SAMR",
            "当场处罚决定报备（市场监管）",
            from: "当场作出决定之日",
            by: .agency,
            terms: .working(3),
            cite: [Statutes.penalty.at(52, 3)],
            documents: [SourceDocument.market],
            .memory,
            since: Statutes.marketProcedure.inForceFrom,
            fields: [LawField.market]
        ),
    ]

    static let service: [ClockRule] = [
        ClockRule(
            "C24",
            "送达行政处罚决定书",
            from: "作出决定之日",
            by: .agency,
            terms: .working(7),
            cite: [Statutes.penalty.at(61, 1), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "当事人在场的，宣告后当场交付；公告送达的，另加公告的时间"
        ),
        ClockRule(
            "C25",
            "公告送达视为送达",
            from: "发出公告之日",
            by: .anyone,
            purpose: .event,
            terms: .days(60, .rolled),
            cite: [Statutes.civilProcedure2017.at(92, 1)],
            .verified,
            since: Statutes.civilProcedure2017.inForceFrom,
            until: .on(2021, 12, 31),
            note: "2022年1月1日前为六十日"
        ),
        ClockRule(
            "C25",
            "公告送达视为送达",
            from: "发出公告之日",
            by: .anyone,
            purpose: .event,
            terms: .days(30, .rolled),
            cite: [Statutes.civilProcedure2021.at(95, 1)],
            .verified,
            since: Statutes.civilProcedure2021.inForceFrom,
            until: .on(2023, 12, 31),
            note: "为当事人的利益，末日遇休假日的，其后的期限自顺延后的日子起算"
        ),
        ClockRule(
            "C25",
            "公告送达视为送达",
            from: "发出公告之日",
            by: .anyone,
            purpose: .event,
            terms: .days(30, .rolled),
            cite: [Statutes.civilProcedure.at(95, 1)],
            .verified,
            since: Statutes.civilProcedure.inForceFrom,
            note: "为当事人的利益，末日遇休假日的，其后的期限自顺延后的日子起算"
        ),
        ClockRule(
            "C26",
            "受委托的人民法院代为送达",
            from: "收到委托函和文书之日",
            by: .court,
            terms: .days(10, .hard),
            cite: [Statutes.civilProcedureReading.at(134, 2)],
            .verified,
            since: Statutes.civilProcedureReading.inForceFrom
        ),
        ClockRule(
            "C27",
            "送达治安管理处罚决定书",
            from: "作出决定之日",
            by: .police,
            terms: .working(2),
            cite: [Statutes.publicSecurity.at(116)],
            .verified,
            since: Statutes.publicSecurity.inForceFrom,
            fields: [LawField.publicSecurity]
        ),
    ]

    static let closing: [ClockRule] = [
        ClockRule(
            "C28",
            "填写结案审批表（市场监管）",
            from: "结案情形出现之日",
            by: .agency,
            terms: .working(15),
            cite: [],
            documents: [SourceDocument.market],
            .memory,
            since: Statutes.marketProcedure.inForceFrom,
            fields: [LawField.market]
        ),
        ClockRule(
            "C29",
            "案卷归档",
            from: "结案之日",
            by: .agency,
            terms: .days(30, .hard),
            cite: [],
            documents: [SourceDocument.hunanTemplates],
            .secondary,
            since: .on(2024, 1, 1),
            fields: [LawField.environment],
            note: "其他领域由本机关的档案制度规定"
        ),
    ]
}

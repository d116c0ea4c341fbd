import LegalTime

/// Clocks of preserved evidence and of coercive measures.
extension ClockRules {
    static let preservation: [ClockRule] = [
        ClockRule(
            "C09",
            "处理先行登记保存的证据",
            from: "先行登记保存之日",
            by: .agency,
            terms: .working(7),
            cite: [Statutes.penalty.at(56), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "生态环境、市场监管的规章规定：逾期不处理的，自动解除"
        ),
        ClockRule(
            "C09",
            variant: "MEE",
            "处理先行登记保存的证据（生态环境）",
            from: "先行登记保存之日",
            by: .agency,
            terms: .working(7),
            cite: [Statutes.penalty.at(56), Statutes.penalty.at(85), Statutes.environmentProcedure.at(33)],
            .verified,
            since: Statutes.environmentProcedure.inForceFrom,
            fields: [LawField.environment],
            note: "逾期不处理的，自动解除（转引自文书模板）"
        ),
        ClockRule(
            "C10",
            "补办先行登记保存的书面批准",
            from: "口头或者即时通讯批准之时",
            by: .agency,
            terms: .hours(24),
            cite: [Statutes.environmentProcedure.at(32)],
            .secondary,
            since: Statutes.environmentProcedure.inForceFrom,
            fields: [LawField.environment]
        ),
    ]

    static let measures: [ClockRule] = [
        ClockRule(
            "C11",
            "查封、扣押的期限",
            from: "查封、扣押之日",
            by: .agency,
            terms: .days(30, .fixed),
            cite: [Statutes.coercion.at(25, 1)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            extensions: [.days(30, by: Decider.head, Statutes.coercion.at(25, 1))],
            exclusions: Exclusion.grounds(["检测", "检验", "检疫", "技术鉴定"], Statutes.coercion.at(25, 3)),
            admitsOtherRules: true,
            note: "法律、行政法规另有规定的除外。首日是否计入有两种做法，提醒宜早一日；延长要及时书面告知并说明理由"
        ),
        ClockRule(
            "C12",
            "冻结的期限",
            from: "冻结之日",
            by: .agency,
            terms: .days(30, .fixed),
            cite: [Statutes.coercion.at(32, 1)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            extensions: [.days(30, by: Decider.head, Statutes.coercion.at(32, 1))],
            admitsOtherRules: true,
            note: "法律另有规定的除外"
        ),
        ClockRule(
            "C13",
            "交付冻结决定书",
            from: "冻结之日",
            by: .agency,
            terms: .working(3),
            cite: [Statutes.coercion.at(31, 1), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
        ClockRule(
            "C14",
            "当场实施强制措施后报告并补办批准",
            from: "实施强制措施之时",
            by: .agency,
            terms: .hours(24),
            cite: [Statutes.coercion.at(19)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            note: "行政机关负责人认为不应当采取的，应当立即解除"
        ),
        ClockRule(
            "C15",
            "送达解除强制措施的决定",
            from: "决定解除之日",
            by: .agency,
            terms: .working(3),
            cite: [],
            documents: [SourceDocument.hunanTemplates],
            .secondary,
            since: .on(2024, 1, 1),
            fields: [LawField.environment]
        ),
        ClockRule(
            "C16",
            "招领公告期满",
            from: "发布招领公告之日",
            by: .agency,
            purpose: .waiting,
            terms: .days(60, .fixed),
            cite: [],
            documents: [SourceDocument.hunanTemplates],
            .secondary,
            since: .on(2024, 1, 1),
            fields: [LawField.environment]
        ),
    ]
}

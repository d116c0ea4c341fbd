import LegalTime

/// Limitation (追责期限), and handing a suspected crime over to the police.
extension ClockRules {
    static let limitation: [ClockRule] = [
        ClockRule(
            "L01",
            "追责期限",
            from: "违法行为发生之日（连续或者继续的，行为终了之日）",
            by: .agency,
            terms: .years(2, .fixed),
            cite: [Statutes.penalty.at(36)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "期限内未被发现的，不再处罚；法律另有规定的除外"
        ),
        ClockRule(
            "L02",
            "追责期限（涉及生命健康安全、金融安全且有危害后果）",
            from: "违法行为发生之日（连续或者继续的，行为终了之日）",
            by: .agency,
            terms: .years(5, .fixed),
            cite: [Statutes.penalty.at(36)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        ClockRule(
            "L03",
            "追责期限（造成环境污染、生态破坏后果）",
            from: "违法行为发生之日（连续或者继续的，行为终了之日）",
            by: .agency,
            terms: .years(5, .fixed),
            cite: [Statutes.code.at(1054)],
            .verified,
            since: Statutes.code.inForceFrom
        ),
        ClockRule(
            "L04",
            "追责期限（违反治安管理）",
            from: "违反治安管理行为发生之日（连续或者继续的，行为终了之日）",
            by: .police,
            terms: .months(6, .fixed),
            cite: [Statutes.publicSecurity.at(25)],
            .verified,
            since: Statutes.publicSecurity.inForceFrom,
            fields: [LawField.publicSecurity]
        ),
    ]

    /// The regulation does not say that its days are working days; they are counted strictly.
    static let handOver: [ClockRule] = [
        ClockRule(
            "H01",
            "决定是否移送涉嫌犯罪案件",
            from: "正职负责人或者主持工作的负责人接到报告之日",
            by: .agency,
            terms: .days(3, .hard),
            cite: [Statutes.handOver.at(5, 2)],
            .verified,
            since: Statutes.handOver.inForceFrom,
            note: "没有规定为工作日，严格按自然日计"
        ),
        ClockRule(
            "H02",
            "向公安机关移送",
            from: "批准移送之时",
            by: .agency,
            terms: .hours(24),
            cite: [Statutes.handOver.at(5, 2)],
            .verified,
            since: Statutes.handOver.inForceFrom
        ),
        ClockRule(
            "H03",
            "公安机关转送有管辖权的机关",
            from: "接受移送之时",
            by: .police,
            terms: .hours(24),
            cite: [Statutes.handOver.at(7)],
            .verified,
            since: Statutes.handOver.inForceFrom
        ),
        ClockRule(
            "H04",
            "公安机关决定是否立案",
            from: "接受移送之日",
            by: .police,
            terms: .days(3, .hard),
            cite: [Statutes.handOver.at(8)],
            .verified,
            since: Statutes.handOver.inForceFrom
        ),
        ClockRule(
            "H05",
            "提请公安机关复议或者建议立案监督",
            from: "接到不予立案通知书之日",
            by: .agency,
            terms: .days(3, .hard),
            cite: [Statutes.handOver.at(9, 1)],
            .verified,
            since: Statutes.handOver.inForceFrom,
            note: "没有规定为工作日，严格按自然日计"
        ),
        ClockRule(
            "H06",
            "公安机关作出复议决定",
            from: "收到提请复议的文件之日",
            by: .police,
            terms: .days(3, .hard),
            cite: [Statutes.handOver.at(9, 2)],
            .verified,
            since: Statutes.handOver.inForceFrom
        ),
        ClockRule(
            "H07",
            "建议人民检察院立案监督",
            from: "收到复议决定通知书之日",
            by: .agency,
            terms: .days(3, .hard),
            cite: [Statutes.handOver.at(9, 2)],
            .verified,
            since: Statutes.handOver.inForceFrom,
            note: "没有规定为工作日，严格按自然日计"
        ),
        ClockRule(
            "H08",
            "移交涉案物品和材料",
            from: "接到立案通知书之日",
            by: .agency,
            terms: .days(3, .hard),
            cite: [Statutes.handOver.at(12)],
            .verified,
            since: Statutes.handOver.inForceFrom,
            note: "没有规定为工作日，严格按自然日计；法律、行政法规另有规定的，依照其规定"
        ),
    ]
}

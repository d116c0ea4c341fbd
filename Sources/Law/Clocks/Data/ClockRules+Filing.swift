import LegalTime

/// Clocks from the clue to the decision.
extension ClockRules {
    static let filing: [ClockRule] = [
        ClockRule(
            "C01",
            "协商解决管辖权争议",
            from: "发生管辖权争议之日",
            by: .agency,
            terms: .working(7),
            cite: [Statutes.housingProcedure.at(6)],
            .memory,
            since: Statutes.housingProcedure.inForceFrom,
            fields: [LawField.housing],
            note: "“七日”已核对原文；是否为工作日未核对，暂按工作日计。协商不成的，报请共同的上一级行政机关指定管辖"
        ),
        ClockRule(
            "C02",
            "立案前核查（生态环境）",
            from: "发现或者收到线索之日",
            by: .agency,
            terms: .days(15, .hard),
            cite: [Statutes.environmentProcedure.at(19)],
            .verified,
            since: Statutes.environmentProcedure.inForceFrom,
            fields: [LawField.environment],
            extensions: [.days(15, by: Decider.head, Statutes.environmentProcedure.at(19))]
        ),
        ClockRule(
            "C03",
            "立案前核查（市场监管）",
            from: "发现线索或者收到材料之日",
            by: .agency,
            terms: .working(15),
            cite: [Statutes.marketProcedure.at(18)],
            .verified,
            since: Statutes.marketProcedure.inForceFrom,
            fields: [LawField.market],
            extensions: [.working(15, by: Decider.head, Statutes.marketProcedure.at(18))],
            exclusions: Exclusion.grounds(
                ["检测", "检验", "检疫", "鉴定", "权利人辨认、鉴别"],
                Statutes.marketProcedure.at(18)
            ),
            admitsOtherRules: true
        ),
        ClockRule(
            "C04",
            "立案前核查（医疗保障）",
            from: "发现线索或者收到材料之日",
            by: .agency,
            terms: .working(15),
            cite: [Statutes.healthSecurityProcedure.at(22)],
            .secondary,
            since: Statutes.healthSecurityProcedure.inForceFrom,
            fields: [LawField.healthSecurity]
        ),
        ClockRule(
            "C05",
            "立案前核查（住房和城乡建设）",
            from: "发现或者收到线索之日",
            by: .agency,
            terms: .days(15, .hard),
            cite: [],
            documents: [SourceDocument.housing],
            .memory,
            since: Statutes.housingProcedure.inForceFrom,
            fields: [LawField.housing],
            extensions: [.days(10, by: Decider.head)],
            note: "期限和延长都未核对原文"
        ),
    ]

    static let decision: [ClockRule] = [
        ClockRule(
            "C06",
            "作出行政处罚决定",
            from: "立案之日",
            by: .agency,
            terms: .days(90, .hard),
            cite: [Statutes.penalty.at(60)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            admitsOtherRules: true,
            note: "法律、法规、规章另有规定的，从其规定；行政处罚法本身没有规定延长和扣除"
        ),
        ClockRule(
            "C06",
            variant: "MEE",
            "作出行政处罚决定（生态环境）",
            from: "立案之日",
            by: .agency,
            terms: .days(90, .hard),
            cite: [Statutes.penalty.at(60), Statutes.environmentProcedure.at(57)],
            .verified,
            since: Statutes.environmentProcedure.inForceFrom,
            fields: [LawField.environment],
            exclusions: Exclusion.grounds(
                ["中止", "听证", "公告", "监测", "检测", "评估", "鉴定", "认定", "送达"],
                Statutes.environmentProcedure.at(57)
            ),
            admitsOtherRules: true,
            note: "不计入的时间要书面告知当事人"
        ),
        ClockRule(
            "C06",
            variant: "SAMR",
            "作出行政处罚决定（市场监管）",
            from: "立案之日",
            by: .agency,
            terms: .days(90, .hard),
            cite: [Statutes.penalty.at(60), Statutes.marketProcedure.at(64)],
            .secondary,
            since: Statutes.marketProcedure.inForceFrom,
            fields: [LawField.market],
            extensions: [
                .days(30, by: Decider.head, Statutes.marketProcedure.at(64)),
                .open(by: Decider.heads, Statutes.marketProcedure.at(64)),
            ],
            exclusions: Exclusion.grounds(
                ["中止", "听证", "公告", "检测", "检验", "检疫", "鉴定", "权利人辨认、鉴别", "责令退还多收价款"],
                Statutes.marketProcedure.at(64)
            ),
            admitsOtherRules: true,
            note: "九十日已核对《行政处罚法》；延长和扣除转引自办案流程图，条号未核对"
        ),
        ClockRule(
            "C06",
            variant: "MOHURD",
            "作出行政处罚决定（住房和城乡建设）",
            from: "立案之日",
            by: .agency,
            terms: .days(90, .hard),
            cite: [Statutes.penalty.at(60)],
            documents: [SourceDocument.housing],
            .memory,
            since: Statutes.housingProcedure.inForceFrom,
            fields: [LawField.housing],
            extensions: [.days(30, by: Decider.head), .days(60, by: Decider.heads)],
            exclusions: Exclusion.grounds(["中止", "听证", "公告", "检测", "检验", "检疫", "鉴定"]),
            admitsOtherRules: true,
            note: "九十日已核对《行政处罚法》；延长和扣除未核对原文"
        ),
        ClockRule(
            "C07",
            "办理治安案件",
            from: "立案之日",
            by: .police,
            terms: .days(30, .hard),
            cite: [Statutes.publicSecurity.at(118)],
            .verified,
            since: Statutes.publicSecurity.inForceFrom,
            fields: [LawField.publicSecurity],
            extensions: [
                .days(30, by: "上一级公安机关", Statutes.publicSecurity.at(118)),
                .days(30, by: "上一级公安机关（案情复杂）", Statutes.publicSecurity.at(118)),
            ],
            exclusions: Exclusion.grounds(["鉴定"], Statutes.publicSecurity.at(118)),
            note: "延长最多两次"
        ),
        ClockRule(
            "C08",
            "快速办理行政案件作出决定",
            from: "违法嫌疑人到案之时",
            by: .police,
            terms: .hours(48),
            cite: [Statutes.policeProcedure.at(47)],
            .verified,
            since: Statutes.policeProcedure.inForceFrom,
            fields: [LawField.publicSecurity],
            note: "不能按时办结的，转为普通程序"
        ),
    ]
}

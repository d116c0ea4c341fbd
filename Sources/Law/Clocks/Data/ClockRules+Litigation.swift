import LegalTime

/// Clocks of administrative litigation (行政诉讼).
extension ClockRules {
    static let litigation: [ClockRule] = [
        ClockRule(
            "R11",
            "直接提起行政诉讼",
            from: "知道或者应当知道作出行政行为之日",
            by: .party,
            terms: .months(6, .rolled),
            cite: [Statutes.litigation.at(46, 1), Statutes.litigation.at(48)],
            .verified,
            since: Statutes.litigation.inForceFrom,
            extensions: [.open(by: Decider.court, Statutes.litigation.at(48, 2))],
            exclusions: Exclusion.grounds(["不可抗力", "其他不属于其自身的原因"], Statutes.litigation.at(48, 1)),
            note: "法律另有规定的除外；因其他特殊情况耽误的，障碍消除后十日内可以申请延长；自行政行为作出之日起超过五年（不动产二十年）的，不予受理（第四十六条第二款）"
        ),
        ClockRule(
            "R12",
            "不服复议决定提起行政诉讼",
            from: "收到复议决定书之日（逾期不作决定的，复议期满之日）",
            by: .party,
            terms: .days(15, .rolled),
            cite: [Statutes.litigation.at(45)],
            .verified,
            since: Statutes.litigation.inForceFrom,
            until: .on(2023, 12, 31)
        ),
        ClockRule(
            "R12",
            "不服复议决定提起行政诉讼",
            from: "收到复议决定书之日（逾期不作决定的，复议期满之日）",
            by: .party,
            terms: .days(15, .rolled),
            cite: [Statutes.litigation.at(45), Statutes.reconsideration.at(34)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R13",
            "提起行政诉讼（未告知起诉期限）",
            from: "知道或者应当知道行政行为内容之日",
            by: .party,
            terms: .years(1, .rolled),
            cite: [Statutes.litigationReading.at(64, 1)],
            .verified,
            since: Statutes.litigationReading.inForceFrom,
            note: "最长期限；起诉期限自知道起诉期限之日起计算"
        ),
        ClockRule(
            "R14",
            "提交证据、依据和答辩状",
            from: "收到起诉状副本之日",
            by: .agency,
            terms: .days(15, .rolled),
            cite: [Statutes.litigation.at(67, 1), Statutes.litigation.at(34, 2)],
            .verified,
            since: Statutes.litigation.inForceFrom,
            note: "无正当理由逾期提供证据的，视为没有相应证据"
        ),
        ClockRule(
            "R15",
            "作出第一审判决",
            from: "立案之日",
            by: .court,
            terms: .months(6, .hard),
            cite: [Statutes.litigation.at(81)],
            .verified,
            since: Statutes.litigation.inForceFrom,
            extensions: [.open(by: "高级人民法院", Statutes.litigation.at(81))]
        ),
        ClockRule(
            "R15",
            variant: "simple",
            "审结第一审案件（简易程序）",
            from: "立案之日",
            by: .court,
            terms: .days(45, .hard),
            cite: [Statutes.litigation.at(83)],
            .verified,
            since: Statutes.litigation.inForceFrom
        ),
        ClockRule(
            "R16",
            "对第一审判决提起上诉",
            from: "判决书送达之日",
            by: .party,
            terms: .days(15, .rolled),
            cite: [Statutes.litigation.at(85)],
            .verified,
            since: Statutes.litigation.inForceFrom
        ),
        ClockRule(
            "R16",
            variant: "ruling",
            "对第一审裁定提起上诉",
            from: "裁定书送达之日",
            by: .party,
            terms: .days(10, .rolled),
            cite: [Statutes.litigation.at(85)],
            .verified,
            since: Statutes.litigation.inForceFrom
        ),
        ClockRule(
            "R17",
            "对责令限期拆除决定提起诉讼",
            from: "接到责令限期拆除决定之日",
            by: .party,
            terms: .days(15, .rolled),
            cite: [Statutes.land.at(83)],
            .verified,
            since: Statutes.land.inForceFrom
        ),
    ]
}

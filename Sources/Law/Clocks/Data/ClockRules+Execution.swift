import LegalTime

/// Clocks of execution by the court and by the agency.
extension ClockRules {
    static let courtExecution: [ClockRule] = [
        ClockRule(
            "P09",
            "申请人民法院强制执行",
            from: "起诉期限届满之日",
            by: .agency,
            terms: .months(3, .rolled),
            cite: [Statutes.coercion.at(53), Statutes.litigationReading.at(156)],
            .verified,
            since: Statutes.litigationReading.inForceFrom,
            until: .on(2021, 7, 14),
            note: "逾期申请的，除有正当理由外，人民法院不予受理；起诉期限的末日顺延过的，稳妥的做法是自顺延前的日子起算"
        ),
        ClockRule(
            "P09",
            "申请人民法院强制执行",
            from: "起诉期限届满之日（延期、分期缴纳的，延期、分期结束之日）",
            by: .agency,
            terms: .months(3, .rolled),
            cite: [Statutes.coercion.at(53), Statutes.litigationReading.at(156), Statutes.penalty.at(72, 2)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "逾期申请的，除有正当理由外，人民法院不予受理；起诉期限的末日顺延过的，稳妥的做法是自顺延前的日子起算"
        ),
        ClockRule(
            "P10",
            "人民法院受理强制执行申请",
            from: "接到申请之日",
            by: .court,
            terms: .working(5),
            cite: [Statutes.coercion.at(56, 1), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
        ClockRule(
            "P11",
            "对不予受理的裁定申请复议",
            from: "收到裁定之日",
            by: .agency,
            terms: .days(15, .rolled),
            cite: [Statutes.coercion.at(56, 2)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            note: "上一级人民法院自收到复议申请之日起十五日内裁定"
        ),
        ClockRule(
            "P12",
            "作出执行裁定",
            from: "受理之日",
            by: .court,
            terms: .working(7),
            cite: [Statutes.coercion.at(57), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
        ClockRule(
            "P12",
            variant: "apparent",
            "作出是否执行的裁定（明显违法情形）",
            from: "受理之日",
            by: .court,
            terms: .days(30, .hard),
            cite: [Statutes.coercion.at(58, 2)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
        ClockRule(
            "P13",
            "对不予执行的裁定申请复议",
            from: "收到裁定之日",
            by: .agency,
            terms: .days(15, .rolled),
            cite: [Statutes.coercion.at(58, 3)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            note: "上一级人民法院自收到复议申请之日起三十日内裁定"
        ),
        ClockRule(
            "P14",
            "送达不予执行的裁定",
            from: "作出裁定之日",
            by: .court,
            terms: .working(5),
            cite: [Statutes.coercion.at(58, 2), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
        ClockRule(
            "P15",
            "立即执行",
            from: "作出执行裁定之日",
            by: .court,
            terms: .working(5),
            cite: [Statutes.coercion.at(59), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
    ]

    static let ownExecution: [ClockRule] = [
        ClockRule(
            "P16",
            "代履行前催告",
            from: "代履行之日",
            by: .agency,
            terms: .workingBefore(3),
            cite: [Statutes.coercion.at(51, 1, item: 2), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            note: "立即实施代履行的（第五十二条）不需要催告"
        ),
        ClockRule(
            "P17",
            "中止执行后不再执行",
            from: "中止执行之日",
            by: .agency,
            purpose: .event,
            terms: .years(3, .fixed),
            cite: [Statutes.coercion.at(39, 2)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            note: "没有明显社会危害、当事人确无能力履行的，满三年未恢复执行的，不再执行"
        ),
        ClockRule(
            "P18",
            "可以依法强制拆除",
            from: "复议期限和起诉期限都届满之日",
            by: .agency,
            purpose: .waiting,
            terms: nil,
            missing: "复议期限（R01）和起诉期限（R11；依土地管理法责令限期拆除的，起诉期限依当时的土地管理法）各自的到期日，都届满以后才可以强制拆除",
            cite: [Statutes.coercion.at(44)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            until: .on(2019, 12, 31),
            note: "没有自己的长度"
        ),
        ClockRule(
            "P18",
            "可以依法强制拆除",
            from: "复议期限和起诉期限都届满之日",
            by: .agency,
            purpose: .waiting,
            terms: nil,
            missing: "复议期限（R01）和起诉期限（R11；依土地管理法责令限期拆除的为 R17）各自的到期日，都届满以后才可以强制拆除",
            cite: [Statutes.coercion.at(44), Statutes.land.at(83)],
            .verified,
            since: Statutes.land.inForceFrom,
            note: "没有自己的长度"
        ),
    ]
}

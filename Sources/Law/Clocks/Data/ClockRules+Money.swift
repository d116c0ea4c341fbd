import LegalTime

/// Clocks of paying a fine.
extension ClockRules {
    static let payment: [ClockRule] = [
        ClockRule(
            "P01",
            "缴纳罚款",
            from: "收到行政处罚决定书之日",
            by: .party,
            terms: .days(15, .rolled),
            cite: [Statutes.penalty.at(67, 3)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            extensions: [.open(by: Decider.agency, Statutes.penalty.at(66, 2))],
            note: "确有经济困难的，经申请和批准可以延期或者分期缴纳"
        ),
        ClockRule(
            "P02",
            "开始加处罚款",
            from: "缴款期限的最后一日（P01 的到期日）",
            by: .agency,
            purpose: .event,
            terms: .days(1, .fixed),
            cite: [Statutes.penalty.at(72, 1, item: 1), Statutes.penalty.at(73, 3)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            exclusions: Exclusion.grounds(["行政复议", "行政诉讼"], Statutes.penalty.at(73, 3)),
            note: "自次日起每日按罚款数额的百分之三加处，不得超出罚款的数额"
        ),
        ClockRule(
            "P03",
            "加处罚款达到上限",
            from: "开始加处罚款之日（P02 的到期日）",
            by: .agency,
            purpose: .event,
            terms: .days(33, .fixed),
            cite: [Statutes.penalty.at(72, 1, item: 1), Statutes.penalty.at(73, 3)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            exclusions: Exclusion.grounds(["行政复议", "行政诉讼"], Statutes.penalty.at(73, 3)),
            note: "起算日当日已加处百分之三，其后第三十三日为加处的第三十四日：前三十三日共百分之九十九，第三十四日达到罚款的数额"
        ),
        ClockRule(
            "P04",
            "当场收缴的罚款交至行政机关",
            from: "收缴之日（在水上收缴的，抵岸之日）",
            by: .agency,
            terms: .working(2),
            cite: [Statutes.penalty.at(71), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        ClockRule(
            "P05",
            "罚款缴付指定的银行",
            from: "收到执法人员交来罚款之日",
            by: .agency,
            terms: .working(2),
            cite: [Statutes.penalty.at(71), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        ClockRule(
            "P06",
            "代收罚款协议备案",
            from: "签订代收罚款协议之日",
            by: .agency,
            terms: .days(15, .hard),
            cite: [Statutes.split.at(6, 3)],
            .verified,
            since: Statutes.split.inForceFrom
        ),
        ClockRule(
            "P07",
            "加处罚款超过三十日，可以催告后自行强制执行",
            from: "开始加处罚款之日",
            by: .agency,
            purpose: .waiting,
            terms: .days(30, .fixed),
            cite: [Statutes.coercion.at(46, 1)],
            .verified,
            since: Statutes.coercion.inForceFrom,
            note: "只有法律赋予强制执行权的行政机关可以自行执行"
        ),
        ClockRule(
            "P08",
            "催告后可以申请人民法院强制执行",
            from: "催告书送达之日",
            by: .agency,
            purpose: .waiting,
            terms: .working(10),
            cite: [Statutes.coercion.at(54), Statutes.coercion.at(69)],
            .verified,
            since: Statutes.coercion.inForceFrom
        ),
    ]
}

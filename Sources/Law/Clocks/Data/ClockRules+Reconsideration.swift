import LegalTime

/// Clocks of administrative reconsideration (行政复议).
extension ClockRules {
    static let reconsideration: [ClockRule] = [
        ClockRule(
            "R01",
            "申请行政复议",
            from: "知道或者应当知道行政行为之日",
            by: .party,
            terms: .days(60, .rolled),
            cite: [Statutes.reconsideration.at(20, 1), Statutes.reconsideration.at(20, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            exclusions: Exclusion.grounds(["不可抗力", "其他正当理由"], Statutes.reconsideration.at(20, 2)),
            note: "法律规定的申请期限超过六十日的除外"
        ),
        ClockRule(
            "R02",
            "申请行政复议（未告知权利、机关和期限）",
            from: "知道或者应当知道行政行为内容之日",
            by: .party,
            terms: .years(1, .rolled),
            cite: [Statutes.reconsideration.at(20, 3)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            note: "最长期限；申请期限自知道权利、机关和期限之日起计算"
        ),
        ClockRule(
            "R03",
            "申请行政复议的最长期限",
            from: "作出行政行为之日",
            by: .party,
            terms: .years(5, .fixed),
            cite: [Statutes.reconsideration.at(21)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R03",
            variant: "immovable",
            "申请行政复议的最长期限（不动产）",
            from: "作出行政行为之日",
            by: .party,
            terms: .years(20, .fixed),
            cite: [Statutes.reconsideration.at(21)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R04",
            "审查行政复议申请",
            from: "收到申请之日",
            by: .reviewBody,
            terms: .working(5),
            cite: [Statutes.reconsideration.at(30, 1), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            note: "届满未作出不予受理决定的，届满之日起视为受理（第三十条第三款）"
        ),
        ClockRule(
            "R05",
            "通知补正",
            from: "收到申请之日",
            by: .reviewBody,
            terms: .working(5),
            cite: [Statutes.reconsideration.at(31, 1), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R06",
            "提交补正材料",
            from: "收到补正通知之日",
            by: .party,
            terms: .working(10),
            cite: [Statutes.reconsideration.at(31, 2), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            extensions: [.open(by: "行政复议机关", Statutes.reconsideration.at(31, 2))]
        ),
        ClockRule(
            "R07",
            "转送行政复议申请",
            from: "收到行政复议申请之日",
            by: .agency,
            terms: .working(5),
            cite: [Statutes.reconsideration.at(32, 2), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            note: "对当场处罚或者依据电子技术监控设备处罚不服，通过作出决定的机关提交，认为需要维持的"
        ),
    ]

    static let reconsidering: [ClockRule] = [
        ClockRule(
            "R08",
            "发送申请书副本",
            from: "受理之日",
            by: .reviewBody,
            terms: .working(7),
            cite: [Statutes.reconsideration.at(48), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R08",
            variant: "simple",
            "发送申请书副本（简易程序）",
            from: "受理之日",
            by: .reviewBody,
            terms: .working(3),
            cite: [Statutes.reconsideration.at(54, 1), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R09",
            "提出行政复议答复并提交证据",
            from: "收到申请书副本之日",
            by: .agency,
            terms: .working(10),
            cite: [Statutes.reconsideration.at(48), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            note: "逾期不提交的，视为没有证据、依据"
        ),
        ClockRule(
            "R09",
            variant: "simple",
            "提出行政复议答复并提交证据（简易程序）",
            from: "收到申请书副本之日",
            by: .agency,
            terms: .working(5),
            cite: [Statutes.reconsideration.at(54, 1), Statutes.reconsideration.at(88, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
        ClockRule(
            "R10",
            "作出行政复议决定",
            from: "受理之日",
            by: .reviewBody,
            terms: .days(60, .hard),
            cite: [Statutes.reconsideration.at(62, 1)],
            .verified,
            since: Statutes.reconsideration.inForceFrom,
            extensions: [.days(30, by: "行政复议机构的负责人", Statutes.reconsideration.at(62, 1))],
            note: "法律规定的行政复议期限少于六十日的除外"
        ),
        ClockRule(
            "R10",
            variant: "simple",
            "作出行政复议决定（简易程序）",
            from: "受理之日",
            by: .reviewBody,
            terms: .days(30, .hard),
            cite: [Statutes.reconsideration.at(62, 2)],
            .verified,
            since: Statutes.reconsideration.inForceFrom
        ),
    ]
}

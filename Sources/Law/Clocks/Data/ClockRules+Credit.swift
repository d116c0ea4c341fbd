import LegalTime

/// How long a penalty stays on the credit sites, and the clock that a supervising body sets.
extension ClockRules {
    private static let repair = "最短公示期限届满是条件之一；还要已经改正违法行为、全面履行义务并作出信用承诺"

    static let credit: [ClockRule] = [
        ClockRule(
            "D12",
            "信用公示期满（轻微）",
            from: "行政处罚决定书作出之日",
            by: .agency,
            purpose: .event,
            terms: .months(3, .fixed),
            cite: [],
            documents: [SourceDocument.creditRepair],
            .secondary,
            since: Statutes.creditRepair.inForceFrom,
            note: "原则上不公示；确需公示的最长三个月，义务履行后即可修复"
        ),
        ClockRule(
            "D13",
            "信用公示期满（一般）",
            from: "行政处罚决定书作出之日",
            by: .agency,
            purpose: .event,
            terms: .years(1, .fixed),
            cite: [],
            documents: [SourceDocument.creditRepair],
            .secondary,
            since: Statutes.creditRepair.inForceFrom,
            note: "最短三个月，最长一年"
        ),
        ClockRule(
            "D13",
            variant: "min",
            "可以申请信用修复（一般）",
            from: "行政处罚决定书作出之日",
            by: .party,
            purpose: .waiting,
            terms: .months(3, .fixed),
            cite: [],
            documents: [SourceDocument.creditRepair],
            .secondary,
            since: Statutes.creditRepair.inForceFrom,
            note: repair
        ),
        ClockRule(
            "D14",
            "信用公示期满（严重）",
            from: "行政处罚决定书作出之日",
            by: .agency,
            purpose: .event,
            terms: .years(3, .fixed),
            cite: [],
            documents: [SourceDocument.creditRepair],
            .secondary,
            since: Statutes.creditRepair.inForceFrom,
            note: "最短一年，最长三年；“严重”的范围未核对"
        ),
        ClockRule(
            "D14",
            variant: "min",
            "可以申请信用修复（严重）",
            from: "行政处罚决定书作出之日",
            by: .party,
            purpose: .waiting,
            terms: .years(1, .fixed),
            cite: [],
            documents: [SourceDocument.creditRepair],
            .secondary,
            since: Statutes.creditRepair.inForceFrom,
            note: repair
        ),
    ]

    static let supervision: [ClockRule] = [
        ClockRule(
            "S01",
            "办理行政执法监督文书",
            from: "收到督办函、意见书之日",
            by: .agency,
            terms: nil,
            missing: "文书载明的期限（条例没有规定日数，以督办函、意见书写明的为准）",
            cite: [Statutes.supervision.at(27, 2), Statutes.supervision.at(28, 2)],
            .verified,
            since: Statutes.supervision.inForceFrom
        )
    ]
}

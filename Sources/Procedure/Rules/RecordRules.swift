import Law
import LegalTime

/// Rules on the records that officers make (笔录).
enum RecordRules {
    /// Ended before now, begun before it ended, within a day, and not before the breach was done or found.
    static func times(_ start: Instant, _ end: Instant, _ file: Case, _ facts: Facts) -> [Finding] {
        var findings = TimeRules.notFuture("endedAt", end, facts)
        if end <= start { findings.append(.field("endedAt", "结束时间应晚于开始时间")) }
        if end > start.adding(seconds: longest) { findings.append(.field("endedAt", "一份笔录的起止时间不能超过 24 小时")) }
        return findings + TimeRules.notBeforeKnown("startedAt", facts.zone.day(of: start), file)
    }

    /// 第五十五条第一款
    static func shown(_ certificates: Bool) -> [Finding] {
        certificates
            ? []
            : [
                .refusal(
                    .article(
                        PenaltyLaw.showCertificates,
                        missing: "主动出示执法证件",
                        remedy: "出示执法证件后再调查，并在笔录中勾选"
                    )
                )
            ]
    }

    /// In seconds.
    private static let longest = 86_400
}

/// What is counted of cases (统计指标). Ids are stored; each is counted in the month of its own event.
package enum Measure: String, CaseIterable, Sendable {
    /// Every case once, however it began; the only one that knows where the case stands now.
    case registered
    /// 立案, and 当场处罚 for which nothing is filed.
    case filed, spot
    case notFiled
    /// Decisions on penalty and decisions not to punish, one for each party.
    case decided, exempted
    /// 办结决定: ordinary cases whose parties all have their decision, or ended otherwise; the mean of days goes by them.
    case settled
    /// Calendar days from filing to the last decision; and those of them that the law's time counts.
    case decisionDays, legalDays
    case closed
    /// Cases that were closed after a filing or a decision on the spot, and their calendar days since then.
    case closedTimed, closingDays
    case archived
    /// 撤销立案 or 终止调查 for every party.
    case withdrawn
    /// Matters sent up (报批), and those of them that were sent back (退回).
    case submitted, returned
    /// 超期说明
    case overruns
    /// In fen: fine and confiscated gains of decisions, and what was paid of them.
    case due, paid
}

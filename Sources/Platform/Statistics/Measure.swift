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

    /// As a heading says it.
    package var title: String {
        switch self {
        case .registered: "登记"
        case .filed: "立案"
        case .spot: "当场处罚"
        case .notFiled: "不予立案"
        case .decided: "处罚决定"
        case .exempted: "不予处罚决定"
        case .settled: "普通程序全案作出决定"
        case .decisionDays: "立案至决定的日历天数"
        case .legalDays: "立案至决定的法定天数"
        case .closed: "结案"
        case .closedTimed: "计算结案天数的案件"
        case .closingDays: "立案至结案的日历天数"
        case .archived: "归档"
        case .withdrawn: "撤销立案、终止调查"
        case .submitted: "报批"
        case .returned: "退回"
        case .overruns: "超期说明"
        case .due: "应缴罚没款"
        case .paid: "实缴罚没款"
        }
    }

    /// In what it is counted.
    package var unit: String {
        switch self {
        case .decided, .exempted: "份"
        case .submitted, .returned, .overruns: "次"
        case .decisionDays, .legalDays, .closingDays: "天"
        case .due, .paid: "分"
        default: "件"
        }
    }

    /// How it is counted (统计口径), for the page and the workbook.
    package var meaning: String {
        switch self {
        case .registered: "登记的案件，一案一件，计入登记的月份"
        case .filed: "批准立案的案件，计入批准之日的月份"
        case .spot: "当场作出处罚决定的案件，计入决定之日的月份；当场处罚不立案"
        case .notFiled: "决定不予立案的案件，计入决定之日的月份"
        case .decided: "行政处罚决定书和当场处罚决定书，一个当事人一份，计入决定之日的月份；以后被撤销的也计入"
        case .exempted: "不予行政处罚决定书，一个当事人一份，计入决定之日的月份"
        case .settled: "普通程序案件，最后一个当事人的决定作出时计一件；全部当事人移送、撤销或者终止的不计"
        case .decisionDays: "立案次日起数到最后一份决定之日，日历天数"
        case .legalDays: "立案次日起数到最后一份决定之日，扣除中止、鉴定等依法不计入办案期限的天数"
        case .closed: "批准结案的案件，计入批准之日的月份"
        case .closedTimed: "已结案且有立案日或者当场决定日的案件"
        case .closingDays: "立案（当场处罚为决定）次日起数到批准结案之日，日历天数"
        case .archived: "已归档的案件，计入归档日期的月份"
        case .withdrawn: "全部当事人都撤销立案或者终止调查的案件，计入最后一次决定的月份"
        case .submitted: "报批的事项（立案、事先告知、处理决定、结案），每报一次计一次，计入报批的月份"
        case .returned: "其中被退回的，计入报批的月份，不论哪个月退回"
        case .overruns: "登记的超期说明，计入登记之日的月份"
        case .due: "处罚决定中的罚款和没收违法所得，按当事人相加，计入决定之日的月份"
        case .paid: "登记的缴款，计入缴款之日的月份，不论决定是哪个月作出的"
        }
    }
}

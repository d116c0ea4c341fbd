/// What the statistics show (统计指标): a measure, or what two of them make.
package enum Indicator: String, CaseIterable, Sendable {
    case registered, filed, spot, closed, closingRate, decided, exempted, decisionDays, legalDays, closingDays
    case due, paid, submitted, returned, returnRate, notFiled, withdrawn, overruns, archived

    /// How it is made of measures.
    package enum Making: Sendable, Hashable {
        /// A number of things; the cases behind it can be looked at.
        case count(Measure)
        /// In fen.
        case money(Measure)
        /// A part of a whole; of the same period, not of the same cases.
        case share([Measure], of: [Measure])
        /// So many days for each.
        case mean(Measure, per: Measure)
    }

    package var making: Making {
        switch self {
        case .registered: .count(.registered)
        case .filed: .count(.filed)
        case .spot: .count(.spot)
        case .closed: .count(.closed)
        case .closingRate: .share([.closed], of: [.filed, .spot])
        case .decided: .count(.decided)
        case .exempted: .count(.exempted)
        case .decisionDays: .mean(.decisionDays, per: .settled)
        case .legalDays: .mean(.legalDays, per: .settled)
        case .closingDays: .mean(.closingDays, per: .closedTimed)
        case .due: .money(.due)
        case .paid: .money(.paid)
        case .submitted: .count(.submitted)
        case .returned: .count(.returned)
        case .returnRate: .share([.returned], of: [.submitted])
        case .notFiled: .count(.notFiled)
        case .withdrawn: .count(.withdrawn)
        case .overruns: .count(.overruns)
        case .archived: .count(.archived)
        }
    }

    /// The measure whose cases stand behind it; `nil` of what two of them make.
    package var measure: Measure? {
        switch making {
        case .count(let measure), .money(let measure): measure
        case .share, .mean: nil
        }
    }

    /// As a heading says it.
    package var title: String {
        switch self {
        case .registered: "登记"
        case .filed: "立案"
        case .spot: "当场处罚"
        case .closed: "结案"
        case .closingRate: "结案率"
        case .decided: "处罚决定"
        case .exempted: "不予处罚"
        case .decisionDays: "平均办案天数"
        case .legalDays: "平均法定天数"
        case .closingDays: "平均结案天数"
        case .due: "应缴罚没款"
        case .paid: "实缴罚没款"
        case .submitted: "报批"
        case .returned: "退回"
        case .returnRate: "退回率"
        case .notFiled: "不予立案"
        case .withdrawn: "撤销、终止"
        case .overruns: "超期说明"
        case .archived: "归档"
        }
    }

    /// In what it is counted; empty for money and shares, which say it themselves.
    package var unit: String {
        switch self {
        case .decided, .exempted: "份"
        case .submitted, .returned, .overruns: "次"
        case .decisionDays, .legalDays, .closingDays: "天"
        case .due, .paid, .closingRate, .returnRate: ""
        case .registered, .filed, .spot, .closed, .notFiled, .withdrawn, .archived: "件"
        }
    }

    /// How it is counted (统计口径).
    package var meaning: String {
        switch self {
        case .registered: "登记的案件，一案一件，计入登记的月份"
        case .filed: "批准立案的案件，计入批准之日的月份"
        case .spot: "当场作出处罚决定的案件，计入决定之日的月份；当场处罚不立案"
        case .closed: "批准结案的案件，计入批准之日的月份，不论哪个月立案"
        case .closingRate: "本期结案 ÷（本期立案 + 本期当场处罚）；结的可以是以前立的案，所以可能超过 100%"
        case .decided: "行政处罚决定书和当场处罚决定书，一个当事人一份，计入决定之日的月份；以后被撤销的也计入"
        case .exempted: "不予行政处罚决定书，一个当事人一份，计入决定之日的月份"
        case .decisionDays: "普通程序案件立案次日起数到最后一份决定之日的日历天数，按最后一份决定之日的月份平均"
        case .legalDays: "同上，扣除中止、鉴定等依法不计入办案期限的天数"
        case .closingDays: "立案（当场处罚为决定）次日起数到批准结案之日的日历天数，按结案的月份平均"
        case .due: "处罚决定中的罚款和没收的违法所得，按当事人相加，计入决定之日的月份"
        case .paid: "登记的缴款，计入缴款之日的月份，不论决定是哪个月作出的"
        case .submitted: "报批的事项（立案、事先告知、处理决定、结案），报一次计一次，计入报批的月份"
        case .returned: "其中被退回的，计入报批的月份，不论哪个月退回"
        case .returnRate: "退回 ÷ 报批"
        case .notFiled: "决定不予立案的案件，计入决定之日的月份"
        case .withdrawn: "全部当事人都撤销立案或者终止调查的案件，计入最后一次决定的月份"
        case .overruns: "登记的超期说明，计入登记之日的月份"
        case .archived: "已归档的案件，计入归档日期的月份"
        }
    }

    /// What holds for all of them.
    package static let rules = [
        "一个案件按承办机构统计；违反几个事项的，只计入第一个事项和它的领域，没有填写事项的列为“未注明”。",
        "事件按发生之日所在的月份统计，以北京时间为准；更正误写的日期后，数字随之更正。",
        "环比：与前一个同样长的期间相比；同比：与上一年的同一期间相比。没有可比的数时写“—”。",
        "按阶段统计的是期内登记的案件现在所处的阶段。",
    ]
}

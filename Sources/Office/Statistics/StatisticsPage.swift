import Platform
import Storage
import Web

/// 案件统计: few and large numbers, one indicator drawn and compared, all of them by group, and how each is counted.
enum StatisticsPage {
    struct Model: Sendable {
        let report: StatisticsReport
        /// The indicator that is compared group by group.
        let shown: Indicator
        let form: FormState
        let periods: [Chip]
        /// Whether numbers lead to their cases; who reads numbers alone sees no party's name.
        let leadsToCases: Bool

        var question: StatisticsQuestion { report.question }
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("案件统计", subtitle: subtitle(model)) { h in
            h.linkButton("导出 XLSX", to: model.question.link(.statisticsTable))
        }
        h.errorSummary(model.form.errors)
        h.chips("常用期间", model.periods)
        StatisticsForm.write(model, &h)
        large(model, &h)
        StatisticsTables.compared(model, &h)
        StatisticsTables.groups(model, &h)
        StatisticsTables.totals(model, &h)
        meanings(&h)
    }

    private static func subtitle(_ model: Model) -> String {
        let scope = model.question.unit ?? (model.report.isWhole ? "全机关" : "您负责的机构")
        let open = model.report.isOpen ? "；最后一个月还没有结束，与完整的月份相比会偏低" : ""
        return "\(model.question.chinese)，\(scope)\(open)"
    }

    private static func large(_ model: Model, _ h: inout HTML) {
        let total = model.report.total
        h.tag("dl", .class("z-figures"), .aria("label", "主要指标")) { h in
            for indicator in Indicator.large {
                h.tag("div", .class("card z-figure")) { h in
                    h.tag("dt", text: indicator.heading)
                    h.tag("dd", .class("z-figure-value")) { h in
                        number(total.now[indicator], link(indicator, model.question, nil, model), &h)
                    }
                    if indicator == .closingRate { target(model, &h) }
                    for (word, earlier) in [("环比", total.before), ("同比", total.yearBefore)] {
                        let change = total.now[indicator].change(since: earlier[indicator])
                        h.tag("dd", .class("z-figure-change"), text: "\(word) \(FigureWords.text(change))")
                    }
                }
            }
        }
    }

    /// Whether the organ's own target is met, in a word and an icon.
    private static func target(_ model: Model, _ h: inout HTML) {
        guard let target = model.report.target else { return }
        h.tag("dd", .class("z-figure-change")) { h in
            let goal = "目标高于 \(target.abovePercent)%"
            switch target.isMet(by: model.report.total.now) {
            case true?: h.badge(.done, "达到\(goal)", title: target.document)
            case false?: h.badge(.near, "未达到\(goal)", title: target.document)
            case nil: h.badge(.neutral, "\(goal)，暂无可比", title: target.document)
            }
        }
    }

    /// A value that leads to its cases, where it has any.
    static func number(_ figure: Figure, _ link: Link?, _ h: inout HTML) {
        let text = FigureWords.text(figure)
        switch figure {
        case .count(0), .money(0): h.text(text)
        default:
            if let link { h.tag("a", .href(link), text: text) } else { h.text(text) }
        }
    }

    static func link(_ indicator: Indicator, _ question: StatisticsQuestion, _ key: String?, _ model: Model) -> Link? {
        guard model.leadsToCases else { return nil }
        return indicator.measure.map { question.cases($0, key: key) }
    }

    private static func meanings(_ h: inout HTML) {
        h.card("统计口径", id: "meanings") { h in
            h.tag("ul", .class("z-barred")) { h in
                for rule in Indicator.rules { h.tag("li", text: rule) }
            }
            h.details("各指标怎样统计") { h in
                h.definitions(Indicator.allCases.map { ($0.heading, $0.meaning) })
            }
        }
    }
}

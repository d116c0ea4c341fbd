import Platform
import Storage
import Web

/// The tables of the statistics page.
enum StatisticsTables {
    /// No table of groups is longer, so that the page stays light; a workbook has them all.
    private static let longest = 16

    /// One indicator group by group beside the periods that it is compared with, and drawn where scripts run.
    static func compared(_ model: StatisticsPage.Model, _ h: inout HTML) {
        let (report, indicator) = (model.report, model.shown)
        h.tag("section", .class("card"), .id("compared"), .aria("label", "各\(model.question.by.title)对照")) { h in
            h.tag("div", .class("card-header")) { h in
                h.tag("h2", .class("card-title"), text: "\(indicator.heading)：各\(model.question.by.title)对照")
            }
            guard !report.lines.isEmpty else { return nothing(&h) }
            // Filled by statistics.js from the table below, which says the same.
            h.tag(
                "figure",
                .class("z-chart"),
                .data("chart", model.question.by == .month ? "months" : "groups"),
                .data("title", "\(indicator.heading)：\(model.question.chinese)，与上期和上年同期对照；数据见下表"),
                .data("unit", FigureWords.drawn(indicator))
            ) { _ in }
            let columns: [Column] = [
                Column(model.question.by.title), Column("本期", .number), Column("上期", .number),
                Column("环比", .number), Column("上年同期", .number), Column("同比", .number),
            ]
            h.table("\(indicator.heading)：\(model.question.chinese)", columns, numbers: true) { h in
                for line in report.lines.prefix(longest) {
                    h.row { h in
                        h.tag("th", .scope("row"), text: line.name)
                        compared(line, indicator, model, &h)
                    }
                }
            }
            more(report.lines.count, &h)
        }
    }

    private static func compared(
        _ line: StatisticsReport.Line,
        _ indicator: Indicator,
        _ model: StatisticsPage.Model,
        _ h: inout HTML
    ) {
        let question = model.question
        let periods = [
            ("本期", line.now, question.line(line.key)),
            (
                "上期", line.before,
                question.by == .month ? question.line(line.key, moved: -1) : (question.before, line.key)
            ),
            (
                "上年同期", line.yearBefore,
                question.by == .month ? question.line(line.key, moved: -12) : (question.yearBefore, line.key)
            ),
        ]
        for (place, (label, figures, (asked, key))) in periods.enumerated() {
            h.tag(
                "td",
                .data("label", label),
                .data("value", FigureWords.plain(figures[indicator]))
            ) { h in
                StatisticsPage.number(figures[indicator], StatisticsPage.link(indicator, asked, key, model), &h)
            }
            guard place > 0 else { continue }
            let change = line.now[indicator].change(since: figures[indicator])
            h.cell(FigureWords.text(change), label: place == 1 ? "环比" : "同比")
        }
    }

    /// All indicators by group.
    static func groups(_ model: StatisticsPage.Model, _ h: inout HTML) {
        guard model.question.by != .stage, !model.report.lines.isEmpty else { return }
        h.tag("section", .class("card"), .id("groups"), .aria("label", "按\(model.question.by.title)统计")) { h in
            h.tag("div", .class("card-header")) { h in
                h.tag("h2", .class("card-title"), text: "按\(model.question.by.title)统计")
            }
            table("主要指标", Indicator.chief, model, &h)
            h.tag("details", .class("z-details z-card-details")) { h in
                h.tag("summary", text: "其他指标")
                table("其他指标", Indicator.further, model, &h)
            }
            more(model.report.lines.count, &h)
        }
    }

    private static func table(
        _ title: String,
        _ indicators: [Indicator],
        _ model: StatisticsPage.Model,
        _ h: inout HTML
    ) {
        let columns = [Column(model.question.by.title)] + indicators.map { Column($0.title, .number) }
        h.table("\(title)：\(model.question.chinese)", columns, numbers: true) { h in
            for line in model.report.lines.prefix(longest) {
                let (asked, key) = model.question.line(line.key)
                h.row { h in
                    h.tag("th", .scope("row"), text: line.name)
                    values(line.now, indicators, asked, key, model, &h)
                }
            }
            h.tag("tr", .class("z-total")) { h in
                h.tag("th", .scope("row"), text: "合计")
                values(model.report.total.now, indicators, model.question, nil, model, &h)
            }
        }
    }

    private static func values(
        _ figures: Figures,
        _ indicators: [Indicator],
        _ question: StatisticsQuestion,
        _ key: String?,
        _ model: StatisticsPage.Model,
        _ h: inout HTML
    ) {
        for indicator in indicators {
            h.cell(label: indicator.heading) { h in
                StatisticsPage.number(figures[indicator], StatisticsPage.link(indicator, question, key, model), &h)
                guard indicator == .closingRate, let met = model.report.target?.isMet(by: figures) else { return }
                h.text(" ")
                h.badge(met ? .done : .near, met ? "达标" : "未达标")
            }
        }
    }

    /// Every indicator of the whole, beside the periods that it is compared with.
    static func totals(_ model: StatisticsPage.Model, _ h: inout HTML) {
        let (total, question) = (model.report.total, model.question)
        let titles = ["指标", "本期", "上期", "环比", "上年同期", "同比"]
        h.tag("section", .class("card"), .id("totals"), .aria("label", "合计对照")) { h in
            h.tag("div", .class("card-header")) { $0.tag("h2", .class("card-title"), text: "合计对照") }
            h.tag("details", .class("z-details z-card-details")) { h in
                h.tag("summary", text: "全部 \(Indicator.allCases.count) 个指标与上期、上年同期对照")
                let columns = titles.enumerated().map { Column($1, $0 == 0 ? .text : .number) }
                h.table("合计对照", columns, numbers: true) { h in
                    for indicator in Indicator.allCases {
                        h.row { h in
                            h.tag("th", .scope("row"), text: indicator.heading)
                            earlier(total.now, question, "本期", indicator, model, &h)
                            for (word, change, figures, asked) in [
                                ("上期", "环比", total.before, question.before),
                                ("上年同期", "同比", total.yearBefore, question.yearBefore),
                            ] {
                                earlier(figures, asked, word, indicator, model, &h)
                                let amount = total.now[indicator].change(since: figures[indicator])
                                h.cell(FigureWords.text(amount), label: change)
                            }
                        }
                    }
                }
                h.tag(
                    "p",
                    .class("z-table-note"),
                    text: "上期：\(question.before.chinese)；上年同期：\(question.yearBefore.chinese)。"
                )
            }
        }
    }

    private static func earlier(
        _ figures: Figures,
        _ question: StatisticsQuestion,
        _ label: String,
        _ indicator: Indicator,
        _ model: StatisticsPage.Model,
        _ h: inout HTML
    ) {
        h.cell(label: label) { h in
            StatisticsPage.number(figures[indicator], StatisticsPage.link(indicator, question, nil, model), &h)
        }
    }

    private static func nothing(_ h: inout HTML) {
        h.empty("这个期间没有案件", hint: "换一个期间或者机构再统计。")
    }

    private static func more(_ count: Int, _ h: inout HTML) {
        guard count > longest else { return }
        h.tag("p", .class("z-table-note"), text: "另有 \(count - longest) 行没有列出，导出 XLSX 可以看到全部；合计包括全部。")
    }
}

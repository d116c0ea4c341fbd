package import Documents
package import LegalTime

/// The statistics as a workbook: by group, the whole compared, and how each indicator is counted.
package struct StatisticsBook: Sendable {
    let report: StatisticsReport
    /// 机构, 月份: what the lines are.
    let group: String

    package init(report: StatisticsReport, group: String) {
        self.report = report
        self.group = group
    }

    package func spreadsheet(at instant: Instant) -> Spreadsheet {
        Spreadsheet([groups, totals, meanings(instant)], madeAt: instant)
    }

    private var groups: Spreadsheet.Sheet {
        let indicators = report.indicators
        return Spreadsheet.Sheet(
            name: "按\(group)",
            columns: [.init(group, width: 32)] + indicators.map { .init(Self.heading($0)) },
            rows: (report.lines + [report.total]).map { line in
                [.text(line.name)] + indicators.map { Self.cell(line.now[$0]) }
            }
        )
    }

    private var totals: Spreadsheet.Sheet {
        let titles = ["本期", "上期", "环比增减", "环比增长", "上年同期", "同比增减", "同比增长"]
        return Spreadsheet.Sheet(
            name: "合计对照",
            columns: [.init("指标", width: 22)] + titles.map { .init($0) },
            rows: Indicator.allCases.map { indicator in
                let now = report.total.now[indicator]
                let earlier = [report.total.before, report.total.yearBefore].map { $0[indicator] }
                let compared = earlier.flatMap { [Self.cell($0)] + Self.cells(now.change(since: $0)) }
                return [.text(Self.heading(indicator)), Self.cell(now)] + compared
            }
        )
    }

    private func meanings(_ instant: Instant) -> Spreadsheet.Sheet {
        let question = report.question
        let about: [(String, Spreadsheet.Cell)] = [
            ("期间", .text(question.chinese)), ("上期", .text(question.before.chinese)),
            ("上年同期", .text(question.yearBefore.chinese)),
            ("范围", .text(question.unit ?? (report.isWhole ? "全机关" : "所负责的机构"))), ("导出时间", .moment(instant)),
        ]
        let target = report.target.map { [("结案率目标", Spreadsheet.Cell.text("高于 \($0.abovePercent)%（\($0.document)）"))] }
        let rules = Indicator.rules.map { ("说明", Spreadsheet.Cell.text($0)) }
        let meanings = Indicator.allCases.map { (Self.heading($0), Spreadsheet.Cell.text($0.meaning)) }
        return Spreadsheet.Sheet(
            name: "统计口径",
            columns: [.init("项目", width: 22), .init("内容", width: 90)],
            rows: (about + (target ?? []) + rules + meanings).map { [.text($0.0), $0.1] }
        )
    }

    /// Money stands in yuan, which the heading says.
    private static func heading(_ indicator: Indicator) -> String {
        switch indicator.making {
        case .money: "\(indicator.title)（元）"
        case .share: indicator.title
        case .count, .mean: "\(indicator.title)（\(indicator.unit)）"
        }
    }

    private static func cell(_ figure: Figure) -> Spreadsheet.Cell {
        switch figure {
        case .count(let n): .whole(n)
        case .money(let fen): .money(fen: fen)
        case .share(let part, let whole): .share(part, of: whole)
        case .mean(let sum, let count): .mean(sum, per: count)
        }
    }

    /// By how much, and by which part; the difference of two shares is one of percentage points.
    private static func cells(_ change: Change?) -> [Spreadsheet.Cell] {
        guard let change else { return [.empty, .empty] }
        let part = change.thousandths.map { Spreadsheet.Cell.share($0, of: 1000) } ?? .empty
        switch change.amount {
        case .count(let n): return [.whole(n), part]
        case .money(let fen): return [.money(fen: fen), part]
        case .points(let n): return [.share(n, of: 1000), part]
        case .days(let n): return [.mean(n, per: 10), part]
        }
    }
}

import Platform
import Storage
import Web

/// The cases behind a number of the statistics, the latest month first.
enum StatisticsCasesPage {
    struct Model: Sendable {
        let indicator: Indicator
        /// 横林中队，2026年5月
        let scope: String
        let rows: [Row]
        let older: Link?
        let newest: Link?
        let back: Link
    }

    struct Row: Sendable {
        let id: String
        let title: String
        let number: String
        let stage: CaseStage
        let unit: String
        let month: String
        let n: Int

        init(_ behind: MeasureRows.Behind) {
            let row = behind.row
            (id, title, unit, n) = (row.id, row.title, row.unit, behind.n)
            // A case decided on the spot has the number of its decision.
            let decision = row.decisionNumber == row.number ? nil : row.decisionNumber
            number = [row.number, decision].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "、")
            stage = CaseStage(stored: row.stage)
            month = Month(behind.month)?.chinese ?? behind.month
        }
    }

    /// The last row of the page before, `2026-05.0a1b`.
    static func place(_ text: String) -> (month: String, caseID: String)? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, Month(String(parts[0])) != nil, parts[1].utf8.count <= 64 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("\(model.indicator.title)的案件", subtitle: model.scope) { h in
            h.linkButton("回到统计", to: model.back)
        }
        h.tag("p", .class("z-statistics-meaning"), text: "\(model.indicator.title)：\(model.indicator.meaning)。")
        h.tag("section", .class("card"), .id("list"), .aria("label", "案件列表")) { h in
            if model.rows.isEmpty {
                h.empty("没有这样的案件", next: ("回到统计", model.back))
            } else {
                table(model, &h)
            }
        }
        guard model.older != nil || model.newest != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let newest = model.newest { h.linkButton("回到最新", to: newest) }
            if let older = model.older { h.linkButton("更多", to: older) }
        }
    }

    private static func table(_ model: Model, _ h: inout HTML) {
        let isMoney = if case .money = model.indicator.making { true } else { false }
        let amount = Column(isMoney ? "金额" : "计入（\(model.indicator.unit)）", .number)
        let columns = ["案件", "文号", "阶段", "承办机构", "计入月份"].map { Column($0) } + [amount]
        h.table("案件", columns) { h in
            for row in model.rows {
                h.row(to: .case(row.id), lead: row.title) { h in
                    h.cell(row.number.isEmpty ? "未立案" : row.number, label: "文号")
                    h.cell { $0.badge(row.stage.tone, row.stage.word) }
                    h.cell(row.unit, label: "承办机构")
                    h.cell(row.month, label: "计入月份")
                    h.cell(isMoney ? Money.text(fen: row.n) : "\(row.n)", .number, label: amount.title)
                }
            }
        }
    }
}

import Platform
import Procedure
import Web

/// 案件: the list, narrowed by conditions that chips name, in one's own columns.
enum CaseListPage {
    struct Model: Sendable {
        var question = CaseQuestion()
        var chips: [Chip]
        var conditions: [Condition] = []
        var choices = DeskChoices()
        var rows: [Row]
        /// `nil` = not counted yet.
        var total: Int?
        /// The page after this one, if there is one.
        var older: Link?
        /// The first page, when this is another.
        var newest: Link?
        /// There may be more than was found so far.
        var isCut = false
        var mayRegister: Bool
        var display = CaseDisplay()
        var views: [View] = []
        var faults: [FieldProblem] = []
        var token = ""
    }

    struct Condition: Sendable {
        let word: String
        let without: Link
    }

    struct View: Sendable {
        let id: String
        let name: String
        let link: Link
        let isDefault: Bool
        let isHere: Bool
    }

    struct Row: Sendable {
        let id: String
        let title: String
        let number: String?
        let decisionNumber: String?
        let stage: CaseStage
        let unit: String
        let handler: String
        let field: String
        let kind: String
        let parties: String
        let due: Due?
        let opened: String
        let updated: String
        let decided: String
        let fine: String
    }

    struct Due: Sendable {
        let text: String
        let tone: Tone
        /// 已逾期; `nil` where there is time.
        let word: String?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("案件") { h in
            if !model.rows.isEmpty { h.linkButton("导出 XLSX", to: model.question.link(.caseTable)) }
            if model.mayRegister { h.openingButtons() }
        }
        h.errorSummary(model.faults)
        views(model, &h)
        h.chips("按办案阶段筛选", model.chips)
        CaseListForm.write(model, &h)
        conditions(model.conditions, &h)
        h.tag("section", .class("card"), .id("list"), .aria("label", "案件列表")) { h in
            if model.rows.isEmpty, !model.isCut { empty(model, &h) } else { table(model, &h) }
        }
        pages(model, &h)
        CaseListSettings.write(model, &h)
    }

    static func count(_ count: Int) -> String { "共 \(count) 件" }

    private static func views(_ model: Model, _ h: inout HTML) {
        guard !model.views.isEmpty else { return }
        let chips = model.views.map {
            Chip(word: $0.isDefault ? "\($0.name)（默认）" : $0.name, count: nil, link: $0.link, isChosen: $0.isHere)
        }
        h.chips("常用视图", chips)
    }

    /// What the list is narrowed to; a press takes one away.
    private static func conditions(_ conditions: [Condition], _ h: inout HTML) {
        guard !conditions.isEmpty else { return }
        h.tag("nav", .class("z-chips"), .aria("label", "已选条件，按一下去掉")) { h in
            for condition in conditions {
                h.tag("a", .class("z-chip"), .href(condition.without), .aria("label", "去掉：\(condition.word)")) { h in
                    h.text(condition.word)
                    h.tag("span", .aria("hidden", "true"), text: " ×")
                }
            }
            if conditions.count > 1 { h.tag("a", .class("z-chip"), .href(CaseQuestion().link()), text: "全部去掉") }
        }
    }

    private static func empty(_ model: Model, _ h: inout HTML) {
        if model.question != CaseQuestion() || model.newest != nil {
            let only = model.conditions.count == 1 ? model.conditions.first?.word : nil
            h.empty(
                only.map { "没有符合“\($0)”的案件" } ?? "没有符合这些条件的案件",
                hint: model.conditions.count > 1 ? "按上面的条件去掉几个，或者换一个说法。" : nil,
                next: ("看全部案件", CaseQuestion().link())
            )
            return
        }
        h.empty(
            "还没有登记过案件",
            hint: model.mayRegister ? nil : "承办人登记案件后，会出现在这里。",
            next: model.mayRegister ? ("登记案件", .newCase) : nil
        )
    }

    private static func table(_ model: Model, _ h: inout HTML) {
        h.tag("p", .class("z-table-note")) { h in
            if let total = model.total {
                h.text(count(total))
            } else {
                // Counted once the page is there; a press counts where no script does.
                h.tag(
                    "a",
                    .href(model.question.link().with("count", "1")),
                    .data("count", model.question.link(.caseCount).path),
                    text: "统计件数"
                )
            }
        }
        let columns = model.display.columns
        let heads = [Column("案件")] + columns.map { Column($0.title, $0 == .fine ? .number : .text) }
        h.table("案件", heads, dense: model.display.isDense) { h in
            for row in model.rows {
                h.row(to: .case(row.id), lead: row.title) { h in
                    for column in columns { cell(column, row, &h) }
                }
            }
        }
        guard model.isCut else { return }
        h.tag("p", .class("z-table-note"), text: "更早的案件还没有找完，按“继续往前找”接着找。")
    }

    private static func cell(_ column: CaseColumn, _ row: Row, _ h: inout HTML) {
        switch column {
        case .number:
            h.cell(label: column.title) { h in
                h.text(row.number ?? "未立案")
                if let decision = row.decisionNumber {
                    h.void("br")
                    h.text(decision)
                }
            }
        case .stage: h.cell { $0.badge(row.stage.tone, row.stage.word) }
        case .due:
            h.cell(label: column.title) { h in
                guard let due = row.due else { return }
                h.tag("span", .class("z-unbroken"), text: due.text)
                if let word = due.word {
                    h.text(" ")
                    h.badge(due.tone, word)
                }
            }
        case .fine: h.cell(row.fine, .number, label: column.title)
        case .unit: h.cell(row.unit, label: column.title)
        case .handler: h.cell(row.handler, label: column.title)
        case .field: h.cell(row.field, label: column.title)
        case .kind: h.cell(row.kind, label: column.title)
        case .parties: h.cell(row.parties, label: column.title)
        case .filed: h.cell(row.opened, label: column.title)
        case .updated: h.cell(row.updated, label: column.title)
        case .decided: h.cell(row.decided, label: column.title)
        }
    }

    private static func pages(_ model: Model, _ h: inout HTML) {
        guard model.older != nil || model.newest != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let newest = model.newest { h.linkButton("回到第一页", to: newest) }
            if let older = model.older { h.linkButton(model.isCut ? "继续往前找" : "下一页", to: older) }
        }
    }
}

import Web

/// 案件: the list, filtered by stage, newest first.
enum CaseListPage {
    struct Model: Sendable {
        var filters: [Chip]
        var rows: [Row]
        /// The page after this one, if there is one.
        var older: Link?
        /// The first page, when this is another.
        var newest: Link?
        var mayRegister: Bool
    }

    struct Row: Sendable {
        let id: String
        let title: String
        let number: String?
        let decisionNumber: String?
        let stage: CaseStage
        let unit: String
        let opened: String
        let updated: String
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("案件") { h in
            if model.mayRegister { h.openingButtons() }
        }
        h.chips("按办案阶段筛选", model.filters)
        h.tag("section", .class("card"), .id("list"), .aria("label", "案件列表")) { h in
            if model.rows.isEmpty { empty(model, &h) } else { table(model.rows, &h) }
        }
        guard model.older != nil || model.newest != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let newest = model.newest { h.linkButton("回到最新", to: newest) }
            if let older = model.older { h.linkButton("更多", to: older) }
        }
    }

    private static func empty(_ model: Model, _ h: inout HTML) {
        let chosen = model.filters.first { $0.isChosen }
        if let first = model.filters.first, chosen?.word != first.word {
            h.empty("没有“\(chosen?.word ?? "")”的案件", next: ("看全部案件", first.link))
            return
        }
        h.empty(
            "还没有登记过案件",
            hint: model.mayRegister ? nil : "承办人登记案件后，会出现在这里。",
            next: model.mayRegister ? ("登记案件", .newCase) : nil
        )
    }

    private static func table(_ rows: [Row], _ h: inout HTML) {
        h.table("案件", ["案件", "文号", "阶段", "承办机构", "登记", "最近办理"].map { Column($0) }) { h in
            for row in rows {
                h.row(to: .case(row.id), lead: row.title) { h in
                    h.cell(label: "文号") { h in
                        h.text(row.number ?? "未立案")
                        if let decision = row.decisionNumber {
                            h.void("br")
                            h.text(decision)
                        }
                    }
                    h.cell { $0.badge(row.stage.tone, row.stage.word) }
                    h.cell(row.unit, label: "承办机构")
                    h.cell(row.opened, label: "登记")
                    h.cell(row.updated, label: "最近办理")
                }
            }
        }
    }
}

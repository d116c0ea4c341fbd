import Web

/// 工作台: what I have to do, and the newest cases.
enum WorkbenchPage {
    struct Model: Sendable {
        var todos: [TodoItem]
        /// How many there are: `12`, `999+`.
        var count = ""
        /// More are waiting than are shown.
        var hasMore = false
        var cases: [CaseItem]
        var mayRegister: Bool
        var token = ""
        /// What new calendars moved, until it was read.
        var moves: [MoveGroup] = []
        /// What falls due next; `nil` for those who hold no cases.
        var due: [DueItem]?
    }

    struct TodoItem: Sendable {
        let id: String
        let caseID: String
        let caseTitle: String
        let act: String
        let actTitle: String
        /// 王敏 报请审批 · 今天 14:05 起
        let more: String
        var limit: TodoPage.Limit?
    }

    struct CaseItem: Sendable {
        let id: String
        let title: String
        let number: String?
        let stage: CaseStage
        let opened: String
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("工作台") { h in
            if model.mayRegister { h.openingButtons() }
        }
        h.renewal()
        moves(model.moves, token: model.token, &h)
        h.columns(
            main: { h in todoCard(model, &h) },
            side: { h in
                if let items = model.due { h.card("临近期限", id: "due") { due(items, &$0) } }
                h.card("最近登记的案件", actions: { $0.tag("a", .href(.cases), text: "全部案件") }) { cases(model, &$0) }
            }
        )
    }

    /// For people without any duty in cases: no dead end, but whom to ask.
    static func writeWithoutDuty(_ h: inout HTML) {
        h.pageHeader("工作台")
        h.tag("section", .class("card"), .aria("label", "职责")) { h in
            h.empty("您的账号还没有办案职责", hint: "承办或审批案件，需要本机关的系统管理员为您登记职责。")
        }
    }

    /// For who keeps the reference data and handles no cases.
    static func writeForAdministrator(_ h: inout HTML) {
        h.pageHeader("工作台")
        h.card("基础数据") { h in
            h.tag("p", text: "案件的期限和罚款按下列基础数据计算；更新前先预览变动，确认后才生效。")
            h.actions { h in
                h.linkButton("导入年度放假安排", to: .calendarImport)
                h.linkButton("导入事项目录", to: .itemImport)
            }
        }
    }

    private static func todoCard(_ model: Model, _ h: inout HTML) {
        let title = model.todos.isEmpty ? "待办" : "待办 \(model.count)"
        let all: ((inout HTML) -> Void)? = model.todos.isEmpty ? nil : { $0.tag("a", .href(.todos), text: "全部待办") }
        h.card(title, id: "todos", actions: all) { todos(model, &$0) }
    }

    private static func todos(_ model: Model, _ h: inout HTML) {
        guard !model.todos.isEmpty else {
            h.empty(
                "现在没有要您办理的事项",
                hint: model.mayRegister ? "发现违法线索，可以登记案件；需要您接着办的，会出现在这里。" : "报请您审批和决定的案件，会出现在这里。"
            )
            return
        }
        h.tag("ul", .class("z-list"), .aria("label", "待办")) { h in
            for todo in model.todos { self.todo(todo, &h) }
        }
        guard model.hasMore else { return }
        h.tag("p", .class("z-hint")) { h in
            h.text("先列出最先到期的 \(model.todos.count) 项，")
            h.tag("a", .href(.todos), text: "看全部待办")
            h.text("。")
        }
    }

    private static func todo(_ todo: TodoItem, _ h: inout HTML) {
        h.tag("li", .class("z-row z-list-item"), .data("row", todo.id)) { h in
            h.tag("div", .class("z-list-main")) { h in
                h.tag("a", .class("z-row-link"), .href(.case(todo.caseID)), text: todo.caseTitle)
                h.tag("p", .class("z-list-more"), text: todo.more)
                if let limit = todo.limit { h.tag("p", .class("z-list-more"), text: "\(limit.name)：\(limit.text)") }
            }
            if let limit = todo.limit, limit.tone == .near || limit.tone == .refused {
                h.badge(limit.tone, limit.word)
            }
            h.tag(
                "a",
                .class("btn"),
                .href(.act(todo.caseID, todo.act)),
                .aria("label", "\(todo.actTitle)：\(todo.caseTitle)"),
                text: todo.actTitle
            )
        }
    }

    private static func cases(_ model: Model, _ h: inout HTML) {
        guard !model.cases.isEmpty else {
            h.empty(
                "还没有登记过案件",
                hint: model.mayRegister ? nil : "承办人登记案件后，会出现在这里。",
                next: model.mayRegister ? ("登记案件", .newCase) : nil
            )
            return
        }
        h.tag("ul", .class("z-list"), .aria("label", "最近登记的案件")) { h in
            for item in model.cases { self.item(item, &h) }
        }
    }

    private static func item(_ item: CaseItem, _ h: inout HTML) {
        h.tag("li", .class("z-row z-list-item")) { h in
            h.tag("div", .class("z-list-main")) { h in
                h.tag("a", .class("z-row-link"), .href(.case(item.id)), text: item.title)
                h.tag("p", .class("z-list-more"), text: "\(item.number ?? "未立案") · \(item.opened) 登记")
            }
            h.badge(item.stage.tone, item.stage.word)
        }
    }
}

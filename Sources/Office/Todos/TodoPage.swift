import Web

/// 待办: everything that waits for this person, what falls due first; what can be decided here is ticked.
enum TodoPage {
    struct Model: Sendable {
        var chips: [Chip] = []
        /// 其中已逾期 1 项，3 个工作日内到期 2 项
        var pressing = ""
        var rows: [Row] = []
        var older: Link?
        var newest: Link?
        /// Where the form is sent: this page of the list again.
        let action: Link
        var form = Deciding()
        var results: [Result] = []
        var notice: Notice?
        let token: String
    }

    /// The form under the list.
    struct Deciding: Sendable {
        var key = ""
        var opinion = ""
        /// Values of the ticked rows.
        var picked: Set<String> = []
        var errors: [FieldProblem] = []
    }

    struct Row: Sendable {
        let id: String
        let caseID: String
        let caseTitle: String
        let act: String
        let actTitle: String
        /// 王敏 报请审批
        let cause: String
        /// 今天 14:05
        let since: String
        let limit: Limit?
        /// What ticking it sends; `nil` where its form has to be opened.
        var pick: String?
        /// What agreeing would put on record, the most important first.
        var preview: [CasePage.Term] = []
    }

    /// The clock that limits a to-do.
    struct Limit: Sendable {
        /// 办案期限
        let name: String
        let tone: Tone
        let word: String
        /// 还剩 3 个工作日，到 5月8日（周五）24:00
        let text: String
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("待办", subtitle: model.pressing.isEmpty ? nil : model.pressing)
        h.renewal()
        if let notice = model.notice { h.notice(notice) }
        h.errorSummary(model.form.errors)
        TodoResults.write(model.results, &h)
        h.chips("按办理事项筛选", model.chips)
        if model.rows.isEmpty {
            h.tag("section", .class("card"), .aria("label", "待办")) { empty(model, &$0) }
        } else if model.rows.contains(where: { $0.pick != nil }) {
            h.form(to: model.action, token: model.token, id: "todos") { form(model, &$0) }
        } else {
            h.tag("section", .class("card"), .aria("label", "待办")) { TodoTable.write(model, &$0) }
        }
        guard model.older != nil || model.newest != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let newest = model.newest { h.linkButton("回到开头", to: newest) }
            if let older = model.older { h.linkButton("更多", to: older) }
        }
    }

    private static func form(_ model: Model, _ h: inout HTML) {
        // Enter on a tick presses the first button; this one decides nothing.
        h.tag("button", .class("z-unseen"), .type("submit"), .tabIndex(-1), .aria("hidden", "true"), text: "核对")
        h.hidden(Envelope.key, model.form.key)
        h.tag("section", .class("card"), .id("list"), .aria("label", "待办")) { TodoTable.write(model, &$0) }
        h.tag("section", .class("card card-body z-decide"), .id("decide"), .aria("label", "办理勾选的事项")) { h in
            let state = FormState(values: ["opinion": model.form.opinion], errors: model.form.errors)
            h.field(
                PageField(
                    "opinion",
                    "审批意见",
                    hint: "对勾选的每一项分别记录。同意的可以不填，按各事项预填的意见；退回的必须写明需要补正什么",
                    .lines(2),
                    maxLength: 500
                ),
                in: state
            )
            h.actions { h in
                h.button("同意", .primary, name: TodoSubmission.verdict, value: "agree")
                h.button("退回", .grave, name: TodoSubmission.verdict, value: "return")
            }
        }
    }

    private static func empty(_ model: Model, _ h: inout HTML) {
        guard let all = model.chips.first, !all.isChosen else {
            h.empty("现在没有要您办理的事项", hint: "需要您办理或者审批的，会按到期先后列在这里。", next: ("看案件", .cases))
            return
        }
        h.empty("没有这一类待办", next: ("看全部待办", all.link))
    }
}

import Web

/// The rows of the list of to-dos.
enum TodoTable {
    static func write(_ model: TodoPage.Model, _ h: inout HTML) {
        let canPick = model.rows.contains { $0.pick != nil }
        let columns = (canPick ? [Column("选")] : []) + ["案件", "期限", "等待", "办理"].map { Column($0) }
        h.table("待办，先到期的在前", columns) { h in
            for (index, row) in model.rows.enumerated() {
                h.tag("tr", .class("z-row"), .data("row", row.id)) { h in
                    if canPick { pick(row, index, model.form.picked, &h) }
                    self.row(row, &h)
                }
            }
        }
    }

    private static func pick(_ row: TodoPage.Row, _ index: Int, _ picked: Set<String>, _ h: inout HTML) {
        guard let value = row.pick else {
            h.tag("td", .class("z-pick")) { $0.tag("span", .class("z-unseen"), text: "不能在列表中办理") }
            return
        }
        h.tag("td", .class("z-pick")) { h in
            h.tag("label") { h in
                h.void(
                    "input",
                    .class("form-check-input"),
                    .type("checkbox"),
                    .name("pick.\(index)"),
                    .value(value),
                    picked.contains(value) ? .checked : nil
                )
                h.tag("span", .class("z-pick-word"), text: "勾选")
                h.tag("span", .class("z-unseen"), text: "：\(row.actTitle)，\(row.caseTitle)")
            }
        }
    }

    private static func row(_ row: TodoPage.Row, _ h: inout HTML) {
        h.tag("th", .scope("row")) { h in
            h.tag("a", .class("z-row-link"), .href(.case(row.caseID)), text: row.caseTitle)
            if !row.cause.isEmpty { h.tag("p", .class("z-list-more"), text: row.cause) }
            preview(row, &h)
        }
        h.cell(label: "期限") { h in
            guard let limit = row.limit else { return h.text("没有期限") }
            h.badge(limit.tone, limit.word)
            h.tag("p", .class("z-list-more"), text: "\(limit.name)：\(limit.text)")
        }
        h.cell("\(row.since) 起", label: "等待")
        h.cell { h in
            h.tag(
                "a",
                .class("btn"),
                .href(.act(row.caseID, row.act)),
                .aria("label", "\(row.actTitle)：\(row.caseTitle)"),
                text: row.actTitle
            )
        }
    }

    /// The most important stands in the row; the rest one press away.
    private static func preview(_ row: TodoPage.Row, _ h: inout HTML) {
        guard let lead = row.preview.first else { return }
        h.tag("p", .class("z-lead"), text: "\(lead.term)：\(lead.text)")
        let rest = Array(row.preview.dropFirst())
        guard !rest.isEmpty else { return }
        h.details("看报批内容") { CasePage.terms(rest, &$0) }
    }
}

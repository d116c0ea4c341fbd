import Web

/// 事项: the catalogue, searched by words, field, law and article.
enum ItemListPage {
    struct Model: Sendable {
        var question: ItemQuestion
        var fields: [Choice] = []
        var laws: [Choice] = []
        var rows: [Row] = []
        var total = 0
        var previous: Link?
        var next: Link?
        var version = 0
        var mayImport = false
    }

    /// A field or a law with the number of hits behind it.
    struct Choice: Sendable {
        let text: String
        let count: Int
    }

    struct Row: Sendable {
        let link: Link
        let name: String
        let code: String
        let field: String
        let basis: String
        let range: String
        let validity: String
        /// 尚未生效, 已失效; `nil` for what stands today.
        let standing: String?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("处罚事项", subtitle: subtitle(model)) { h in
            if model.mayImport { h.linkButton("导入事项目录", .primary, to: .itemImport) }
        }
        search(model, &h)
        chips(model.question, &h)
        h.tag("section", .class("card"), .id("list"), .aria("label", "处罚事项")) { h in
            if model.rows.isEmpty { empty(model, &h) } else { table(model, &h) }
        }
        guard model.previous != nil || model.next != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let previous = model.previous { h.linkButton("上一页", to: previous) }
            if let next = model.next { h.linkButton("下一页", to: next) }
        }
    }

    private static func subtitle(_ model: Model) -> String {
        model.version == 0 ? "还没有导入事项目录" : "事项目录第 \(model.version) 版"
    }

    private static func search(_ model: Model, _ h: inout HTML) {
        h.query(to: .items) { h in
            h.tag("div", .class("z-search")) { h in
                h.tag("div", .class("z-search-words")) { h in
                    h.tag("label", .class("form-label"), .for("", "q"), text: "词语、条款或者编码")
                    h.void(
                        "input",
                        attributes: [
                            .id("q"), .name("q"), .type("search"), .class("form-control"), .autocomplete("off"),
                            .value(model.question.text), .maxLength(100), .placeholder("如：占道经营、道路管理条例 27条、SR004"),
                            .data("suggest", Link.itemSuggestions.path),
                        ]
                    )
                }
                choice("field", "领域", model.fields, model.question.field, &h)
                choice("law", "法律", model.laws, model.question.law, &h)
                h.tag("div", .class("z-search-press")) { h in
                    h.tag("label", .class("form-check")) { h in
                        h.void(
                            "input",
                            .class("form-check-input"),
                            .type("checkbox"),
                            .name("all"),
                            .value("1"),
                            model.question.all ? .checked : nil
                        )
                        h.tag("span", .class("form-check-label"), text: "含失效和未生效的")
                    }
                    h.button("查找")
                }
            }
        }
    }

    private static func choice(
        _ name: String,
        _ label: String,
        _ choices: [Choice],
        _ chosen: String?,
        _ h: inout HTML
    ) {
        h.tag("div") { h in
            h.tag("label", .class("form-label"), .for("", name), text: label)
            h.tag("select", .id(name), .name(name), .class("form-select")) { h in
                h.tag("option", .value(""), text: "全部\(label)")
                for choice in choices {
                    h.tag(
                        "option",
                        .value(choice.text),
                        choice.text == chosen ? .selected : nil,
                        text: "\(choice.text)（\(choice.count)）"
                    )
                }
                // What was asked for and has no hit is still what was asked for.
                if let chosen, !choices.contains(where: { $0.text == chosen }) {
                    h.tag("option", .value(chosen), .selected, text: "\(chosen)（0）")
                }
            }
        }
    }

    /// What the list is narrowed to; a press takes one away.
    private static func chips(_ question: ItemQuestion, _ h: inout HTML) {
        let chips = question.chips
        guard !chips.isEmpty else { return }
        h.tag("nav", .class("z-chips"), .aria("label", "已选条件，按一下去掉")) { h in
            for chip in chips {
                h.tag("a", .class("z-chip"), .href(chip.without), .aria("label", "去掉：\(chip.word)")) { h in
                    h.text(chip.word)
                    h.tag("span", .aria("hidden", "true"), text: " ×")
                }
            }
        }
    }

    private static func empty(_ model: Model, _ h: inout HTML) {
        if model.version == 0 {
            h.empty(
                "还没有事项目录",
                hint: model.mayImport ? nil : "系统管理员导入本机关的事项目录后，会出现在这里。",
                next: model.mayImport ? ("导入事项目录", .itemImport) : nil
            )
            return
        }
        let hint = model.question.all ? "换一个说法，或者少写几个词。" : "换一个说法，或者勾选“含失效和未生效的”。"
        h.empty("没有符合条件的事项", hint: hint, next: ("看全部事项", .items))
    }

    private static func table(_ model: Model, _ h: inout HTML) {
        h.tag("p", .class("z-table-note"), text: "共 \(model.total) 项")
        h.table("处罚事项", ["事项", "领域", "处罚依据", "罚款", "有效期"].map { Column($0) }) { h in
            for row in model.rows {
                h.row(to: row.link, lead: row.name) { h in
                    h.cell(label: "领域") { h in
                        h.tag("span", .class("z-unbroken"), text: row.field)
                        h.tag("span", .class("z-code"), text: row.code)
                    }
                    h.cell(row.basis, label: "处罚依据")
                    h.cell(row.range, label: "罚款")
                    h.cell(label: "有效期") { h in
                        h.tag("span", .class("z-unbroken"), text: row.validity)
                        if let standing = row.standing { h.badge(.neutral, standing) }
                    }
                }
            }
        }
    }
}

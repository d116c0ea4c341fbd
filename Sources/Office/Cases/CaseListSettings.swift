import Platform
import Web

/// How one likes the list: its columns, its density, views under a name of one's own.
enum CaseListSettings {
    static func write(_ model: CaseListPage.Model, _ h: inout HTML) {
        h.details("显示设置") { display(model, &$0) }
        h.details("保存和管理视图") { views(model, &$0) }
    }

    private static func display(_ model: CaseListPage.Model, _ h: inout HTML) {
        h.form(to: .caseDisplay, token: model.token) { h in
            question(model.question, &h)
            h.tag("fieldset", .class("z-group")) { h in
                h.tag("legend", .class("z-group-title"), text: "显示的列")
                h.tag("div", .class("z-ticks")) { h in
                    for (index, column) in CaseColumn.allCases.enumerated() {
                        let isShown = model.display.columns.contains(column)
                        tick("columns.\(index)", column.rawValue, column.title, isShown, &h)
                    }
                }
            }
            h.tag("fieldset", .class("z-group")) { h in
                h.tag("legend", .class("z-group-title"), text: "行距")
                h.tag("div", .class("z-ticks")) { h in
                    radio("density", "wide", "宽松", !model.display.isDense, &h)
                    radio("density", "dense", "紧凑", model.display.isDense, &h)
                }
            }
            h.button("保存显示设置", .plain)
        }
    }

    private static func views(_ model: CaseListPage.Model, _ h: inout HTML) {
        h.form(to: .caseViews, token: model.token) { h in
            question(model.question, &h)
            h.tag("div", .class("z-day-question")) { h in
                name("new", "把现在的条件存为视图", "", &h)
                h.button("保存视图", .plain, name: "do", value: "add")
            }
        }
        for view in model.views {
            h.form(to: .caseViews, token: model.token) { h in
                question(model.question, &h)
                h.hidden("id", view.id)
                h.tag("div", .class("z-day-question")) { h in
                    name(view.id, "视图名称", view.name, &h)
                    h.button("改名", .plain, name: "do", value: "rename")
                    if view.isDefault {
                        h.button("不再默认打开", .plain, name: "do", value: "close")
                    } else {
                        h.button("设为默认", .plain, name: "do", value: "open")
                    }
                    h.button("删除", .grave, name: "do", value: "delete")
                }
            }
        }
    }

    /// What the list is asked for now, to come back to it.
    private static func question(_ question: CaseQuestion, _ h: inout HTML) {
        for (name, value) in question.parameters { h.hidden("query.\(name)", value) }
    }

    private static func name(_ id: String, _ label: String, _ value: String, _ h: inout HTML) {
        h.tag("div", .class("z-field")) { h in
            h.tag("label", .class("form-label"), .for("view-", id), text: label)
            h.void(
                "input",
                attributes: [
                    .id("view-", id), .name("name"), .class("form-control"), .value(value), .autocomplete("off"),
                    .maxLength(DeskKeeper.longestName),
                ]
            )
        }
    }

    private static func tick(_ name: String, _ value: String, _ word: String, _ isOn: Bool, _ h: inout HTML) {
        box("checkbox", name, value, word, isOn, &h)
    }

    private static func radio(_ name: String, _ value: String, _ word: String, _ isOn: Bool, _ h: inout HTML) {
        box("radio", name, value, word, isOn, &h)
    }

    private static func box(
        _ type: StaticString,
        _ name: String,
        _ value: String,
        _ word: String,
        _ isOn: Bool,
        _ h: inout HTML
    ) {
        h.tag("label", .class("form-check")) { h in
            h.void(
                "input",
                .class("form-check-input"),
                .type(type),
                .name(name),
                .value(value),
                isOn ? .checked : nil
            )
            h.tag("span", .class("form-check-label"), text: word)
        }
    }
}

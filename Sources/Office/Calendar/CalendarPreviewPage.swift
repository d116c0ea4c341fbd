import Web

/// What a year's table would change, before it is taken.
enum CalendarPreviewPage {
    struct Model: Sendable {
        let token: String
        let year: Int
        /// The version that it was compared with.
        let base: Int
        let file: CarriedFile
        let days: [DayRow]
        let moved: Int
        let settled: Int
        let moves: [MovedClock]
        var notice: Notice?
    }

    struct DayRow: Sendable, Hashable {
        let day: String
        let before: String
        let after: String
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("预览：\(model.year) 年放假安排", subtitle: "文件“\(model.file.name)”，与第 \(model.base) 版日历比较；现在还没有导入")
        if let notice = model.notice { h.notice(notice) }
        h.card("变动", id: "changes") { h in
            h.definitions([
                ("工作日的变动", model.days.isEmpty ? "没有" : "\(model.days.count) 日"),
                ("期限的变动", model.moved == 0 ? "没有" : "\(model.moved) 项"),
                ("暂定转为确定", model.settled == 0 ? "没有" : "\(model.settled) 项期限，到期日不变"),
            ])
            h.tag("p", .class("z-basis"), text: "确认以后立即按新的安排计算期限，到期日变动的，提醒承办人；旧版本留存备查。")
            confirm(model, &h)
        }
        if !model.moves.isEmpty { moves(model, &h) }
        if !model.days.isEmpty { days(model.days, &h) }
    }

    private static func confirm(_ model: Model, _ h: inout HTML) {
        h.form(to: .calendarConfirm, token: model.token, id: "confirm", files: true) { h in
            h.hidden("year", String(model.year))
            h.hidden("base", String(model.base))
            model.file.write(&h)
            h.actions { h in
                h.button(model.moved == 0 ? "确认导入" : "确认导入，变动 \(model.moved) 项期限")
                h.linkButton("不导入，返回", to: .calendarImport)
            }
        }
    }

    private static func moves(_ model: Model, _ h: inout HTML) {
        h.tag("section", .class("card"), .id("moves"), .aria("label", "会变动的期限")) { h in
            h.tag("div", .class("card-header")) { $0.tag("h2", .class("card-title"), text: "会变动的期限") }
            h.movedClocks("会变动的期限", before: "现在到期", after: "导入后到期", model.moves)
            if model.moves.count < model.moved {
                h.tag("p", .class("z-table-note"), text: "先列出到期最早的 \(model.moves.count) 项，共 \(model.moved) 项。")
            }
        }
    }

    private static func days(_ days: [DayRow], _ h: inout HTML) {
        h.tag("section", .class("card"), .id("days"), .aria("label", "变动的日子")) { h in
            h.tag("div", .class("card-header")) { $0.tag("h2", .class("card-title"), text: "变动的日子") }
            h.table("变动的日子", [Column("日期"), Column("现在"), Column("导入后")]) { h in
                for row in days {
                    h.row { h in
                        h.cell(row.day, label: "日期")
                        h.cell(row.before, label: "现在")
                        h.cell(label: "导入后") { $0.tag("strong", text: row.after) }
                    }
                }
            }
        }
    }
}

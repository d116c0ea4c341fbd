import Web

/// 导入年度放假安排: which year, which file; nothing is taken before it was looked at.
enum CalendarImportPage {
    struct Model: Sendable {
        let token: String
        /// As it was typed.
        var year: String
        var errors: [FieldProblem] = []
        var rejected: RejectedTable?
        /// A year whose table can be taken as an example.
        var example: Int?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("导入年度放假安排", subtitle: "先预览变动，确认以后才生效") { h in
            h.linkButton("返回日历", to: .calendar)
        }
        h.tag("div", .class("z-narrow")) { h in
            h.errorSummary(model.errors)
            if let rejected = model.rejected { h.rejected(rejected) }
            h.card("选择文件") { form(model, &$0) }
            h.card("文件的格式") { format(model, &$0) }
        }
    }

    private static func form(_ model: Model, _ h: inout HTML) {
        let state = FormState(values: ["year": model.year], errors: model.errors)
        h.form(to: .calendarImport, token: model.token, files: true) { h in
            h.field(.init("year", "年份", hint: "国务院通知所说的那一年", required: true, .number, maxLength: 4), in: state)
            h.field(
                .init("table", "文件", hint: "CSV，UTF-8 编码，不超过 4 MB", required: true, .file(".csv,text/csv")),
                in: state
            )
            h.actions { h in
                h.button("预览变动")
                h.linkButton("取消", to: .calendar)
            }
        }
    }

    private static func format(_ model: Model, _ h: inout HTML) {
        h.tag("p", text: "第一行是表头，以后一行一日；只列放假和调休上班的日子，其余按周末计算。")
        h.definitions([
            ("year", "通知所说的年份，如 2027"), ("date", "日期，如 2027-01-01"), ("name", "节日名称，如 元旦"),
            ("kind", "off 是放假，work 是调休上班"), ("source", "依据的通知：名称和文号"),
        ])
        guard let example = model.example else { return }
        h.actions { $0.linkButton("下载 \(example) 年的表作参考（CSV）", to: .calendarTable(example)) }
    }
}

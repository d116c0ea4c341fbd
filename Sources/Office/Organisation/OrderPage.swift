import Web

/// The form of one change of the organisation: 登记任职, 收回执法证.
enum OrderPage {
    struct Model: Sendable {
        let title: String
        /// What it concerns: 王敏：横林中队承办人，自2024年1月1日起.
        var about = ""
        /// What follows from it, where that has to be known before.
        var consequence = ""
        let action: Link
        let back: Link
        var fields: [PageField] = []
        var state = FormState()
        var summary: [FieldProblem] = []
        var bars: [Bar] = []
        /// What changed since the form was opened.
        var moved: [String] = []
        var notice: Notice?
        var isGrave = false
        var token = ""
        var key = ""
        /// Of what the form was made from; `nil` where it has none.
        var version: Int?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader(model.title, subtitle: model.about.isEmpty ? nil : model.about)
        h.tag("div", .class("z-narrow")) { h in
            if let notice = model.notice { h.notice(notice) }
            moved(model.moved, &h)
            if !model.bars.isEmpty { h.refused("\(model.title) — 暂不能办理", model.bars) }
            h.errorSummary(model.summary)
            h.tag("section", .class("card"), .aria("label", model.title)) { h in
                h.tag("div", .class("card-body")) { form(model, &$0) }
            }
        }
    }

    private static func moved(_ moved: [String], _ h: inout HTML) {
        guard !moved.isEmpty else { return }
        h.tag("div", .class("z-notice z-near"), .role("alert"), .id("errors"), .tabIndex(-1)) { h in
            h.icon(.near)
            h.tag("div") { h in
                h.tag("p") { $0.tag("strong", text: "您填写期间，机构和人员有了新的变更，所以还没有办理。您填的内容都还在，请核对后再办理：") }
                h.tag("ul") { h in
                    for line in moved { h.tag("li", text: line) }
                }
            }
        }
    }

    private static func form(_ model: Model, _ h: inout HTML) {
        h.form(to: model.action, token: model.token, id: "act") { h in
            h.hidden(Envelope.key, model.key)
            if let version = model.version { h.hidden(Envelope.version, String(version)) }
            if !model.consequence.isEmpty { h.tag("p", text: model.consequence) }
            for field in model.fields { h.field(field, in: model.state) }
            h.actions { h in
                h.button(model.title, model.isGrave ? .grave : .primary)
                h.linkButton("取消", to: model.back)
            }
        }
    }
}

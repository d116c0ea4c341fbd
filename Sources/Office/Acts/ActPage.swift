import Web

/// The page of an act: its form, or why there is none yet.
enum ActPage {
    struct Model: Sendable {
        let title: String
        let action: Link
        /// The case, unless the act opens one.
        var about: About?
        /// What bars the act.
        var bars: [Bar] = []
        /// What happened in the case since the form was opened.
        var moved: [String] = []
        var notice: Notice?
        /// What is told before the fields, such as which fact is corrected.
        var intro: [CasePage.Term] = []
        /// `nil` when nothing can be filled in now.
        var form: ActForm?
        /// The papers that the act makes, to be looked at before it is done.
        var papers: [Paper] = []
        /// Where somebody picks what the act is about.
        var picks: [Pick] = []
        var carried = Carried()
        /// When the draft was kept that the form was made from: 今天 10:32.
        var restored: String?
    }

    /// What the form carries besides the fields.
    struct Carried: Sendable {
        var token = ""
        var key = ""
        var version: Int?
        /// The revision of the draft that this page knows, 0 for none.
        var revision = 0
    }

    /// The case, beside the form.
    struct About: Sendable {
        let id: String
        let title: String
        let stage: CaseStage
        let terms: [CasePage.Term]
        /// The newest entries: 昨天 09:30 批准立案（王芳）.
        let latest: [String]
    }

    struct Paper: Sendable {
        /// As the form sends it.
        let kind: String
        let title: String
    }

    struct Pick: Sendable {
        let title: String
        let fields: [CasePage.Detail]
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader(model.title, subtitle: model.about?.title) { h in
            if let about = model.about {
                h.linkButton("返回案件", to: .case(about.id))
            } else {
                h.linkButton("返回案件列表", to: .cases)
            }
        }
        guard let about = model.about else {
            h.tag("div", .class("z-narrow")) { main(model, &$0) }
            return
        }
        h.columns(main: { main(model, &$0) }, side: { h in h.card("本案情况") { aside(about, &$0) } })
    }

    private static func main(_ model: Model, _ h: inout HTML) {
        if let notice = model.notice { h.notice(notice) }
        moved(model.moved, &h)
        if !model.bars.isEmpty { h.refused("\(model.title) — 暂不能办理", model.bars) }
        if let form = model.form {
            h.errorSummary(form.summary)
            h.tag("section", .class("card"), .aria("label", model.title)) { h in
                h.tag("div", .class("card-body")) { self.form(form, model, &$0) }
            }
        }
        for pick in model.picks { h.card(pick.title) { picks(pick, &$0) } }
    }

    private static func moved(_ moved: [String], _ h: inout HTML) {
        guard !moved.isEmpty else { return }
        h.tag("div", .class("z-notice z-near"), .role("alert"), .id("errors"), .tabIndex(-1)) { h in
            h.icon(.near)
            h.tag("div") { h in
                h.tag("p") { $0.tag("strong", text: "您填写期间，本案有了新的办理。您填的内容都还在，请核对后再办理：") }
                h.tag("ul") { h in
                    for line in moved { h.tag("li", text: line) }
                }
            }
        }
    }

    private static func form(_ form: ActForm, _ model: Model, _ h: inout HTML) {
        h.form(to: model.action, token: model.carried.token, id: "act", draft: true) { h in
            // Enter in a field presses the first button; without this one it would add a row.
            h.tag(
                "button",
                .class("z-unseen"),
                .type("submit"),
                .tabIndex(-1),
                .aria("hidden", "true"),
                text: model.title
            )
            h.hidden(Envelope.key, model.carried.key)
            if let version = model.carried.version { h.hidden(Envelope.version, String(version)) }
            h.hidden(Envelope.revision, String(model.carried.revision))
            if let drafted = form.drafted { h.hidden(Envelope.drafted, String(drafted)) }
            if let restored = model.restored { DraftMark.restored(restored, &h) }
            if !model.intro.isEmpty { h.tag("div", .class("z-intro")) { CasePage.terms(model.intro, &$0) } }
            h.actFields(form, action: model.action)
            envelope(form, &h)
            h.actions { h in
                h.button(model.title)
                for paper in model.papers { preview(paper, &h) }
                DraftMark.button(&h)
                h.linkButton("取消", to: model.about.map { .case($0.id) } ?? .cases)
            }
            DraftMark.state(&h)
        }
    }

    /// Sends the form as it is typed and shows what it would make, in a tab of its own.
    private static func preview(_ paper: Paper, _ h: inout HTML) {
        h.tag(
            "button",
            .class("btn btn-outline-primary"),
            .type("submit"),
            .name(Envelope.preview),
            .value(paper.kind),
            .formTarget("_blank")
        ) { h in
            h.icon(.document)
            h.text("预览\(paper.title)")
        }
    }

    private static func envelope(_ form: ActForm, _ h: inout HTML) {
        let names = [Envelope.occurredAt, Envelope.place]
        let isUsed =
            names.contains { !(form.values[$0] ?? "").isEmpty }
            || form.errors.contains { names.contains($0.field) }
        h.details(form.asksPlace ? "补录：实际发生时间、办理地点" : "补录：实际发生时间", open: isUsed) { h in
            h.field(
                .init(Envelope.occurredAt, "实际发生时间", hint: "不填即为现在；事后补录的，填当时的时间，期限从那时起算", .time),
                in: form.state
            )
            if form.asksPlace { h.field(.init(Envelope.place, "办理地点"), in: form.state) }
        }
    }

    private static func aside(_ about: About, _ h: inout HTML) {
        h.tag("p") { $0.badge(about.stage.tone, about.stage.word) }
        CasePage.terms(about.terms, &h)
        guard !about.latest.isEmpty else { return }
        h.tag("h3", .class("z-aside-title"), text: "最近办理")
        h.tag("ul", .class("z-waiting")) { h in
            for line in about.latest { h.tag("li", text: line) }
        }
    }

    private static func picks(_ pick: Pick, _ h: inout HTML) {
        h.tag("dl", .class("z-definitions")) { h in
            for field in pick.fields {
                h.definition(field.label) { h in
                    h.tag("span", .class("z-kept-lines"), text: field.corrected ?? field.text)
                    guard let link = field.correct else { return }
                    h.text(" ")
                    h.tag("a", .class("z-quiet"), .href(link), .aria("label", "更正：\(field.label)"), text: "更正")
                }
            }
        }
    }
}

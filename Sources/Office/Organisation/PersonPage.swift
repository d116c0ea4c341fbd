import Web

/// A person of the organisation: posts with their days, certificates, qualifications, what was passed on.
enum PersonPage {
    struct Model: Sendable {
        let name: String
        /// 横林中队
        let unit: String
        let isAuxiliary: Bool
        let isActive: Bool
        /// Told to those who manage the organisation, and to the person.
        var login: String?
        var sections: [Section] = []
        var actions: [OrganisationPage.Action] = []
    }

    struct Section: Sendable {
        let title: String
        let id: String
        /// Said where there is nothing.
        let none: String
        var rows: [Row] = []
        var add: OrganisationPage.Action?
    }

    struct Row: Sendable {
        let title: String
        let more: String
        let tone: Tone
        /// 有效, 尚未开始, 已终止, 还剩 12 日
        let word: String
        var action: OrganisationPage.Action?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader(model.name, subtitle: subtitle(model)) { h in
            h.linkButton("返回机构和人员", to: .organisation)
            for action in model.actions { h.linkButton(action.title, to: action.link) }
        }
        if !model.isActive { h.notice(.init(.near, "\(model.name)已停用，不能登录，也没有任何职责；以前的任职和证件留存备查。")) }
        if model.isAuxiliary {
            h.notice(.init(.info, "辅助人员协助巡查、劝阻和送达，不能单独实施执法行为，不计入两名执法人员，不签署执法文书。"))
        }
        for section in model.sections {
            let add: ((inout HTML) -> Void)? = section.add.map { add in
                { $0.tag("a", .class("btn"), .href(add.link), text: add.title) }
            }
            h.card(section.title, id: section.id, actions: add) { rows(section, &$0) }
        }
    }

    private static func subtitle(_ model: Model) -> String {
        [model.unit, model.isAuxiliary ? "辅助人员" : "", model.login.map { "登录名 \($0)" } ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func rows(_ section: Section, _ h: inout HTML) {
        guard !section.rows.isEmpty else {
            h.tag("p", .class("z-remedy"), text: section.none)
            return
        }
        h.tag("ul", .class("z-list"), .aria("label", section.title)) { h in
            for row in section.rows {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("span", text: row.title)
                        h.tag("p", .class("z-list-more"), text: row.more)
                    }
                    h.tag("div", .class("z-list-end")) { h in
                        if let action = row.action { self.action(action, row, &h) }
                        h.badge(row.tone, row.word)
                    }
                }
            }
        }
    }

    private static func action(_ action: OrganisationPage.Action, _ row: Row, _ h: inout HTML) {
        h.tag(
            "a",
            .class("z-quiet"),
            .href(action.link),
            .aria("label", "\(action.title)：\(row.title)"),
            text: action.title
        )
    }
}

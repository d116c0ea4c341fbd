import Web

/// 变更记录: who changed what of the organisation, and when.
enum OrganisationChangesPage {
    struct Model: Sendable {
        var changes: [OrganisationPage.Change] = []
        var older: Link?
        var newest: Link?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("机构和人员的变更记录", subtitle: "新的在前") { $0.linkButton("返回机构和人员", to: .organisation) }
        h.tag("section", .class("card"), .aria("label", "变更记录")) { h in
            if model.changes.isEmpty {
                h.empty("没有更早的变更")
            } else {
                h.tag("div", .class("card-body")) { list(model.changes, &$0) }
            }
        }
        guard model.older != nil || model.newest != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let newest = model.newest { h.linkButton("回到开头", to: newest) }
            if let older = model.older { h.linkButton("更多", to: older) }
        }
    }

    static func list(_ changes: [OrganisationPage.Change], _ h: inout HTML) {
        h.tag("ul", .class("z-list"), .aria("label", "变更记录，新的在前")) { h in
            for change in changes {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("span", text: change.text)
                        h.tag("p", .class("z-list-more"), text: change.when)
                    }
                }
            }
        }
    }
}

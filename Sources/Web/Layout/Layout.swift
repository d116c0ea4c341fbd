/// The shell of every page: head, skip link, top bar, notices, main.
///
/// ```swift
/// let layout = Layout(assets: assets)
/// let page = layout.page("案件", here: .cases, visitor: visitor, notices: [notice]) { h in
///     h.pageHeader("案件", …)
/// }
/// return .page(page)
/// ```
/// The title is shown as 「title · 执法平台」. Scripts are small modules of our own; pages work without them.
package struct Layout: Sendable {
    /// Which part of the platform a page belongs to.
    package enum Place: Sendable, CaseIterable {
        case workbench, todos, cases, statistics, items, calendar, organisation, numbers

        var title: String {
            switch self {
            case .workbench: "工作台"
            case .todos: "待办"
            case .cases: "案件"
            case .statistics: "统计"
            case .items: "事项"
            case .calendar: "日历"
            case .organisation: "机构"
            case .numbers: "号段"
            }
        }

        var link: Link {
            switch self {
            case .workbench: .workbench
            case .todos: .todos
            case .cases: .cases
            case .statistics: .statistics
            case .items: .items
            case .calendar: .calendar
            case .organisation: .organisation
            case .numbers: .numbers
            }
        }
    }

    private let assets: Assets
    private let links: HTML
    private let banner: String?
    private let feed: Link?

    /// - Parameter banner: what every page says at its top, be it the sign-in: that a district is fictional.
    package init(assets: Assets, banner: String? = nil) {
        self.assets = assets
        self.banner = banner
        feed = assets.link("live-feed.js")
        var links = HTML(reserving: 1024)
        for name in ["tabler.min.css", "zhifa.css", "office.css", "live.css"] {
            guard let link = assets.link(name) else { continue }
            links.void("link", .rel("stylesheet"), .href(link))
        }
        if let icon = assets.link("icon.svg") {
            links.void("link", .rel("icon"), .type("image/svg+xml"), .href(icon))
        }
        for name in ["forms.js", "aids.js", "drafts.js", "keys.js", "suggest.js", "desk.js", "live.js"] {
            guard let link = assets.link(name) else { continue }
            links.tag("script", .type("module"), .src(link)) { _ in }
        }
        self.links = links
    }

    /// A whole page.
    /// - Parameters:
    ///   - visitor: who is signed in; without one there is no navigation and no sign-out.
    ///   - scripts: what only this page needs beside the common ones, in the order in which it runs.
    package func page(
        _ title: String,
        here: Place? = nil,
        visitor: Visitor? = nil,
        notices: [Notice] = [],
        scripts: [String] = [],
        main: (inout HTML) throws -> Void
    ) rethrows -> HTML {
        // Most pages have less; growing would copy what is written.
        var h = HTML(reserving: 60 * 1024)
        h.fixed("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
        head(title, scripts, &h)
        try h.tag("body") { h in
            h.tag("a", .class("z-skip"), .hrefHere("main"), text: "跳到正文")
            try h.tag("div", .class("page")) { h in
                TopBar(here: here, visitor: visitor, feed: feed).write(to: &h)
                if let banner { h.tag("aside", .class("z-banner"), .aria("label", "说明"), text: banner) }
                try h.tag("div", .class("page-wrapper")) { h in
                    try h.tag("main", .id("main"), .class("page-body"), .tabIndex(-1)) { h in
                        try h.tag("div", .class("container-xl")) { h in
                            for notice in notices { h.notice(notice) }
                            try main(&h)
                        }
                    }
                }
            }
        }
        h.fixed("</html>\n")
        return h
    }

    private func head(_ title: String, _ scripts: [String], _ h: inout HTML) {
        h.tag("head") { h in
            h.fixed("<meta charset=\"utf-8\">")
            h.fixed("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            h.fixed("<meta name=\"color-scheme\" content=\"light\">")
            h.tag("title", text: "\(title) · 执法平台")
            h.append(links)
            for name in scripts {
                guard let link = assets.link(name) else { continue }
                h.tag("script", .defer, .src(link)) { _ in }
            }
        }
    }
}

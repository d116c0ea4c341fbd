/// The bar at the top: the platform's name, where one can go, who is signed in, and the way out.
struct TopBar {
    let here: Layout.Place?
    let visitor: Visitor?
    /// The script that follows the events, which the page's own starts.
    var feed: Link?

    func write(to h: inout HTML) {
        h.tag("header", .class("z-bar")) { h in
            h.tag("div", .class("container-xl z-bar-row")) { h in
                h.tag("a", .class("z-brand"), .href(visitor == nil ? .signIn : .workbench), text: "执法平台")
                guard let visitor else { return }
                places(visitor.places, &h)
                if visitor.places.contains(where: { $0 == .cases || $0 == .items || $0 == .organisation }) {
                    search(&h)
                }
                h.tag("div", .class("z-bar-end")) { h in
                    if let bell = visitor.bell { self.bell(bell, of: visitor, &h) }
                    person(visitor, &h)
                }
            }
        }
    }

    private func places(_ places: [Layout.Place], _ h: inout HTML) {
        h.tag("nav", .class("z-places"), .aria("label", "主导航")) { h in
            for place in places {
                let current = place == here ? Attribute.aria("current", "page") : nil
                h.tag("a", .class("z-place"), .href(place.link), current, text: place.title)
            }
        }
    }

    /// Without script the number is that of when the page was made.
    private func bell(_ bell: Visitor.Bell, of visitor: Visitor, _ h: inout HTML) {
        var attributes: [Attribute] = [
            .id("bell"), .class(bell.count == 0 ? "z-bell z-bell-quiet" : "z-bell"), .href(.todos),
            .aria("label", "待办 \(bell.text) 项"), .title("待办"), .data("events", Link.events.path),
            .data("session", "\(visitor.organ)/\(visitor.person)"), .data("most", "\(bell.most)"),
        ]
        if let feed { attributes.append(.data("feed", feed.path)) }
        if let cursor = bell.cursor { attributes.append(.data("cursor", "\(cursor)")) }
        h.tag("a", attributes: attributes) { h in
            h.icon(.bell)
            h.tag("span", .class("z-bell-count"), text: bell.text)
        }
    }

    /// One box for everything; a press of `/` leads here.
    private func search(_ h: inout HTML) {
        h.tag("form", .get, .action(.search), .role("search"), .class("z-bar-search"), .aria("label", "查找")) { h in
            h.void(
                "input",
                attributes: [
                    .id("search-all"), .name("q"), .type("search"), .class("form-control"), .autocomplete("off"),
                    .maxLength(100), .placeholder("查找案件、事项、人员"), .aria("label", "查找案件、事项、人员"),
                    .data("suggest", Link.searchSuggestions.path),
                ]
            )
        }
    }

    private func person(_ visitor: Visitor, _ h: inout HTML) {
        h.tag("div", .class("z-person")) { h in
            h.tag("span", .class("z-person-name"), text: visitor.name)
            h.tag("span", .class("z-person-unit"), text: visitor.unit)
            h.form(to: .signOut, token: visitor.csrf) { h in
                h.tag("button", .class("btn btn-sm"), .type("submit"), text: "退出")
            }
        }
    }
}

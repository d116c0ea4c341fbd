import Platform
import Web

/// What one box found, in groups.
enum SearchPage {
    struct Model: Sendable {
        var words: String
        var groups: [Group] = []
        var faults: [FieldProblem] = []
    }

    struct Group: Sendable {
        let title: String
        let hits: [Hit]
        /// `nil` = more than are shown, and counted after the page.
        let total: Int?
        /// Where they are counted.
        var counting: Link?
        let all: Link
    }

    struct Hit: Sendable {
        let text: String
        /// A number, a code, a unit.
        let more: String
        let link: Link
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader(model.words.isEmpty ? "查找" : "查找“\(model.words)”")
        h.errorSummary(model.faults)
        guard model.faults.isEmpty else { return }
        let found = model.groups.filter { !$0.hits.isEmpty }
        if found.isEmpty { empty(model, &h) }
        for group in found { write(group, &h) }
    }

    private static func empty(_ model: Model, _ h: inout HTML) {
        if model.words.isEmpty {
            h.empty("在页面上方的查找框里写下要找的", hint: "案件的词语、文号、当事人，事项的名称或者编码，人员和机构的名称，都可以。")
        } else {
            h.empty("没有找到“\(model.words)”", hint: "换一个说法，或者少写几个字；几个词之间用空格分开。")
        }
    }

    private static func write(_ group: Group, _ h: inout HTML) {
        h.card(group.title, actions: { more(group, &$0) }) { h in
            h.tag("ul", .class("z-list")) { h in
                for hit in group.hits {
                    h.tag("li", .class("z-list-item z-row")) { h in
                        h.tag("div", .class("z-list-main")) { h in
                            h.tag("a", .class("z-row-link"), .href(hit.link), text: hit.text)
                        }
                        h.tag("span", .class("z-quiet"), text: hit.more)
                    }
                }
            }
        }
    }

    private static func more(_ group: Group, _ h: inout HTML) {
        if let total = group.total {
            h.tag("span", .class("z-list-more"), text: "共 \(total) 个")
            h.text(" ")
        } else if let counting = group.counting {
            h.tag("a", .href(group.all.with("count", "1")), .data("count", counting.path), text: "统计件数")
            h.text(" ")
        }
        guard (group.total ?? .max) > group.hits.count else { return }
        h.tag("a", .href(group.all), text: "全部\(group.title)")
    }
}

import Web

extension CasePage {
    /// What may be done next, and why the rest may not yet.
    struct Next: Sendable {
        /// What the case waits for from this person.
        var due: [Doable] = []
        /// What it waits for from others.
        var waiting: [Waiting] = []
        /// The next step on the road, and what is still owed for it.
        var ahead: Blocked?
        /// Everything else, part by part.
        var groups: [Group] = []
        /// Said when nothing waits for this person.
        var rest = ""
    }

    struct Doable: Sendable {
        let title: String
        let link: Link
    }

    struct Waiting: Sendable {
        let title: String
        /// Who does it, in a sentence.
        let who: String

        var text: String { who.contains(title) ? who : "\(title)：\(who)" }
    }

    struct Blocked: Sendable {
        let title: String
        /// Where the act says in full what bars it.
        let link: Link
        let bars: [Bar]
    }

    /// One part of the procedure.
    struct Group: Sendable {
        let title: String
        /// The case stands here.
        let isCurrent: Bool
        var mine: [Doable] = []
        var others: [Waiting] = []
        var barred: [Blocked] = []
    }
}

enum CaseNext {
    static func write(_ next: CasePage.Next, _ h: inout HTML) {
        if !next.rest.isEmpty { h.tag("p", text: next.rest) }
        if !next.due.isEmpty {
            h.actions { h in
                for act in next.due { h.linkButton(act.title, .primary, to: act.link) }
            }
        }
        waiting(next.waiting, "由其他人办理", &h)
        if let ahead = next.ahead { h.bars("\(ahead.title) — 暂不能办理", ahead.bars) }
        guard !next.groups.isEmpty else { return }
        h.tag("h3", .class("z-aside-title"), text: "其他办理事项")
        for group in next.groups { self.group(group, &h) }
    }

    private static func group(_ group: CasePage.Group, _ h: inout HTML) {
        let counts = [
            group.mine.isEmpty ? nil : "可以办理 \(group.mine.count)",
            group.others.isEmpty ? nil : "他人办理 \(group.others.count)",
            group.barred.isEmpty ? nil : "暂不能 \(group.barred.count)",
        ]
        let summary = "\(group.title)（\(counts.compactMap(\.self).joined(separator: "，"))）"
        h.details(summary, open: group.isCurrent && !group.mine.isEmpty) { h in
            if !group.mine.isEmpty {
                h.actions { h in
                    for act in group.mine { h.linkButton(act.title, to: act.link) }
                }
            }
            waiting(group.others, "\(group.title)：由其他人办理", &h)
            barred(group, &h)
        }
    }

    private static func waiting(_ acts: [CasePage.Waiting], _ label: String, _ h: inout HTML) {
        guard !acts.isEmpty else { return }
        h.tag("ul", .class("z-waiting"), .aria("label", label)) { h in
            for act in acts { h.tag("li", .class("z-remedy"), text: act.text) }
        }
    }

    /// A line each: what is owed and what that rests on; the act's own page says how it is mended.
    private static func barred(_ group: CasePage.Group, _ h: inout HTML) {
        guard !group.barred.isEmpty else { return }
        h.tag("ul", .class("z-barred"), .aria("label", "\(group.title)：暂不能办理")) { h in
            for act in group.barred {
                h.tag("li") { h in
                    h.tag("a", .href(act.link), text: act.title)
                    guard let bar = act.bars.first else { return }
                    let more = act.bars.count > 1 ? "等 \(act.bars.count) 项" : ""
                    h.tag("span", .class("z-remedy"), text: " 还缺：\(bar.missing)\(more)（\(bar.basis)）")
                }
            }
        }
    }
}

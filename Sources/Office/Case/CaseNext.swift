import Web

extension CasePage {
    /// What may be done next, and why the rest may not yet.
    struct Next: Sendable {
        /// This person may do them now; those that the case waits for come first.
        var mine: [Doable] = []
        /// The law allows them, another person does them.
        var others: [Waiting] = []
        /// Further on the way: what is still owed.
        var blocked: [Blocked] = []
        /// Without meaning at this point.
        var idle: [Blocked] = []
        /// Said when nothing waits for this person.
        var rest = ""
    }

    struct Doable: Sendable {
        let title: String
        let link: Link
        /// The case waits for it.
        let isDue: Bool
    }

    struct Waiting: Sendable {
        let title: String
        /// Who does it, in a sentence.
        let who: String

        var text: String { who.contains(title) ? who : "\(title)：\(who)" }
    }

    struct Blocked: Sendable {
        let title: String
        let bars: [Bar]
    }
}

enum CaseNext {
    static func write(_ next: CasePage.Next, _ h: inout HTML) {
        if !next.rest.isEmpty { h.tag("p", text: next.rest) }
        if !next.mine.isEmpty {
            h.actions { h in
                for act in next.mine { h.linkButton(act.title, act.isDue ? .primary : .plain, to: act.link) }
            }
        }
        if !next.others.isEmpty {
            h.tag("ul", .class("z-waiting"), .aria("label", "由其他人办理")) { h in
                for act in next.others { h.tag("li", .class("z-remedy"), text: act.text) }
            }
        }
        for act in next.blocked { h.bars("\(act.title) — 暂不能办理", act.bars) }
        guard !next.idle.isEmpty else { return }
        h.details("现在用不到的办理事项（\(next.idle.count)）") { h in
            for act in next.idle { h.bars("\(act.title) — 暂不能办理", act.bars) }
        }
    }
}

import Web

extension CasePage {
    /// A clock of the case (期限): until when, how much is left, and how that was counted.
    struct Clock: Sendable {
        let name: String
        /// Whom it concerns, if one party alone.
        let party: String?
        let tone: Tone
        /// 已逾期, 今天到期, 计算中, 已中止, 已办理
        let word: String
        /// 还剩 3 个工作日，到 5月8日（周五）24:00
        let due: String
        /// The whole date.
        let fullDue: String?
        /// Why the day may still change; `nil` where it is certain.
        let provisional: String?
        /// What stopped and what extended it, with the documents.
        let changes: [String]
        let explanation: [String]
        /// 《行政处罚法》第六十条, and how sure the figure is where it was not verified.
        let basis: String
        let isMet: Bool
    }
}

/// The card 期限: clocks that run, and behind them those that are met.
enum CaseClocks {
    static func write(_ clocks: [CasePage.Clock], _ h: inout HTML) {
        guard !clocks.isEmpty else {
            h.tag("p", .class("z-remedy"), text: "还没有起算的期限；办案期限自立案之日起算，起算后出现在这里。")
            return
        }
        let open = clocks.filter { !$0.isMet }
        if open.isEmpty {
            h.tag("p", .class("z-remedy"), text: "没有正在计算的期限。")
        } else {
            list("期限", open, &h)
        }
        let met = clocks.filter(\.isMet)
        guard !met.isEmpty else { return }
        h.details("已经办理的期限（\(met.count)）") { list("已经办理的期限", met, &$0) }
    }

    private static func list(_ label: String, _ clocks: [CasePage.Clock], _ h: inout HTML) {
        h.tag("ul", .class("z-clocks"), .aria("label", label)) { h in
            for clock in clocks { h.tag("li") { self.clock(clock, &$0) } }
        }
    }

    private static func clock(_ clock: CasePage.Clock, _ h: inout HTML) {
        h.tag("p", .class("z-clock-name")) { h in
            h.tag("strong", text: clock.name)
            h.badge(clock.tone, clock.word)
            if let provisional = clock.provisional { h.badge(.neutral, "暂定", title: provisional) }
        }
        if let party = clock.party { h.tag("p", .class("z-list-more"), text: party) }
        h.tag("p", .class("z-clock-due"), clock.fullDue.map { .title($0) }, text: clock.due)
        for change in clock.changes { h.tag("p", .class("z-list-more"), text: change) }
        h.details("怎样算出来的") { h in
            h.tag("ol", .class("z-reasons")) { h in
                for line in clock.explanation { h.tag("li", text: line) }
            }
            h.tag("p", .class("z-basis"), text: clock.basis)
            if let provisional = clock.provisional { h.tag("p", .class("z-basis"), text: "暂定：\(provisional)") }
            h.tag("p") { $0.tag("a", .href(.calendar), text: "查看日历") }
        }
    }
}

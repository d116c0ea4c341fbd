import Web

/// One version of the calendar: who took it and what it moved.
enum CalendarVersionPage {
    struct Model: Sendable {
        let version: CalendarPage.Version
        let isCurrent: Bool
        let moves: [MovedClock]
        /// The page after this one, if there is one.
        let more: Link?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        let version = model.version
        h.pageHeader("日历第 \(version.number) 版") { $0.linkButton("返回日历", to: .calendar) }
        h.card("导入") { h in
            h.definitions([
                ("状态", model.isCurrent ? "现行版本，期限按它计算" : "旧版本，留存备查"),
                ("时间", version.when), ("导入人", version.who), ("依据", version.source),
                ("内容", "放假和调休上班共 \(version.days) 日"),
            ])
        }
        h.tag("section", .class("card"), .id("moves"), .aria("label", "这一版变动的期限")) { h in
            h.tag("div", .class("card-header")) { $0.tag("h2", .class("card-title"), text: "这一版变动的期限") }
            if model.moves.isEmpty {
                h.empty("没有变动的期限", hint: "刚导入时，重新计算一般需要几秒钟，刷新本页可见结果。")
            } else {
                h.movedClocks("这一版变动的期限", before: "原到期日", after: "新到期日", model.moves)
            }
        }
        guard let more = model.more else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { $0.linkButton("更多", to: more) }
    }
}

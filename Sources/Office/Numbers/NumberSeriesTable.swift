import Web

/// 核销: a series with its sums, and block by block.
enum NumberSeriesTable {
    private static let columns = [
        Column("号段"), Column("领用人"), Column("领用", .number), Column("使用", .number), Column("作废", .number),
        Column("缴回", .number), Column("未用", .number), Column("状态"), Column("办理"),
    ]

    static func write(_ series: NumberPage.Series, _ h: inout HTML) {
        h.tag("section", .class("card"), .id("series"), .aria("label", "核销")) { h in
            h.tag("div", .class("card-header")) { $0.tag("h2", .class("card-title"), text: "领用和核销") }
            guard !series.chips.isEmpty else {
                return h.empty("还没有发放过号段", hint: "发放以后，每个号码的去向列在这里，年终据此核销。")
            }
            h.tag("div", .class("card-body")) { h in
                h.chips("按种类和年份", series.chips)
                h.tag("h3", .class("z-party-name"), text: series.title)
                h.tag("dl", .class("z-sums")) { h in
                    for total in series.totals { h.definition(total.term) { $0.text(total.text) } }
                }
                h.tag("p", .class("z-remedy"), text: series.left)
            }
            h.table("\(series.title)：逐个号段", columns) { h in
                for account in series.accounts { h.row { row(account, &$0) } }
            }
        }
        guard series.more != nil || series.newest != nil else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { h in
            if let newest = series.newest { h.linkButton("回到开头", to: newest) }
            if let more = series.more { h.linkButton("更多", to: more) }
        }
    }

    private static func row(_ account: NumberPage.Account, _ h: inout HTML) {
        h.tag("th", .scope("row")) { h in
            h.text(account.span)
            h.tag("p", .class("z-list-more"), text: account.issued)
            if account.unusedCount > 0 { h.tag("p", .class("z-list-more"), text: "未用：\(account.unused)") }
            NumberPage.settled(account, &h)
        }
        h.cell(account.holder, label: "领用人")
        h.cell("\(account.count)", .number, label: "领用")
        h.cell("\(account.used.count)", .number, label: "使用")
        h.cell("\(account.spoiled.count)", .number, label: "作废")
        h.cell("\(account.returnedCount)", .number, label: "缴回")
        h.cell("\(account.unusedCount)", .number, label: "未用")
        h.cell(label: "状态") { h in
            if account.isClosed {
                h.badge(.done, "已核销", title: account.closed)
            } else if account.unusedCount == 0 {
                h.badge(.near, "待核销")
            } else {
                h.badge(.current, "使用中")
            }
        }
        h.cell { h in
            for action in account.actions {
                h.tag(
                    "a",
                    .class("btn"),
                    .href(action.link),
                    .aria("label", "\(action.title)：\(account.span)"),
                    text: action.title
                )
            }
        }
    }
}

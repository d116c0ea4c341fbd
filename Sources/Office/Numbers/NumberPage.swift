import Web

/// 号段: an officer's own blocks; and for those who give blocks out, what became of all numbers of a series.
enum NumberPage {
    struct Model: Sendable {
        /// `nil` for who holds no blocks by duty.
        var own: [Account]?
        var ownMore: Link?
        /// `nil` for who gives out none.
        var series: Series?
        var mayIssue = false
    }

    /// The series of which blocks were given out, and the one that is shown.
    struct Series: Sendable {
        var chips: [Chip] = []
        var title = ""
        /// 领用, 使用, 作废, 缴回, 未用
        var totals: [CasePage.Term] = []
        /// What has to be done before the year's account is closed.
        var left = ""
        var accounts: [Account] = []
        var more: Link?
        var newest: Link?
    }

    /// One block with what became of its numbers.
    struct Account: Sendable {
        let id: String
        let series: String
        /// 云综执当罚决〔2026〕1号至25号
        let span: String
        let holder: String
        /// 5月8日（周五） 09:30 王芳发放
        let issued: String
        let isClosed: Bool
        /// Closed by whom and when.
        let closed: String
        let count: Int
        let unusedCount: Int
        /// 3号至25号
        let unused: String
        let used: [Used]
        /// 云综执当罚决〔2026〕3号：写错当事人姓名（今天 09:30 王敏登记）
        let spoiled: [String]
        let returned: String
        let returnedCount: Int
        /// 登记作废, 缴回未用号码, 核销
        var actions: [OrganisationPage.Action] = []
    }

    struct Used: Sendable {
        let number: String
        /// `nil` for who does not read cases.
        let link: Link?
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("号段", subtitle: "当场处罚决定书和罚没票据的号码：领用、使用、作废、缴回、核销") { h in
            if model.mayIssue { h.linkButton("发放号段", .primary, to: .numberIssue) }
        }
        if let own = model.own { mine(own, model.ownMore, &h) }
        if let series = model.series { NumberSeriesTable.write(series, &h) }
    }

    private static func mine(_ own: [Account], _ more: Link?, _ h: inout HTML) {
        if own.isEmpty {
            h.tag("section", .class("card"), .id("own"), .aria("label", "我领用的号段")) { h in
                h.empty("您还没有领用号段", hint: "需要在没有信号的地方当场处罚的，请机构负责人或者系统管理员发放。")
            }
        }
        for account in own {
            h.card("\(account.series)：\(account.span)", id: "block-\(account.id)") { self.account(account, &$0) }
        }
        guard let more else { return }
        h.tag("nav", .class("z-actions"), .aria("label", "翻页")) { $0.linkButton("更多", to: more) }
    }

    private static func account(_ account: Account, _ h: inout HTML) {
        h.tag("p") { h in
            if account.isClosed {
                h.badge(.done, "已核销")
            } else if account.unusedCount == 0 {
                h.badge(.near, "待核销")
            } else {
                h.badge(.current, "使用中")
            }
            h.text(" \(account.issued)\(account.closed.isEmpty ? "" : "，\(account.closed)")")
        }
        h.definitions([
            ("领用", "\(account.count) 个"),
            ("未用", account.unusedCount == 0 ? "0 个" : "\(account.unusedCount) 个：\(account.unused)"),
            ("缴回", account.returnedCount == 0 ? "0 个" : "\(account.returnedCount) 个：\(account.returned)"),
        ])
        settled(account, &h)
        if !account.actions.isEmpty {
            h.actions { h in
                for action in account.actions { h.linkButton(action.title, to: action.link) }
            }
        }
    }

    /// What was used and what was spoiled, number by number.
    static func settled(_ account: Account, _ h: inout HTML) {
        if !account.used.isEmpty {
            h.details("已使用 \(account.used.count) 个") { h in
                h.tag("ul", .class("z-numbers")) { h in
                    for number in account.used {
                        h.tag("li") { h in
                            if let link = number.link {
                                h.tag("a", .href(link), text: number.number)
                            } else {
                                h.text(number.number)
                            }
                        }
                    }
                }
            }
        }
        if !account.spoiled.isEmpty {
            h.details("已作废 \(account.spoiled.count) 个") { h in
                h.tag("ul", .class("z-barred")) { h in
                    for line in account.spoiled { h.tag("li", text: line) }
                }
            }
        }
    }
}

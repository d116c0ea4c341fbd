import Web

/// 日历: which days are working days, year by year, and on whose word.
enum CalendarPage {
    struct Model: Sendable {
        let year: Int
        let years: [YearLink]
        let months: [Month]
        let workingDays: Int
        /// 元旦：1月1日至3日放假
        let arrangements: [CasePage.Term]
        /// The notices that the year's table names.
        let sources: [String]
        /// The year has no table: weekends and fixed holidays only.
        let isProvisional: Bool
        let version: Int
        let history: [Version]
        let mayImport: Bool
    }

    struct YearLink: Sendable {
        let year: Int
        let link: Link
        let isChosen: Bool
        let isProvisional: Bool
    }

    /// A version of the calendar: who took it, when, and from where.
    struct Version: Sendable {
        let number: Int
        let when: String
        let who: String
        let source: String
        let days: Int
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("日历", subtitle: "法定工作日和放假日；所有期限按它计算") { h in
            if model.mayImport { h.linkButton("导入年度放假安排", .primary, to: .calendarImport) }
        }
        years(model.years, &h)
        if model.isProvisional { h.notice(Notice(.near, provisional(model))) }
        h.card("\(model.year) 年 · \(model.workingDays) 个工作日", id: "year") { h in
            CalendarMonths.legend(&h)
            h.tag("div", .class("z-months")) { h in
                for month in model.months { CalendarMonths.write(month, &h) }
            }
        }
        h.columns(
            main: { h in h.card("放假安排", id: "arrangements") { arrangements(model, &$0) } },
            side: { h in h.card("版本", id: "versions") { versions(model, &$0) } }
        )
    }

    private static func years(_ years: [YearLink], _ h: inout HTML) {
        h.tag("nav", .class("z-chips"), .aria("label", "年份")) { h in
            for year in years {
                let current = year.isChosen ? Attribute.aria("current", "page") : nil
                h.tag("a", .class("z-chip"), .href(year.link), current) { h in
                    h.text("\(year.year)")
                    if year.isProvisional { h.tag("span", .class("z-count"), text: " 暂定") }
                }
            }
        }
    }

    private static func provisional(_ model: Model) -> String {
        let next = model.mayImport ? "公布后请及时导入" : "公布后由系统管理员导入"
        return "\(model.year) 年没有国务院公布的放假安排，暂定：只计周末和固定日期的节日，春节、清明、端午、中秋和调休都没有计入。\(next)，届时重新计算期限并提醒承办人。"
    }

    private static func arrangements(_ model: Model, _ h: inout HTML) {
        if model.arrangements.isEmpty {
            h.tag("p", .class("z-remedy"), text: "还没有这一年的安排。")
        } else {
            CasePage.terms(model.arrangements, &h)
        }
        for source in model.sources { h.tag("p", .class("z-basis"), text: "依据：\(source)") }
        guard !model.isProvisional else { return }
        h.actions { $0.linkButton("下载这一年的表（CSV）", to: .calendarTable(model.year)) }
    }

    private static func versions(_ model: Model, _ h: inout HTML) {
        guard !model.history.isEmpty else {
            h.tag("p", .class("z-remedy"), text: "还没有导入过放假安排。")
            return
        }
        h.tag("ul", .class("z-list"), .aria("label", "日历的版本，新的在前")) { h in
            for version in model.history { self.version(version, isCurrent: version.number == model.version, &h) }
        }
    }

    private static func version(_ version: Version, isCurrent: Bool, _ h: inout HTML) {
        h.tag("li", .class("z-row z-list-item")) { h in
            h.tag("div", .class("z-list-main")) { h in
                h.tag("a", .class("z-row-link"), .href(.calendarVersion(version.number)), text: "第 \(version.number) 版")
                h.tag("p", .class("z-list-more"), text: "\(version.when) · \(version.who) · 共 \(version.days) 日")
                h.tag("p", .class("z-list-more"), text: version.source)
            }
            if isCurrent { h.badge(.current, "现行") }
        }
    }
}

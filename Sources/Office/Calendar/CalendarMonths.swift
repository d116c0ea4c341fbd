import LegalTime
import Web

extension CalendarPage {
    struct Month: Sendable {
        let title: String
        /// From Monday; `nil` where the week reaches into another month.
        let weeks: [[Day?]]
    }

    struct Day: Sendable {
        let number: Int
        let kind: DayKind
        /// 2026年1月1日（周四） 元旦放假
        let title: String
        let isToday: Bool
    }
}

extension DayKind {
    /// 工作日, 周末, 国庆节放假, 国庆节调休上班
    var word: String {
        switch self {
        case .workday: "工作日"
        case .weekend: "周末"
        case .holiday(let name): "\(name)放假"
        case .adjustedWorkday(let name): "\(name)调休上班"
        }
    }
}

/// Months as small tables; what a day is stands in its sign and its title, colour only repeats it.
enum CalendarMonths {
    private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

    static func legend(_ h: inout HTML) {
        h.tag("ul", .class("z-legend"), .aria("label", "图例")) { h in
            entry("8", nil, "z-day", "工作日", &h)
            entry("8", nil, "z-day z-weekend", "周末", &h)
            entry("8", "休", "z-day z-off", "放假", &h)
            entry("8", "班", "z-day z-work", "调休上班", &h)
        }
    }

    private static func entry(
        _ number: String,
        _ sign: String?,
        _ style: StaticString,
        _ word: String,
        _ h: inout HTML
    ) {
        h.tag("li") { h in
            h.tag("span", .class(style), .aria("hidden", "true")) { h in
                h.text(number)
                if let sign { h.tag("b", text: sign) }
            }
            h.text(word)
        }
    }

    static func write(_ month: CalendarPage.Month, _ h: inout HTML) {
        h.tag("table", .class("z-month")) { h in
            h.tag("caption", text: month.title)
            h.tag("thead") { h in
                h.tag("tr") { h in
                    for day in weekdays { h.tag("th", .scope("col"), text: day) }
                }
            }
            h.tag("tbody") { h in
                for week in month.weeks {
                    h.tag("tr") { h in
                        for day in week { cell(day, &h) }
                    }
                }
            }
        }
    }

    private static func cell(_ day: CalendarPage.Day?, _ h: inout HTML) {
        guard let day else { return h.tag("td") { _ in } }
        let today = day.isToday ? Attribute.aria("current", "date") : nil
        h.tag("td", .class(style(day.kind)), .title(day.title), today) { h in
            h.text(day.number)
            if let sign = sign(day.kind) {
                h.tag("b", .aria("hidden", "true"), text: sign)
                h.tag("span", .class("z-unseen"), text: day.kind.word)
            }
        }
    }

    private static func sign(_ kind: DayKind) -> String? {
        switch kind {
        case .workday, .weekend: nil
        case .holiday: "休"
        case .adjustedWorkday: "班"
        }
    }

    private static func style(_ kind: DayKind) -> StaticString {
        switch kind {
        case .workday: "z-day"
        case .weekend: "z-day z-weekend"
        case .holiday: "z-day z-off"
        case .adjustedWorkday: "z-day z-work"
        }
    }
}

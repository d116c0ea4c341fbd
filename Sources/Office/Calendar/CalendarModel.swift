import LegalTime
import Platform
import Storage
import Web

extension CalendarPage.Model {
    init(
        _ calendar: LegalCalendar,
        year: Int,
        today: CivilDay,
        history: [CalendarPage.Version],
        mayImport: Bool
    ) {
        let table = calendar.tables.first { $0.year == year }
        let months = (1...12).compactMap { CalendarPage.Month(calendar, year, $0, today: today) }
        let start = CivilDay(year: year, month: 1, day: 1) ?? today
        let end = CivilDay(year: year, month: 12, day: 31) ?? today
        self.init(
            year: year,
            years: Self.years(calendar, shown: year, today: today),
            months: months,
            workingDays: calendar.workingDays(after: start.adding(days: -1), through: end),
            arrangements: table.map(Self.arrangements) ?? [],
            sources: table.map { Self.distinct($0.days.map(\.source)) } ?? [],
            isProvisional: !calendar.hasTable(year),
            version: calendar.version,
            history: history,
            mayImport: mayImport
        )
    }

    /// Every year that has a table, this year, the next, and the one that is shown.
    private static func years(_ calendar: LegalCalendar, shown: Int, today: CivilDay) -> [CalendarPage.YearLink] {
        Set(calendar.tables.map(\.year) + [today.year, today.year + 1, shown]).sorted().map { year in
            CalendarPage.YearLink(
                year: year,
                link: Link.calendar.with("year", "\(year)"),
                isChosen: year == shown,
                isProvisional: !calendar.hasTable(year)
            )
        }
    }

    /// 春节 / 2月15日（周日）至2月23日（周一）放假，2月14日（周六）、2月28日（周六）上班
    private static func arrangements(_ table: HolidayTable) -> [CasePage.Term] {
        distinct(table.days.map(\.name)).map { name in
            let days = table.days.filter { $0.name == name }
            let off = runs(days.filter(\.isOff).map(\.day)).map { first, last in
                first == last ? short(first, table.year) : "\(short(first, table.year))至\(short(last, table.year))"
            }
            let work = days.filter { !$0.isOff }.map { short($0.day, table.year) }
            let parts = [(off, "放假"), (work, "上班")].filter { !$0.0.isEmpty }
            return CasePage.Term(
                term: name,
                text: parts.map { $0.0.joined(separator: "、") + $0.1 }.joined(separator: "，")
            )
        }
    }

    private static func short(_ day: CivilDay, _ year: Int) -> String {
        day.year == year ? day.short : "\(day.year)年\(day.short)"
    }

    /// Days that follow each other, as first and last.
    private static func runs(_ days: [CivilDay]) -> [(CivilDay, CivilDay)] {
        var runs: [(CivilDay, CivilDay)] = []
        for day in days {
            if let last = runs.last, last.1.adding(days: 1) == day {
                runs[runs.count - 1].1 = day
            } else {
                runs.append((day, day))
            }
        }
        return runs
    }

    private static func distinct(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}

extension CalendarPage.Month {
    fileprivate init?(_ calendar: LegalCalendar, _ year: Int, _ month: Int, today: CivilDay) {
        guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
        let length = CivilDay.length(ofMonth: month, year: year)
        var cells = [CalendarPage.Day?](repeating: nil, count: first.weekday - 1)
        for offset in 0..<length {
            let day = first.adding(days: offset)
            let kind = calendar.kind(of: day)
            cells.append(
                CalendarPage.Day(
                    number: offset + 1,
                    kind: kind,
                    title: "\(year)年\(day.short) \(kind.word)",
                    isToday: day == today
                )
            )
        }
        while !cells.count.isMultiple(of: 7) { cells.append(nil) }
        let weeks = stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<($0 + 7)]) }
        self.init(title: "\(month)月", weeks: weeks)
    }
}

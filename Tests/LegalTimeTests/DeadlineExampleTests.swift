import LegalTime
import Testing

/// A deadline that was worked out by hand and checked against two public calendars.
struct DeadlineExample: Sendable, CustomTestStringConvertible {
    let id: String
    let rule: PeriodRule
    let from: String
    var extend: Int?
    let raw: String
    let due: String
    var weekday: Int?
    /// `09-29 09-30`, for working days.
    var counted = ""
    /// What the reasoning says, as the explanation has to say it.
    let says: [String]

    var testDescription: String { id }

    static let all = [
        DeadlineExample(
            id: "E01",
            rule: .working(5),
            from: "2021-09-28",
            raw: "2021-10-11",
            due: "2021-10-11",
            weekday: 1,
            counted: "09-29 09-30 10-08 10-09 10-11",
            says: [
                "2021年9月28日（周二）为", "10月1日（周五）至10月7日（周四）：国庆节放假", "10月9日（周六）：国庆节调休上班",
                "10月10日（周日）：周末，不计入",
            ]
        ),
        DeadlineExample(
            id: "E03",
            rule: .days(15, .rolled),
            from: "2022-01-17",
            raw: "2022-02-01",
            due: "2022-02-07",
            weekday: 1,
            says: ["第15日：2月1日（周二）", "2月1日（周二）在春节放假期间，顺延到其后第一个工作日2月7日（周一）"]
        ),
        DeadlineExample(
            id: "E05",
            rule: .days(90, .hard),
            from: "2023-07-10",
            raw: "2023-10-08",
            due: "2023-10-08",
            weekday: 7,
            says: ["10月8日（周日）因中秋节、国庆节调休上班，是工作日，不发生顺延"]
        ),
        DeadlineExample(
            id: "E07",
            rule: .working(7, .hard),
            from: "2024-09-12",
            raw: "2024-09-24",
            due: "2024-09-24",
            weekday: 2,
            counted: "09-13 09-14 09-18 09-19 09-20 09-23 09-24",
            says: ["9月14日（周六）：中秋节调休上班，第2个工作日", "9月15日（周日）至9月17日（周二）：中秋节放假"]
        ),
        DeadlineExample(
            id: "E09",
            rule: .days(60, .rolled),
            from: "2025-11-03",
            raw: "2026-01-02",
            due: "2026-01-04",
            weekday: 7,
            says: ["2026年1月2日（周五）在元旦放假期间，顺延到其后第一个工作日2026年1月4日（周日）"]
        ),
        DeadlineExample(
            id: "E11",
            rule: .months(6, .rolled),
            from: "2025-08-31",
            raw: "2026-02-28",
            due: "2026-02-28",
            weekday: 6,
            says: ["（2月没有31日，以月末日为准）", "因春节调休上班，是工作日，不发生顺延"]
        ),
        DeadlineExample(
            id: "E13",
            rule: .months(3, .rolled),
            from: "2026-01-04",
            raw: "2026-04-04",
            due: "2026-04-07",
            weekday: 2,
            says: ["在清明节放假期间，顺延到其后第一个工作日4月7日（周二）"]
        ),
        DeadlineExample(
            id: "E13 from the raw date",
            rule: .months(3, .rolled),
            from: "2026-01-01",
            raw: "2026-04-01",
            due: "2026-04-01",
            says: ["4月1日（周三）是工作日，不发生顺延"]
        ),
        DeadlineExample(
            id: "E15",
            rule: .days(30, .rolled),
            from: "2025-04-01",
            raw: "2025-05-01",
            due: "2025-05-06",
            weekday: 2,
            says: ["在劳动节放假期间，顺延到其后第一个工作日5月6日（周二）"]
        ),
        DeadlineExample(
            id: "E17",
            rule: .working(3, .hard),
            from: "2025-01-24",
            raw: "2025-02-05",
            due: "2025-02-05",
            weekday: 3,
            counted: "01-26 01-27 02-05",
            says: ["1月26日（周日）：春节调休上班，第1个工作日", "1月28日（周二）至2月4日（周二）：春节放假，不计入"]
        ),
        DeadlineExample(
            id: "E19",
            rule: .days(3, .hard),
            from: "2024-02-07",
            raw: "2024-02-10",
            due: "2024-02-10",
            weekday: 6,
            says: ["2月10日（周六）在春节放假期间，这一期限不顺延，要在此前最后一个工作日2月9日（周五）以前办完"]
        ),
        DeadlineExample(
            id: "E19 rolled",
            rule: .days(3, .rolled),
            from: "2024-02-07",
            raw: "2024-02-10",
            due: "2024-02-18",
            weekday: 7,
            says: ["顺延到其后第一个工作日2月18日（周日）"]
        ),
        DeadlineExample(
            id: "E21",
            rule: .days(15, .rolled),
            from: "2026-05-06",
            raw: "2026-05-21",
            due: "2026-05-21",
            weekday: 4,
            says: ["5月21日（周四）是工作日，不发生顺延"]
        ),
        DeadlineExample(
            id: "E23",
            rule: .working(5),
            from: "2026-09-30",
            raw: "2026-10-13",
            due: "2026-10-13",
            weekday: 2,
            counted: "10-08 10-09 10-10 10-12 10-13",
            says: ["10月1日（周四）至10月7日（周三）：国庆节放假", "10月10日（周六）：国庆节调休上班，第3个工作日"]
        ),
        DeadlineExample(
            id: "E25",
            rule: .days(15, .rolled),
            from: "2022-09-19",
            raw: "2022-10-04",
            due: "2022-10-08",
            weekday: 6,
            says: ["10月4日（周二）在国庆节放假期间，顺延到其后第一个工作日10月8日（周六）"]
        ),
        DeadlineExample(
            id: "E27",
            rule: .days(90, .hard),
            from: "2026-07-06",
            extend: 30,
            raw: "2026-11-03",
            due: "2026-11-03",
            weekday: 2,
            says: ["第90日：10月4日（周日）", "从原期限的最后一日10月4日（周日）起接着算", "第30日：11月3日（周二）"]
        ),
        DeadlineExample(
            id: "E27 as one",
            rule: .days(120, .hard),
            from: "2026-07-06",
            raw: "2026-11-03",
            due: "2026-11-03",
            says: ["第120日：11月3日（周二）"]
        ),
        DeadlineExample(
            id: "E29",
            rule: .working(7, .hard).back,
            from: "2026-02-26",
            raw: "2026-02-09",
            due: "2026-02-09",
            weekday: 1,
            counted: "02-10 02-11 02-12 02-13 02-14 02-24 02-25",
            says: ["其间要有7个完整的工作日，最迟是再前一个工作日：2月9日（周一）", "2月15日（周日）至2月23日（周一）：春节放假"]
        ),
        DeadlineExample(
            id: "E31",
            rule: .hours(24),
            from: "2025-10-01T10:30",
            raw: "2025-10-02T10:30",
            due: "2025-10-02T10:30",
            says: ["连续计算，夜间、周末和放假日也计入", "到期：2025年10月2日（周四）10:30，不顺延"]
        ),
        DeadlineExample(
            id: "E33",
            rule: .working(5),
            from: "2026-06-17",
            raw: "2026-06-25",
            due: "2026-06-25",
            weekday: 4,
            counted: "06-18 06-22 06-23 06-24 06-25",
            says: ["6月19日（周五）至6月21日（周日）：端午节放假"]
        ),
        DeadlineExample(
            id: "E35",
            rule: .days(60, .rolled),
            from: "2026-03-05",
            raw: "2026-05-04",
            due: "2026-05-06",
            weekday: 3,
            says: ["5月4日（周一）在劳动节放假期间，顺延到其后第一个工作日5月6日（周三）"]
        ),
    ]
}

@Suite struct DeadlineExampleTests {
    @Test("deadlines worked out by hand come out to the day", arguments: DeadlineExample.all)
    func result(example: DeadlineExample) throws {
        let found = try LegalClock.reckon(
            example.rule,
            from: try Almanac.moment(example.from),
            extensions: extensions(example),
            calendar: try Almanac.calendar()
        )
        #expect(found.raw?.text(in: .shanghai) == example.raw)
        #expect(found.due?.text(in: .shanghai) == example.due)
        #expect(!found.isProvisional)
        #expect(found.remaining == nil)
        if let weekday = example.weekday { #expect(found.due?.day(in: .shanghai).weekday == weekday) }
    }

    @Test("the explanation gives the reasons that were written down by hand", arguments: DeadlineExample.all)
    func reasons(example: DeadlineExample) throws {
        let lines = try LegalClock.explain(
            example.rule,
            from: try Almanac.moment(example.from),
            extensions: extensions(example),
            calendar: try Almanac.calendar()
        )
        for words in example.says { #expect(lines.contains { $0.contains(words) }, "\(words) not in \(lines)") }
        let year = try Almanac.moment(example.from).day(in: .shanghai).year
        #expect(try Self.counted(lines, year: year) == example.counted)
    }

    private func extensions(_ example: DeadlineExample) -> [Extension] {
        example.extend.map { [Extension(Period($0, .calendarDays), reason: "负责人批准")] } ?? []
    }

    /// The days that an explanation counts, read from its lines as a person reads them.
    static func counted(_ lines: [String], year: Int) throws -> String {
        var days: [String] = []
        for line in lines {
            let parts = line.split(separator: "：", maxSplits: 1)
            guard parts.count == 2, parts[1].contains("个工作日"), parts[0].hasSuffix("）"), parts[1].contains("第"),
                !parts[0].hasPrefix("其间"), !parts[0].hasPrefix("第")
            else { continue }
            let ends = try parts[0].split(separator: "至").map { try read($0, year: year) }
            let (first, last) = (try #require(ends.first), try #require(ends.last))
            for number in first.number...last.number { days.append(String(CivilDay(number: number).iso.suffix(5))) }
        }
        return days.sorted().joined(separator: " ")
    }

    private static func read(_ text: Substring, year: Int) throws -> CivilDay {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        return try #require(CivilDay(year: year, month: numbers[0], day: numbers[1]))
    }
}

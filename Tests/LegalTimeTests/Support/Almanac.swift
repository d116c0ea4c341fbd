import Foundation
import LegalTime
import Testing

/// The calendar that the product ships, and short ways to say days.
enum Almanac {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Catalogue/calendar")

    static func bytes(_ year: Int) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: "\(year).csv")))
    }

    static func tables(_ years: ClosedRange<Int> = 2019...2026) throws -> [HolidayTable] {
        try years.flatMap { try HolidayFile.parse(bytes($0), year: $0) }
    }

    static func calendar(_ years: ClosedRange<Int> = 2019...2026) throws -> LegalCalendar {
        LegalCalendar(version: 1, tables: try tables(years))
    }

    static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso: text), "\(text)") }

    static func moment(_ text: String) throws -> LegalMoment {
        try #require(LegalMoment(text: text, zone: .shanghai), "\(text)")
    }

    /// `2026-03-01..2026-03-10`, or `2026-03-01..` for one that goes on.
    static func suspension(_ text: String, _ reason: String = "鉴定") throws -> Suspension {
        let parts = text.components(separatedBy: "..")
        return Suspension(from: try day(parts[0]), to: parts[1].isEmpty ? nil : try day(parts[1]), reason: reason)
    }
}

extension PeriodRule {
    static func days(_ amount: Int, _ end: EndRule = .fixed) -> PeriodRule {
        PeriodRule(Period(amount, .calendarDays), end: end)
    }
    static func working(_ amount: Int, _ end: EndRule = .rolled) -> PeriodRule {
        PeriodRule(Period(amount, .workingDays), end: end)
    }
    static func months(_ amount: Int, _ end: EndRule = .fixed) -> PeriodRule {
        PeriodRule(Period(amount, .months), end: end)
    }
    static func years(_ amount: Int, _ end: EndRule = .fixed) -> PeriodRule {
        PeriodRule(Period(amount, .years), end: end)
    }
    static func hours(_ amount: Int) -> PeriodRule { PeriodRule(Period(amount, .hours), end: .fixed) }
    static func workingHours(_ amount: Int) -> PeriodRule { PeriodRule(Period(amount, .workingHours), end: .fixed) }
    var back: PeriodRule { PeriodRule(period, end: end, isBackward: true) }
}

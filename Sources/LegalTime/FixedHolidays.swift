/// Holidays on a fixed day of the Gregorian year (全国年节及纪念日放假办法, by the editions of 1949, 1999, 2007 and 2024).
/// Of a year whose arrangement is not announced they are all that is known: lunar holidays, days in lieu and
/// exchanges are never guessed.
enum FixedHolidays {
    struct Entry {
        let name: String
        let month: Int
        let days: ClosedRange<Int>
        let from: Int
        /// The last year; `nil` while it stands.
        var through: Int?

        func stands(in year: Int) -> Bool { year >= from && through.map { year <= $0 } ?? true }
    }

    static let all = [
        Entry(name: "元旦", month: 1, days: 1...1, from: 1950),
        Entry(name: "劳动节", month: 5, days: 1...1, from: 1950),
        Entry(name: "劳动节", month: 5, days: 2...3, from: 2000, through: 2007),
        Entry(name: "劳动节", month: 5, days: 2...2, from: 2025),
        Entry(name: "国庆节", month: 10, days: 1...2, from: 1950),
        Entry(name: "国庆节", month: 10, days: 3...3, from: 1999),
    ]

    static func days(of year: Int) -> [CivilDay] {
        all.filter { $0.stands(in: year) }.flatMap { entry in
            entry.days.compactMap { CivilDay(year: year, month: entry.month, day: $0) }
        }
    }

    static func name(of day: CivilDay) -> String? {
        let (year, month, date) = (day.year, day.month, day.day)
        return all.first { $0.stands(in: year) && $0.month == month && $0.days.contains(date) }?.name
    }
}

/// Holidays on a fixed day of the Gregorian year (全国年节及纪念日放假办法, by the editions of 1949, 1999, 2007 and 2024).
/// Of a year whose arrangement is not announced they are all that is known: lunar holidays, days in lieu and
/// exchanges are never guessed.
enum FixedHolidays {
    struct Entry {
        let name: String
        let month: Int
        let days: ClosedRange<Int>
        let years: ClosedRange<Int>
    }

    static let all = [
        Entry(name: "元旦", month: 1, days: 1...1, years: 1950...9999),
        Entry(name: "劳动节", month: 5, days: 1...1, years: 1950...1999),
        Entry(name: "劳动节", month: 5, days: 1...3, years: 2000...2007),
        Entry(name: "劳动节", month: 5, days: 1...1, years: 2008...2024),
        Entry(name: "劳动节", month: 5, days: 1...2, years: 2025...9999),
        Entry(name: "国庆节", month: 10, days: 1...2, years: 1950...1998),
        Entry(name: "国庆节", month: 10, days: 1...3, years: 1999...9999),
    ]

    static func days(of year: Int) -> [CivilDay] {
        all.filter { $0.years.contains(year) }.flatMap { entry in
            entry.days.compactMap { CivilDay(year: year, month: entry.month, day: $0) }
        }
    }

    static func name(of day: CivilDay) -> String? {
        let (year, month, date) = (day.year, day.month, day.day)
        return all.first { $0.years.contains(year) && $0.month == month && $0.days.contains(date) }?.name
    }
}

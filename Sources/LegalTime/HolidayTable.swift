/// A day off or an adjusted workday, as a notice of the State Council's office names it.
package struct HolidayDay: Hashable, Sendable {
    package let day: CivilDay
    /// `春节`, `国庆节、中秋节`
    package let name: String
    /// `true` is a day off (放假), `false` a workday in exchange (调休上班).
    package let isOff: Bool
    /// Title and day of the notice.
    package let source: String

    package init(day: CivilDay, name: String, isOff: Bool, source: String) {
        self.day = day
        self.name = name
        self.isOff = isOff
        self.source = source
    }
}

/// A year's arrangement of holidays (部分节假日安排). Days that it does not name follow the week.
package struct HolidayTable: Hashable, Sendable {
    /// The year the notice is about; it may name days at the end of the year before.
    package let year: Int
    /// By day.
    package let days: [HolidayDay]

    package init(year: Int, days: [HolidayDay]) {
        self.year = year
        self.days = days.sorted { $0.day < $1.day }
    }
}

package import LegalTime

/// A month of the civil calendar (月份), as statistics are kept by.
package struct Month: Hashable, Comparable, Sendable {
    /// Months since the year 0.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    package init(of day: CivilDay) {
        number = day.year * 12 + day.month - 1
    }

    /// Parses exactly `2026-05`, as a browser's month control writes it; years from 1900 on.
    package init?(_ text: String) {
        guard text.utf8.count == 7, let day = CivilDay(iso: text + "-01") else { return nil }
        self.init(of: day)
    }

    package static func < (left: Month, right: Month) -> Bool { left.number < right.number }

    package func adding(_ months: Int) -> Month { Month(number: number + months) }

    package var year: Int { number / 12 }
    /// 1…12
    package var month: Int { number % 12 + 1 }

    /// `2026-05`
    package var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    /// `2026年5月`
    package var chinese: String { "\(year)年\(month)月" }
}

package import LegalTime

/// A day of which sometimes only the month or the year is certain: `2021-04-09`, `2021-04`, `2021`.
package struct DivisionDate: Hashable, Sendable {
    package let first: CivilDay
    package let last: CivilDay
    /// As the register writes it.
    package let text: String

    package init?(_ text: String) {
        self.text = text
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let first = CivilDay(iso: "\(text)-01-01"), let last = CivilDay(iso: "\(text)-12-31") else {
                return nil
            }
            (self.first, self.last) = (first, last)
        case 2:
            guard let first = CivilDay(iso: "\(text)-01") else { return nil }
            self.first = first
            last = first.adding(days: CivilDay.length(ofMonth: first.month, year: first.year) - 1)
        default:
            guard let day = CivilDay(iso: text) else { return nil }
            (first, last) = (day, day)
        }
    }

    /// `2021年4月9日`, `2021年4月` or `2021年`
    package var chinese: String {
        switch text.utf8.count {
        case 4: "\(first.year)年"
        case 7: "\(first.year)年\(first.month)月"
        default: first.chinese
        }
    }
}

extension CivilDay {
    /// 1900-01-01 and 9999-12-31: between them lies every day that this program knows.
    package static var earliest: CivilDay { CivilDay(number: -25_567) }
    package static var latest: CivilDay { CivilDay(number: 2_932_896) }

    /// The corresponding day (对应日) so many months later, or earlier if negative; the month's last day where it has
    /// none. `nil` outside 1900…9999.
    package func adding(months: Int) -> CivilDay? {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count.flooredQuotient(by: 12), count %% 12 + 1)
        return CivilDay(year: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
    }
}

package import LegalTime

extension IdentityCard {
    /// Full years of age (周岁) on a day, as minority (未成年人, 行政处罚法 articles 30 and 48) is reckoned: a year is
    /// full (已满) from the day after the birthday, so on the birthday itself the year is not yet full.
    ///
    /// Who was born on 29 February has the birthday on 28 February in a common year (民法典 article 202: without a
    /// corresponding day, the last of the month). Before birth the age is negative.
    package func age(on day: CivilDay) -> Int {
        let years = day.year - birthday.year
        let length = CivilDay.length(ofMonth: birthday.month, year: day.year)
        let corresponding = (birthday.month, min(birthday.day, length))
        return (day.month, day.day) > corresponding ? years : years - 1
    }

    /// Whether so many years are full on the day (已满); under 18 it is a minor's act, under 14 there is no penalty.
    package func hasReached(_ years: Int, on day: CivilDay) -> Bool { age(on: day) >= years }
}

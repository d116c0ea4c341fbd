/// A day of the Gregorian calendar without time or zone (日); arithmetic is on integers only.
package struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// `nil` when the three numbers do not name a day that exists, or a year outside 1900…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    /// Parses exactly `2026-11-21`.
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Self.digits(parts[0]), let month = Self.digits(parts[1]), let day = Self.digits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    /// The day that lies `days` calendar days later (earlier if negative).
    package func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    /// 1 = Monday … 7 = Sunday.
    package var weekday: Int { (number + 3) %% 7 + 1 }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var day: Int { parts.day }

    /// `2026-11-21`
    package var iso: String {
        let (year, month, day) = parts
        return "\(year)-\(Self.two(month))-\(Self.two(day))"
    }

    /// `2026年11月21日`, as documents print it.
    package var chinese: String {
        let (year, month, day) = parts
        return "\(year)年\(month)月\(day)日"
    }

    /// `11月21日（周六）`, as pages print it.
    package var short: String {
        let (_, month, day) = parts
        return "\(month)月\(day)日（周\(Self.weekdays[weekday - 1])）"
    }

    private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

    /// Of two digits, as days and times are written.
    package static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    static func digits(_ text: Substring.UTF8View.SubSequence) -> Int? {
        var value = 0
        for byte in text {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }
}

infix operator %% : MultiplicationPrecedence

/// The remainder that is never negative.
func %% (left: Int, right: Int) -> Int {
    let rest = left % right
    return rest < 0 ? rest + right : rest
}

extension CivilDay {
    /// The era arithmetic of the proleptic Gregorian calendar: 400 years are 146,097 days, and years begin in March.
    fileprivate static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    fileprivate var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

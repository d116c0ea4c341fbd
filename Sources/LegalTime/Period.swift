/// What a period is counted in (期间的单位).
package enum PeriodUnit: String, Sendable, CaseIterable {
    /// 工作日: without weekends and days off, with adjusted workdays.
    case workingDays
    /// 日
    case calendarDays
    /// 月
    case months
    /// 年
    case years
    /// 小时: through nights and holidays.
    case hours
    /// 工作时: an organ's hours of business on working days; no law knows them, dispatch does.
    case workingHours

    /// Whether an end has a time of day.
    package var isOfHours: Bool { self == .hours || self == .workingHours }

    /// The largest amount that is taken for meant.
    package var limit: Int {
        switch self {
        case .workingDays, .workingHours: 10_000
        case .calendarDays: 36_600
        case .months: 1_200
        case .years: 100
        case .hours: 100_000
        }
    }
}

/// A length of time as a rule states it (期间).
package struct Period: Hashable, Sendable {
    package let amount: Int
    package let unit: PeriodUnit

    package init(_ amount: Int, _ unit: PeriodUnit) {
        self.amount = amount
        self.unit = unit
    }

    /// `5个工作日`, `15日`, `6个月`, `2年`, `24小时`, `4工作时`
    package var chinese: String {
        switch unit {
        case .workingDays: "\(amount)个工作日"
        case .calendarDays: "\(amount)日"
        case .months: "\(amount)个月"
        case .years: "\(amount)年"
        case .hours: "\(amount)小时"
        case .workingHours: "\(amount)工作时"
        }
    }
}

/// What becomes of an end that is no working day.
package enum EndRule: String, Sendable, CaseIterable {
    /// 顺延: a party's right ends on the first working day after.
    case rolled
    /// An agency's duty: the end stands; the working day before is the day to be warned.
    case hard
    /// Seizure, limitation, hours: the end stands.
    case fixed
}

/// A period, the way it runs, and what its end does.
package struct PeriodRule: Hashable, Sendable {
    package let period: Period
    package let end: EndRule
    /// Counted back from an event ahead (倒算): “at least seven working days before the hearing”.
    package let isBackward: Bool

    package init(_ period: Period, end: EndRule, isBackward: Bool = false) {
        self.period = period
        self.end = end
        self.isBackward = isBackward
    }
}

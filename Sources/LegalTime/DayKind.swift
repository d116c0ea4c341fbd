/// What a day is to those who count working days.
package enum DayKind: Hashable, Sendable {
    case workday
    case weekend
    /// A day off by its name (放假): `国庆节`.
    case holiday(String)
    /// A Saturday or Sunday on which people work in exchange (调休上班), with the name of the holiday.
    case adjustedWorkday(String)

    package var isWorking: Bool {
        switch self {
        case .workday, .adjustedWorkday: true
        case .weekend, .holiday: false
        }
    }
}

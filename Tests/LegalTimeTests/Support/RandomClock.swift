import LegalTime

/// A clock drawn at random, and a description to find it again.
struct RandomClock: CustomStringConvertible {
    var rule: PeriodRule
    var start: LegalMoment
    var suspensions: [Suspension]
    var extensions: [Extension]

    /// - Parameter units: those the period is drawn from.
    init(
        units: [PeriodUnit] = PeriodUnit.allCases,
        backward: Bool = true,
        open: Bool = true,
        using random: inout SplitMix64
    ) {
        let unit = units.randomElement(using: &random) ?? .calendarDays
        let end = EndRule.allCases.randomElement(using: &random) ?? .fixed
        let isBackward = backward && unit != .workingHours && Int.random(in: 0..<5, using: &random) == 0
        rule = PeriodRule(Self.period(unit, using: &random), end: end, isBackward: isBackward)
        let day = CivilDay(number: Int.random(in: 17_532...20_819, using: &random))
        start = Self.moment(day, unit, using: &random)
        suspensions = []
        for _ in 0..<[0, 0, 0, 1, 1, 2, 4][Int.random(in: 0..<7, using: &random)] {
            let offset = Int.random(in: isBackward ? -40...3 : -10...60, using: &random)
            let from = day.adding(days: offset)
            let to = from.adding(days: Int.random(in: 0...15, using: &random))
            let isOpen = open && !isBackward && Int.random(in: 0..<8, using: &random) == 0
            suspensions.append(Suspension(from: from, to: isOpen ? nil : to, reason: "鉴定"))
        }
        extensions = []
        if !isBackward, Int.random(in: 0..<3, using: &random) == 0 {
            let more = PeriodUnit.allCases.filter { unit.isOfHours || !$0.isOfHours }
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let period = Self.period(more.randomElement(using: &random) ?? unit, using: &random)
                extensions.append(Extension(period, reason: "批准"))
            }
        }
    }

    private static func period(_ unit: PeriodUnit, using random: inout SplitMix64) -> Period {
        switch unit {
        case .workingDays: Period(Int.random(in: 1...30, using: &random), unit)
        case .calendarDays: Period(Int.random(in: 1...120, using: &random), unit)
        case .months: Period(Int.random(in: 1...14, using: &random), unit)
        case .years: Period(Int.random(in: 1...3, using: &random), unit)
        case .hours, .workingHours: Period(Int.random(in: 1...40, using: &random), unit)
        }
    }

    /// Days are also counted from instants, and hours from nothing else.
    private static func moment(_ day: CivilDay, _ unit: PeriodUnit, using random: inout SplitMix64) -> LegalMoment {
        guard unit.isOfHours || Int.random(in: 0..<4, using: &random) == 0 else { return .day(day) }
        return .instant(
            OrganZone.shanghai.start(of: day).adding(seconds: 60 * Int.random(in: 0..<1440, using: &random))
        )
    }

    func reckon(_ calendar: LegalCalendar) throws -> Reckoning {
        try LegalClock.reckon(
            rule,
            from: start,
            suspensions: suspensions,
            extensions: extensions,
            calendar: calendar
        )
    }

    func explain(_ calendar: LegalCalendar) throws -> [String] {
        try LegalClock.explain(
            rule,
            from: start,
            suspensions: suspensions,
            extensions: extensions,
            calendar: calendar
        )
    }

    var description: String {
        let spans = suspensions.map { "\($0.from.iso)..\($0.to?.iso ?? "")" }
        return "\(rule.period.chinese) \(rule.end)\(rule.isBackward ? " back" : "") from \(start.text(in: .shanghai)) "
            + "suspended \(spans) extended \(extensions.map(\.period.chinese))"
    }
}

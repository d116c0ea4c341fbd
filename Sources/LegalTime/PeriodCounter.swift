/// Days that are not counted, as numbers; suspensions that overlap are one.
struct DaySpan {
    var first: Int
    /// `Int.max` while it goes on.
    var last: Int

    var isOpen: Bool { last == .max }
}

/// One stretch of counting by days: the period itself, or an extension. `looked` are the days whose kind mattered.
enum DayLeg {
    case end(Int, looked: ClosedRange<Int>?)
    /// An open suspension began before the end.
    case held(remaining: Int, looked: ClosedRange<Int>?)
}

/// The same, ending at a day or an instant.
struct Leg {
    /// `nil` if an open suspension began before it.
    var end: LegalMoment?
    /// What was left when it began.
    var remaining: Int?
    var looked: ClosedRange<Int>?

    init(end: LegalMoment? = nil, remaining: Int? = nil, looked: ClosedRange<Int>? = nil) {
        self.end = end
        self.remaining = remaining
        self.looked = looked
    }

    /// An instant from which days are counted keeps its time of day.
    init(_ days: DayLeg, from start: LegalMoment, on day: Int) {
        switch (days, start) {
        case (.held(let remaining, let looked), _):
            self.init(remaining: remaining, looked: looked)
        case (.end(let last, let looked), .day):
            self.init(end: .day(CivilDay(number: last)), looked: looked)
        case (.end(let last, let looked), .instant(let instant)):
            self.init(end: .instant(instant.adding(seconds: (last - day) * 86_400)), looked: looked)
        }
    }
}

/// Counts periods in one calendar, around the same suspensions.
struct PeriodCounter {
    let calendar: LegalCalendar
    let zone: OrganZone
    let hours: WorkingHours
    /// In order, apart from each other.
    let spans: [DaySpan]

    init(
        calendar: LegalCalendar,
        zone: OrganZone,
        hours: WorkingHours,
        suspensions: [Suspension]
    ) throws(PeriodFault) {
        self.calendar = calendar
        self.zone = zone
        self.hours = hours
        spans = suspensions.isEmpty ? [] : try Self.merged(suspensions)
    }

    private static func merged(_ suspensions: [Suspension]) throws(PeriodFault) -> [DaySpan] {
        var spans: [DaySpan] = []
        for suspension in suspensions.sorted(by: { $0.from < $1.from }) {
            let (first, last) = (suspension.from.number, suspension.to?.number ?? .max)
            guard first <= last else {
                throw PeriodFault("中止的最后一日 \(CivilDay(number: last).iso) 早于第一日 \(suspension.from.iso)")
            }
            if let before = spans.last, first <= before.last {
                spans[spans.count - 1].last = max(before.last, last)
            } else {
                spans.append(DaySpan(first: first, last: last))
            }
        }
        return spans
    }

    /// Counts `period` from `start`, itself not counted.
    func leg(_ period: Period, from start: LegalMoment, isBackward: Bool) throws(PeriodFault) -> Leg {
        guard (1...period.unit.limit).contains(period.amount) else {
            throw PeriodFault("“\(period.chinese)”里的数应当在 1 至 \(period.unit.limit) 之间")
        }
        let leg: Leg
        switch period.unit {
        case .hours:
            let start = try Self.instant(start)
            leg = isBackward ? hours(period.amount, before: start) : hours(period.amount, after: start)
        case .workingHours:
            guard !isBackward else { throw PeriodFault("倒算的期限不能用工作时") }
            leg = workingHours(period.amount, after: try Self.instant(start))
        case .workingDays, .calendarDays, .months, .years:
            let day = start.day(in: zone)
            let counted = isBackward ? try back(period, from: day) : try ahead(period, from: day)
            leg = Leg(counted, from: start, on: day.number)
        }
        if let end = leg.end { try check(end) }
        return leg
    }

    static func instant(_ moment: LegalMoment) throws(PeriodFault) -> Instant {
        guard case .instant(let instant) = moment else {
            throw PeriodFault("按小时计算的期限从一个时刻起算，例如 2026-02-10T10:30")
        }
        return instant
    }

    /// Days before 1900 or after 9999 are no days of this program.
    func check(_ moment: LegalMoment) throws(PeriodFault) {
        let isKnown =
            switch moment {
            case .day(let day): day >= .earliest && day <= .latest
            case .instant(let instant):
                instant >= zone.start(of: .earliest) && instant < zone.start(of: CivilDay.latest.adding(days: 1))
            }
        guard isKnown else { throw Self.outside }
    }

    private static let outside = PeriodFault("算出的日子不在 1900 年至 9999 年之间")

    /// Whether a day among these belongs to a year without a table.
    func isProvisional(_ looked: ClosedRange<Int>?) -> Bool {
        guard let looked else { return false }
        let years = CivilDay(number: looked.lowerBound).year...CivilDay(number: looked.upperBound).year
        return years.contains { !calendar.hasTable($0) }
    }

    /// How far the corresponding day lies from `day`, in days.
    func distance(_ day: CivilDay, months: Int) throws(PeriodFault) -> Int {
        guard let end = day.adding(months: months) else { throw Self.outside }
        return end.number - day.number
    }

    /// Working days from 1900 through that day.
    func rank(through day: Int) -> Int { calendar.rank(through: CivilDay(number: day)) }
}

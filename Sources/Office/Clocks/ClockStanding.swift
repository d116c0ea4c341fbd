import Law
import LegalTime
import Web

/// Where a clock stands at the moment a page is shown; counted each time and never kept.
struct ClockStanding: Sendable, Hashable {
    let tone: Tone
    /// The state in a word: 已逾期, 今天到期, 临近到期, 计算中, 已届满.
    let word: String
    /// 还剩 3 个工作日, 已逾期 2 日; empty where there is nothing to count.
    let left: String

    /// Up to so many working days before the end it is near.
    static let nearWorkingDays = 3

    /// - Parameter isDuty: the agency has to act by then; what others let pass is over, but not late.
    init(due: LegalMoment, unit: PeriodUnit, isDuty: Bool, now: Instant, calendar: LegalCalendar) {
        let zone = OrganZone.shanghai
        let (today, day) = (zone.day(of: now), due.day(in: zone))
        let hours = Self.hours(due, now)
        if due.lastInstant(in: zone) < now {
            tone = isDuty ? .refused : .neutral
            word = isDuty ? "已逾期" : "已届满"
            let late = hours.map { "\($0) 小时" } ?? "\(today.number - day.number) 日"
            left = isDuty ? "已逾期 \(late)" : ""
            return
        }
        let workingDays = calendar.workingDays(after: today, through: day)
        let isToday = today == day
        tone = workingDays <= Self.nearWorkingDays ? .near : .current
        word = isToday ? "今天到期" : tone == .near ? "临近到期" : "计算中"
        if let hours {
            left = hours == 0 ? "还剩不到 1 小时" : "还剩 \(hours) 小时"
        } else if isToday {
            left = ""
        } else if unit == .workingDays, workingDays > 0 {
            left = "还剩 \(workingDays) 个工作日"
        } else {
            left = "还剩 \(day.number - today.number) 日"
        }
    }

    /// Whole hours between now and an end that has a time of day, if these are few.
    private static func hours(_ due: LegalMoment, _ now: Instant) -> Int? {
        guard case .instant(let instant) = due else { return nil }
        let hours = abs(instant.milliseconds - now.milliseconds) / 3_600_000
        return hours < 72 ? hours : nil
    }
}

extension ClockStanding {
    /// Whether the end of this rule's time is one by which the agency has to act.
    static func isDuty(rule: String) -> Bool { duties.contains(rule) }

    private static let duties = Set(
        ClockRules.all.filter { $0.holder == .agency && $0.purpose == .deadline }.map(\.id)
    )
}

/// How pages say when something falls due.
enum DueWords {
    /// `5月8日（周五）24:00`, `5月8日（周五）14:05`, with the year when it is another one.
    static func text(_ due: LegalMoment, now: Instant) -> String {
        let zone = OrganZone.shanghai
        let text = day(due.day(in: zone), now: now)
        return switch due {
        case .day: text + "24:00"
        case .instant(let instant): text + zone.clock(of: instant)
        }
    }

    /// `5月8日（周五）`, with the year when it is another one.
    static func day(_ day: CivilDay, now: Instant) -> String {
        day.year == OrganZone.shanghai.day(of: now).year ? day.short : "\(day.year)年\(day.short)"
    }

    /// The same of a moment as rows keep it; without an end it has none.
    static func kept(_ text: String?, now: Instant) -> String {
        guard let text else { return "没有到期日" }
        guard let moment = LegalMoment(text: text, zone: .shanghai) else { return text }
        switch moment {
        case .day(let day): return self.day(day, now: now)
        case .instant: return self.text(moment, now: now)
        }
    }

    /// `41 日`, `3 个工作日`, `12 小时`: what is left of a time that stands still.
    static func remaining(_ count: Int, _ unit: PeriodUnit) -> String {
        switch unit {
        case .workingDays: "\(count) 个工作日"
        case .hours: "\(count) 小时"
        case .workingHours: "\(count) 个工作小时"
        case .calendarDays, .months, .years: "\(count) 日"
        }
    }
}

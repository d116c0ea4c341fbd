extension Explanation {
    /// What is counted, and from when.
    mutating func open(_ rule: PeriodRule, event: String, start: LegalMoment) {
        let amount = (rule.isBackward ? "至少提前" : "") + rule.period.chinese
        switch rule.period.unit {
        case .workingDays: add("\(amount)：周末和放假日不计入，调休上班日计入")
        case .calendarDays: add("\(amount)：逐日计算，周末和放假日也计入")
        case .months, .years: add("\(amount)：到期月的对应日为最后一日，没有对应日的，月末日为最后一日（\(CountingLaw.correspondingDay)）")
        case .hours: add("\(amount)：连续计算，夜间、周末和放假日也计入")
        case .workingHours: add("\(amount)：只计工作日的\(spans)")
        }
        let event = event.isEmpty ? (rule.isBackward ? "事件发生" : "起算") : event
        let from = "\(start.day(in: counter.zone).year)年"
        guard case .instant(let instant) = start else {
            let day = start.day(in: counter.zone).short
            add("\(from)\(day)为\(event)之日，当日不计入\(rule.isBackward ? "，从前一日往前数" : "")（\(CountingLaw.firstDay)）")
            return
        }
        let time = "\(counter.zone.day(of: instant).short)\(counter.zone.clock(of: instant))"
        add("\(from)\(time)为\(event)之时，\(rule.isBackward ? "往前数" : "从此时起算，该时不计入")（\(CountingLaw.firstHour)）")
    }

    /// `8:30–12:00、13:30–17:30`
    private var spans: String {
        counter.hours.spans.map { "\(Self.clock($0.lowerBound))–\(Self.clock($0.upperBound))" }.joined(separator: "、")
    }

    private static func clock(_ minutes: Int) -> String { "\(minutes / 60):\(CivilDay.two(minutes % 60))" }
}

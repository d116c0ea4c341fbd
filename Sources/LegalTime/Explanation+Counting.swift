extension Explanation {
    /// One stretch of counting: which days counted, which not and why, and where it ends.
    mutating func tell(_ period: Period, _ leg: Leg, from start: LegalMoment, isBackward: Bool) {
        let day = start.day(in: counter.zone)
        switch period.unit {
        case .workingDays:
            if let looked = leg.looked { tellWorkingDays(looked, period.amount, isBackward: isBackward) }
            guard let end = leg.end else { return }
            add(
                isBackward
                    ? "其间要有\(period.amount)个完整的工作日，最迟是再前一个工作日：\(spell(end))"
                    : "第\(period.amount)个工作日为\(spell(end))，是期间的最后一日"
            )
        case .workingHours:
            if let looked = leg.looked { tellRuns(Array(looked), .runs, isOfHours: true) }
            if let end = leg.end { add("满\(period.chinese)：\(spell(end))") }
        case .calendarDays, .months, .years, .hours:
            let suspended = tellSuspensions(leg, from: start, isBackward: isBackward)
            guard let end = leg.end else { return }
            let added = suspended == 0 ? "" : period.unit == .hours ? "，中止的时间不算" : "，另加中止的\(suspended)日"
            add("\(Self.reach(period, isBackward))\(added)：\(spell(end))\(shortMonth(period, day, end, suspended))")
        }
    }

    private mutating func tellWorkingDays(_ looked: ClosedRange<Int>, _ amount: Int, isBackward: Bool) {
        let detail = RunDetail(workingDays: amount)
        // The end of a backward count lies before the days that have to be between.
        isBackward ? tellRuns(looked.dropFirst().reversed(), detail) : tellRuns(Array(looked), detail)
    }

    private mutating func tellRuns(_ numbers: some Sequence<Int>, _ detail: RunDetail, isOfHours: Bool = false) {
        for run in days.runs(numbers, detail) { add("\(spell(run.first, run.last))：\(Self.say(run, isOfHours))") }
    }

    private static func say(_ run: DayRun, _ isOfHours: Bool) -> String {
        let (first, last) = (run.numbers.lowerBound, run.numbers.upperBound - 1)
        let numbers = first == last ? "\(first)" : "\(first)至\(last)"
        let counted = isOfHours ? "计工作时" : "第\(numbers)个工作日"
        switch run.mark {
        case .counted: return counted + (run.numbers.count < run.length ? "，其间休息日不计入" : "")
        case .weekend: return "周末，不计入"
        case .off(let name, let notice): return "\(name)放假，不计入\(said(notice))"
        case .exchanged(let name, let notice): return "\(name)调休上班，\(counted)\(said(notice))"
        case .suspended(let reason): return "中止（\(reason)），不计入"
        }
    }

    static func said(_ notice: String?) -> String { notice.map { "；据\($0)" } ?? "" }

    /// Names the suspended days that the end moved over; how many they are.
    private mutating func tellSuspensions(_ leg: Leg, from start: LegalMoment, isBackward: Bool) -> Int {
        let from = start.day(in: counter.zone).number
        let to = leg.end?.day(in: counter.zone).number ?? counter.spans.last?.first ?? from
        // An instant may lie within a suspended day; a day that is counted from does not matter.
        let isInstant = if case .instant = start { 1 } else { 0 }
        let reach = isBackward ? to..<from + isInstant : from + 1 - isInstant..<max(to, from) + 1
        var sum = 0
        for span in counter.spans
        where !span.isOpen && span.last >= reach.lowerBound && span.first < reach.upperBound {
            let (first, last) = (max(span.first, reach.lowerBound), min(span.last, reach.upperBound - 1))
            let reasons = days.reasons(first: first, last: last) ?? ""
            add("\(spell(CivilDay(number: first), CivilDay(number: last)))：中止（\(reasons)），\(last - first + 1)日不计入")
            sum += last - first + 1
        }
        return sum
    }

    private static func reach(_ period: Period, _ isBackward: Bool) -> String {
        switch period.unit {
        case .calendarDays: "\(isBackward ? "往前" : "")第\(period.amount)日"
        case .months, .years: "\(period.chinese)\(isBackward ? "前" : "后")的对应日"
        case .hours, .workingHours, .workingDays: "满\(period.chinese)"
        }
    }

    /// Says so where the month has no corresponding day.
    private func shortMonth(_ period: Period, _ day: CivilDay, _ end: LegalMoment, _ suspended: Int) -> String {
        guard period.unit == .months || period.unit == .years, suspended == 0 else { return "" }
        let last = end.day(in: counter.zone)
        return last.day < day.day ? "（\(last.month)月没有\(day.day)日，以月末日为准）" : ""
    }
}

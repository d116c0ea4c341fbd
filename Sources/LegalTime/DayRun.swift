/// Neighbouring days that a count of working days treats alike.
struct DayRun {
    enum Mark: Hashable {
        case counted
        case weekend
        /// A day off, with the notice that says so; `nil` for a fixed holiday of a year without a table.
        case off(String, notice: String?)
        /// A weekend day on which people work in exchange; counted.
        case exchanged(String, notice: String?)
        case suspended(String)

        var isCounted: Bool {
            switch self {
            case .counted, .exchanged: true
            case .weekend, .off, .suspended: false
            }
        }
    }

    let mark: Mark
    /// The earlier end, however the count runs.
    var first: CivilDay
    var last: CivilDay
    /// The numbers of its days among those counted, if they are.
    var numbers: Range<Int>

    var length: Int { last.number - first.number + 1 }
}

/// How much an explanation shows: the longer the period, the less of each day.
enum RunDetail {
    /// Each weekend.
    case days
    /// Holidays and exchanges, with weekends left out between.
    case runs
    /// Suspensions, and how many days each year gave.
    case years

    init(workingDays: Int) {
        self = workingDays <= 15 ? .days : workingDays <= 60 ? .runs : .years
    }
}

/// Gathers days into runs, in the order in which they are counted.
struct DayRuns {
    let counter: PeriodCounter
    let suspensions: [Suspension]

    func runs(_ days: some Sequence<Int>, _ detail: RunDetail) -> [DayRun] {
        var runs: [DayRun] = []
        var counted = 0
        for number in days {
            let day = CivilDay(number: number)
            let mark = mark(of: day)
            if mark.isCounted { counted += 1 }
            guard let shown = Self.shown(mark, detail) else { continue }
            if let last = runs.indices.last, runs[last].mark == shown,
                detail != .years || runs[last].first.year == day.year
            {
                runs[last].first = min(runs[last].first, day)
                runs[last].last = max(runs[last].last, day)
                runs[last].numbers = runs[last].numbers.lowerBound..<counted + 1
            } else {
                runs.append(DayRun(mark: shown, first: day, last: day, numbers: counted..<counted + 1))
            }
        }
        return runs
    }

    /// What is shown of a day; `nil` leaves it out.
    private static func shown(_ mark: DayRun.Mark, _ detail: RunDetail) -> DayRun.Mark? {
        switch (detail, mark) {
        case (.days, _), (_, .suspended), (_, .counted): mark
        case (.runs, .weekend), (.years, .weekend), (.years, .off): nil
        case (.runs, _): mark
        case (.years, .exchanged): .counted
        }
    }

    private func mark(of day: CivilDay) -> DayRun.Mark {
        if let reasons = reasons(first: day.number, last: day.number) { return .suspended(reasons) }
        let notice = counter.calendar.named(day)?.source
        switch counter.calendar.kind(of: day) {
        case .workday: return .counted
        case .weekend: return .weekend
        case .holiday(let name): return .off(name, notice: notice)
        case .adjustedWorkday(let name): return .exchanged(name, notice: notice)
        }
    }

    /// Why the count stands still on one of these days; `nil` if it runs.
    func reasons(first: Int, last: Int) -> String? {
        var found: [String] = []
        for suspension in suspensions
        where suspension.from.number <= last && first <= suspension.to?.number ?? .max
            && !found.contains(suspension.reason)
        {
            found.append(suspension.reason)
        }
        return found.isEmpty ? nil : found.joined(separator: "、")
    }
}

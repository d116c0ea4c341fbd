package import LegalTime
import Procedure
package import Storage

/// What the statistics are asked for: which months, told apart by what, of which unit.
package struct StatisticsQuestion: Sendable, Hashable {
    package let from: Month
    package let to: Month
    package let by: MeasureGroup
    /// Only this unit's cases.
    package let unit: String?

    /// Five years; a table of more months is not read any more.
    package static let mostMonths = 60

    package init(from: Month, to: Month, by: MeasureGroup = .unit, unit: String? = nil) {
        self.from = from
        self.to = to
        self.by = by
        self.unit = unit
    }

    /// As an address says it; says all that is wrong at once, as `CaseFault.invalid`.
    package init(from: String, to: String, by: String, unit: String?) throws(CaseFault) {
        var errors: [FieldError] = []
        let (first, last) = (Month(from), Month(to))
        for (name, word, text, month) in [("from", "起始月份", from, first), ("to", "截止月份", to, last)]
        where month == nil {
            errors.append(FieldError(name, text.isEmpty ? "请填写\(word)，如 2026-05" : "\(word)应写成 2026-05 这样"))
        }
        let group = MeasureGroup(rawValue: by)
        if group == nil {
            let names = MeasureGroup.allCases.map(\.rawValue).joined(separator: "、")
            errors.append(FieldError("by", "统计维度应为 \(names) 之一"))
        }
        if let first, let last {
            if last < first { errors.append(FieldError("to", "截止月份不能早于起始月份")) }
            if last.number - first.number >= Self.mostMonths {
                errors.append(FieldError("to", "一次最多统计 \(Self.mostMonths) 个月"))
            }
        }
        if let unit, unit.utf8.count > 300 { errors.append(FieldError("unit", "没有这个机构")) }
        guard errors.isEmpty, let first, let last, let group else { throw .invalid(errors) }
        self.init(from: first, to: last, by: group, unit: unit.flatMap { $0.isEmpty ? nil : $0 })
    }

    package var months: Int { to.number - from.number + 1 }

    /// The period of the same length right before (环比).
    package var before: StatisticsQuestion { moved(by: -months) }
    /// The same months of the year before (同比).
    package var yearBefore: StatisticsQuestion { moved(by: -12) }

    func moved(by months: Int) -> StatisticsQuestion {
        StatisticsQuestion(from: from.adding(months), to: to.adding(months), by: by, unit: unit)
    }

    /// `2026年5月`, `2026年1月至11月`, `2025年12月至2026年2月`
    package var chinese: String {
        if from == to { return from.chinese }
        return "\(from.chinese)至\(from.year == to.year ? "\(to.month)月" : to.chinese)"
    }
}

/// Periods that are asked for most.
package enum UsualPeriod: String, CaseIterable, Sendable {
    case month, monthBefore, quarter, year

    package var title: String {
        switch self {
        case .month: "本月"
        case .monthBefore: "上月"
        case .quarter: "本季"
        case .year: "本年"
        }
    }

    /// Through the month of `today`, which may not be over.
    package func months(on today: CivilDay) -> (from: Month, to: Month) {
        let now = Month(of: today)
        return switch self {
        case .month: (now, now)
        case .monthBefore: (now.adding(-1), now.adding(-1))
        case .quarter: (now.adding(-((now.month - 1) % 3)), now)
        case .year: (now.adding(1 - now.month), now)
        }
    }
}

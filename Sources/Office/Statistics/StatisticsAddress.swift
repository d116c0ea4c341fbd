import Hummingbird
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// What the statistics page is asked for in its address.
struct StatisticsAddress: Sendable {
    /// What counts; this year by unit where nothing was asked, or nothing that makes sense.
    let question: StatisticsQuestion
    /// Which indicator is compared and drawn.
    let shown: Indicator
    /// What was typed, and what is wrong with it.
    let form: FormState

    init(_ request: Request, today: CivilDay) {
        let query = request.uri.queryParameters
        let usual = UsualPeriod.year.months(on: today)
        var typed = ["from": usual.from.text, "to": usual.to.text, "by": MeasureGroup.unit.rawValue]
        for name in ["from", "to", "by"] { typed[name] = query.get(name) ?? typed[name] }
        typed["unit"] = query.get("unit") ?? ""
        var errors: [FieldProblem] = []
        do throws(CaseFault) {
            question = try StatisticsQuestion(
                from: typed["from"] ?? "",
                to: typed["to"] ?? "",
                by: typed["by"] ?? "",
                unit: typed["unit"]
            )
        } catch {
            question = StatisticsQuestion(from: usual.from, to: usual.to)
            if case .invalid(let faults) = error {
                errors = faults.map { FieldProblem(field: $0.field, message: $0.message) }
            }
        }
        let asked = query.get("show").flatMap(Indicator.init(rawValue:)) ?? .filed
        shown = question.by == .stage ? .registered : asked
        form = FormState(values: typed, errors: errors)
    }
}

extension StatisticsQuestion {
    func link(_ link: Link = .statistics) -> Link {
        let asked = link.with("from", from.text).with("to", to.text).with("by", by.rawValue)
        return unit.map { asked.with("unit", $0) } ?? asked
    }

    /// The cases behind a number: of the whole period, or of the line `key`.
    func cases(_ measure: Measure, key: String? = nil) -> Link {
        let asked = link(.statisticsCases).with("measure", measure.rawValue)
        return key.map { asked.with("key", $0) } ?? asked
    }

    /// One line's own period; a month is asked for by itself, as it was then.
    func line(_ key: String, moved months: Int = 0) -> (StatisticsQuestion, key: String?) {
        guard by == .month, let month = Month(key)?.adding(months) else { return (self, key) }
        return (StatisticsQuestion(from: month, to: month, by: .month, unit: unit), nil)
    }
}

extension MeasureGroup {
    var title: String {
        switch self {
        case .unit: "机构"
        case .field: "领域"
        case .item: "事项"
        case .month: "月份"
        case .stage: "阶段"
        case .procedure: "程序"
        }
    }
}

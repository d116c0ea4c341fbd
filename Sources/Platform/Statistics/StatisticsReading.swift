import Procedure
import Storage

/// Reads the kept sums in one snapshot.
struct StatisticsReading {
    let organ: String
    /// `nil` for all of them.
    let units: Set<String>?
    let c: any SQLConnection

    init(organ: String, units: Set<String>?, on c: any SQLConnection) {
        self.organ = organ
        self.units = units
        self.c = c
    }

    static func scope(_ organ: String, _ question: StatisticsQuestion, _ units: Set<String>?) -> MeasureScope {
        MeasureScope(
            organ: organ,
            from: question.from.text,
            to: question.to.text,
            units: units.map { $0.sorted() }
        )
    }

    /// Each group with its values, months and stages in their order, the others by size.
    func lines(
        _ question: StatisticsQuestion,
        names: ([String]) throws -> [String: String]
    ) throws -> [StatisticsReport.Line] {
        // Of a month the one before it is the month before, whatever the period's length.
        let step = question.by == .month ? -1 : -question.months
        let now = try figures(question)
        let before = try figures(question.moved(by: step), shown: step)
        let yearBefore = try figures(question.yearBefore, shown: -12)
        let keys = keys(question, Set(now.keys).union(before.keys).union(yearBefore.keys))
        let names = try names(keys)
        return ordered(
            keys.map { key in
                StatisticsReport.Line(
                    key: key,
                    name: names[key] ?? key,
                    now: now[key] ?? Figures(),
                    before: before[key] ?? Figures(),
                    yearBefore: yearBefore[key] ?? Figures()
                )
            },
            question.by
        )
    }

    /// All of them together; what the lines do not tell is added up again.
    func total(_ lines: [StatisticsReport.Line], _ question: StatisticsQuestion) throws -> StatisticsReport.Line {
        let isPartial = question.by == .stage
        return StatisticsReport.Line(
            key: "",
            name: "合计",
            now: isPartial ? try sum(question) : lines.reduce(Figures()) { $0 + $1.now },
            before: isPartial || question.by == .month
                ? try sum(question.before) : lines.reduce(Figures()) { $0 + $1.before },
            yearBefore: isPartial ? try sum(question.yearBefore) : lines.reduce(Figures()) { $0 + $1.yearBefore }
        )
    }

    /// Units that have cases in the period or in those that it is compared with.
    func units(_ question: StatisticsQuestion) throws -> [String] {
        let first = min(question.before.from, question.yearBefore.from)
        let all = StatisticsQuestion(from: first, to: question.to)
        let scope = Self.scope(organ, all, units)
        let found = try MeasureCounts.sums(by: .unit, scope, measures: [Measure.registered.rawValue], on: c)
        return found.keys.filter { !$0.isEmpty }.sorted()
    }

    /// - Parameter shown: by how many months the question was moved; a month's key is moved back again.
    private func figures(_ question: StatisticsQuestion, shown: Int = 0) throws -> [String: Figures] {
        let measures = question.by == .stage ? [Measure.registered.rawValue] : nil
        let scope = Self.scope(organ, question, units)
        let sums = try MeasureCounts.sums(by: question.by, scope, measures: measures, on: c)
        let named = sums.map { key, values in
            let key = question.by == .month ? Month(key)?.adding(-shown).text ?? key : key
            return (key, Figures(stored: values))
        }
        return Dictionary(uniqueKeysWithValues: named)
    }

    private func sum(_ question: StatisticsQuestion) throws -> Figures {
        try MeasureCounts.sums(by: .procedure, Self.scope(organ, question, units), on: c).values
            .reduce(Figures()) { $0 + Figures(stored: $1) }
    }

    private func keys(_ question: StatisticsQuestion, _ found: Set<String>) -> [String] {
        guard question.by == .month else { return found.sorted() }
        // Months without a case are months too.
        return (question.from.number...question.to.number).map { Month(number: $0).text }
    }

    private func ordered(_ lines: [StatisticsReport.Line], _ group: MeasureGroup) -> [StatisticsReport.Line] {
        switch group {
        case .month: return lines
        case .stage:
            let order = Stage.allCases.map(\.rawValue)
            return lines.sorted { order.firstIndex(of: $0.key) ?? .max < order.firstIndex(of: $1.key) ?? .max }
        case .unit, .field, .item, .procedure:
            // What is not named stands last.
            return lines.sorted {
                ($0.key.isEmpty ? 1 : 0, -$0.now[.registered], $0.name)
                    < ($1.key.isEmpty ? 1 : 0, -$1.now[.registered], $1.name)
            }
        }
    }
}

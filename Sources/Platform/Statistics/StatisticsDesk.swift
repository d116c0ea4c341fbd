import Ledger
import LegalTime
import Powers
import Procedure
package import Storage

/// Where numbers of cases are read (案件统计), with the cases behind each.
package struct StatisticsDesk: Sendable {
    let database: any Database
    let powers: PowersShelf
    let clock: Clock

    package init(database: any Database, powers: PowersShelf, clock: Clock) {
        self.database = database
        self.powers = powers
        self.clock = clock
    }

    package func report(_ question: StatisticsQuestion, for principal: Principal) async throws -> StatisticsReport {
        let units = try units(question, principal)
        let organ = principal.organ
        let today = OrganZone.shanghai.day(of: clock.now())
        return try await database.read { [powers] c in
            let reading = StatisticsReading(organ: organ, units: units, on: c)
            let lines = try reading.lines(question) { try names($0, question.by, organ, powers, on: c) }
            let profile = try Organs.get(id: organ, on: c)?.profile ?? "{}"
            return StatisticsReport(
                question: question,
                lines: lines,
                total: try reading.total(lines, question),
                target: try OrganProfile.closingRate(JSON(parsing: Array(profile.utf8))),
                units: try StatisticsReading(organ: organ, units: Authority.units(of: principal), on: c).units(
                    question
                ),
                isWhole: Authority.units(of: principal) == nil,
                isOpen: question.to >= Month(of: today)
            )
        }
    }

    /// The cases behind a number: of the whole period, or of one line of it.
    package func cases(
        behind measure: Measure,
        _ question: StatisticsQuestion,
        key: String? = nil,
        before: (month: String, caseID: String)? = nil,
        limit: Int = 50,
        for principal: Principal
    ) async throws -> StatisticsCases {
        // A case's title names its party; who only reads numbers does not see it.
        if let denial = Authority.denial(.listCases, by: principal, on: nil) { throw CaseFault.forbidden(denial) }
        let units = try units(question, principal)
        var scope = StatisticsReading.scope(principal.organ, question, units)
        if let key { scope.groups[question.by] = key }
        return try await database.read { [scope] c in
            let found = try MeasureRows.cases(measure.rawValue, scope, before: before, limit: limit + 1, on: c)
            let page = Array(found.prefix(limit))
            let next = found.count > limit ? page.last.map { ($0.month, $0.row.id) } : nil
            return StatisticsCases(cases: page, next: next)
        }
    }

    /// The name of a line, for the heading over its cases.
    package func name(of key: String, by group: MeasureGroup, for principal: Principal) async throws -> String {
        try await database.read { [powers] c in
            try names([key], group, principal.organ, powers, on: c)[key] ?? key
        }
    }

    /// The units whose cases count: the one that is asked for, as far as the person may read its numbers.
    private func units(_ question: StatisticsQuestion, _ principal: Principal) throws -> Set<String>? {
        if let denial = Authority.denial(.readStatistics, by: principal, on: nil) { throw CaseFault.forbidden(denial) }
        let allowed = Authority.units(of: principal)
        guard let unit = question.unit else { return allowed }
        guard allowed?.contains(unit) ?? true else {
            throw CaseFault.forbidden("\(unit)的统计由该机构及其上级机构的负责人查看")
        }
        return [unit]
    }
}

/// What the keys of lines are called.
private func names(
    _ keys: [String],
    _ group: MeasureGroup,
    _ organ: String,
    _ powers: PowersShelf,
    on c: any SQLConnection
) throws -> [String: String] {
    let catalogue = group == .item ? try powers.newest(organ: organ, on: c).catalogue : .empty
    let named = keys.map { key -> (String, String) in
        guard !key.isEmpty else { return (key, "未注明") }
        switch group {
        case .unit, .field: return (key, key)
        case .item: return (key, catalogue.editions(of: key).last.map { "\($0.name)（\(key)）" } ?? key)
        case .month: return (key, Month(key)?.chinese ?? key)
        case .stage: return (key, Stage(rawValue: key)?.title ?? key)
        case .procedure: return (key, key == CaseKind.simple.rawValue ? "简易程序" : "普通程序")
        }
    }
    return Dictionary(uniqueKeysWithValues: named)
}

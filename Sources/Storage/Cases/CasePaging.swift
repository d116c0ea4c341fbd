/// Pages of the list of cases, and how many there are.
extension CaseRows {
    package static func page(_ query: CaseQuery, on c: any SQLConnection) throws -> CaseRowsPage {
        let size = min(max(query.limit, 0), Page.largest)
        let walk = try walk(query, on: c)
        let found = try c.rows(walk.statement(limit: size + 1))
        let shown = found.prefix(size)
        let rows = try shown.map(CaseRow.init)
        if found.count > size {
            let next = try shown.last.map { try place(of: $0, query) }
            return CaseRowsPage(rows: rows, next: next, isCut: false)
        }
        let end = try walk.end.flatMap { try c.rows($0).first }
        return CaseRowsPage(rows: rows, next: try end.map { try place(atEnd: $0, query) }, isCut: end != nil)
    }

    /// How many cases the filter leaves, where a kept counter knows it: without a condition, or with one by which cases
    /// are counted. `nil` where they have to be counted.
    ///
    /// - Parameter stages: how many cases each stage has, where that was read already.
    package static func keptCount(
        organ: String,
        _ filter: CaseFilter,
        stages: [String: Int]? = nil,
        on c: any SQLConnection
    ) throws -> Int? {
        switch filter.count {
        case 0:
            if let stages { return stages.values.reduce(0, +) }
            return try CaseCounts.count(organ: organ, stage: nil, on: c)
        case 1:
            if let stage = filter.stage {
                return try stages.map { $0[stage] ?? 0 } ?? CaseCounts.count(organ: organ, stage: stage, on: c)
            }
            return try facets(of: filter).first.map { try CaseFacets.count($0, $1, organ: organ, on: c) }
        default: return nil
        }
    }

    /// How many cases the filter leaves, exactly: along one index, with one look at each of its rows.
    package static func count(organ: String, _ filter: CaseFilter, on c: any SQLConnection) throws -> Int {
        if let kept = try keptCount(organ: organ, filter, on: c) { return kept }
        var query = CaseQuery(organ: organ, filter: filter)
        let lead = try leads(query, on: c).min { $0.count < $1.count }?.lead
        // Without a column to go by, a range of days leads.
        if lead == nil, filter.phrases.isEmpty {
            query.sort = filter.due != nil ? .due : filter.decided != nil ? .decided : .filed
        }
        let walk = CaseWalk(
            query: query,
            lead: filter.phrases.isEmpty ? lead ?? .order : .words,
            dialect: c.dialect
        )
        return try c.rows(walk.counting).first?.int(0) ?? 0
    }

    private static func walk(_ query: CaseQuery, on c: any SQLConnection) throws -> CaseWalk {
        if !query.filter.phrases.isEmpty { return CaseWalk(query: query, lead: .words, dialect: c.dialect) }
        let isFiled = query.sort == .filed
        let most = isFiled ? Int.max : CaseWalk.gathered
        let lead = try leads(query, on: c).filter { $0.count <= most }.min { $0.count < $1.count }?.lead
        return CaseWalk(query: query, lead: lead ?? .order, gathers: lead != nil && !isFiled, dialect: c.dialect)
    }

    private typealias Lead = (lead: CaseWalk.Lead, count: Int)

    /// The indexes that could lead, each with how many rows it gives; one that has no rival is not counted.
    private static func leads(_ query: CaseQuery, on c: any SQLConnection) throws -> [Lead] {
        let (organ, filter) = (query.organ, query.filter)
        let facets = facets(of: filter).filter { $0.0 != .kind }
        let stages = filter.stage.map { [$0] } ?? []
        let isAlone = facets.count + stages.count == 1 && query.sort == .filed
        let byStage: [Lead] = try stages.map {
            (.column("stage", $0), isAlone ? 0 : try CaseCounts.count(organ: organ, stage: $0, on: c))
        }
        return try byStage
            + facets.map { facet, value in
                let lead: CaseWalk.Lead = facet == .item ? .item(value) : .column(facet.rawValue, value)
                return (lead, isAlone ? 0 : try CaseFacets.count(facet, value, organ: organ, on: c))
            }
    }

    private static func facets(of filter: CaseFilter) -> [(CaseFacet, String)] {
        [
            (CaseFacet.unit, filter.unit), (.field, filter.field), (.handler, filter.handler), (.kind, filter.kind),
            (.item, filter.item),
        ].compactMap { facet, value in value.map { (facet, $0) } }
    }

    private static func place(of row: SQLRow, _ query: CaseQuery) throws -> CasePlace {
        if !query.filter.phrases.isEmpty { return .text(try row.int(CaseRow.names.count)) }
        let found = try CaseRow(row)
        return switch query.sort {
        case .filed: .instant(found.openedAt, id: found.id)
        case .updated: .instant(found.updatedAt, id: found.id)
        case .due: .instant(found.dueAt ?? CaseRow.never, id: found.id)
        case .decided: .day(found.decidedOn ?? "", id: found.id)
        }
    }

    private static func place(atEnd row: SQLRow, _ query: CaseQuery) throws -> CasePlace {
        if !query.filter.phrases.isEmpty { return .text(try row.int(0)) }
        let id = try row.text(1)
        return query.sort == .decided ? .day(try row.text(0), id: id) : .instant(try row.int(0), id: id)
    }
}

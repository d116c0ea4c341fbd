import Storage
import Testing

@Suite("the desk: filters, orders and counts")
struct DeskTests {
    private static let stages = ["filed", "inquiry", "decision", "closed"]
    private static let units = ["一中队", "二中队", "三中队"]
    private static let fields = ["", "市容环境卫生", "城乡规划"]
    private static let items = ["SR004", "SR005", "GH001"]

    private static func rows(_ count: Int) -> [CaseRow] {
        var random = SplitMix64(seed: 11)
        return (0..<count).map { n in
            var row = caseRow("c\(n)", stage: pick(stages, &random), handler: pick(["zhang", "li", "wang"], &random))
            row.openedAt = Int.random(in: 0..<50, using: &random)
            row.updatedAt = row.openedAt + Int.random(in: 0..<20, using: &random)
            row.unit = pick(units, &random)
            row.field = pick(fields, &random)
            row.kind = pick(["ordinary", "simple"], &random)
            row.partyKinds = pick([["individual"], ["legalPerson"], ["individual", "legalPerson"]], &random)
            row.items = pick([[], ["SR004"], ["SR005", "GH001"], ["SR0045"]], &random)
            row.fineFen = Int.random(in: 0..<10, using: &random) * 1_000
            row.decidedOn = pick([nil, "2026-03-05", "2026-03-09", "2026-11-20"], &random)
            row.dueAt = pick([nil, 5, 17, 40], &random)
            return row
        }
    }

    private static func pick<T>(_ choices: [T], _ random: inout SplitMix64) -> T {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    /// The same in Swift, over all rows.
    private static func matches(_ row: CaseRow, _ filter: CaseFilter) -> Bool {
        let equal: [(String?, String)] = [
            (filter.stage, row.stage), (filter.unit, row.unit), (filter.field, row.field),
            (filter.handler, row.handler), (filter.kind, row.kind),
        ]
        return equal.allSatisfy { $0 == nil || $0 == $1 }
            && filter.item.map { row.items.contains($0) } ?? true
            && filter.partyKind.map { row.partyKinds.contains($0) } ?? true
            && filter.filed.map { $0.contains(row.openedAt) } ?? true
            && filter.due.map { $0.contains(row.dueAt ?? .max) } ?? true
            && filter.fine.map { $0.contains(row.fineFen) } ?? true
            && filter.decided.map { $0.contains(row.decidedOn ?? "") } ?? true
    }

    private static func sorted(_ rows: [CaseRow], by sort: CaseSort) -> [String] {
        rows.sorted { a, b in
            switch sort {
            case .filed: (a.openedAt, a.id) > (b.openedAt, b.id)
            case .updated: (a.updatedAt, a.id) > (b.updatedAt, b.id)
            case .decided: (a.decidedOn ?? "", a.id) > (b.decidedOn ?? "", b.id)
            case .due: (a.dueAt ?? .max, a.id) < (b.dueAt ?? .max, b.id)
            }
        }.map(\.id)
    }

    private static func filter(_ random: inout SplitMix64) -> CaseFilter {
        var filter = CaseFilter()
        func asks(_ random: inout SplitMix64) -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
        if asks(&random) { filter.stage = pick(stages, &random) }
        if asks(&random) { filter.unit = pick(units, &random) }
        if asks(&random) { filter.field = fields[1] }
        if asks(&random) { filter.item = pick(items, &random) }
        if asks(&random) { filter.handler = "li" }
        if asks(&random) { filter.kind = "simple" }
        if asks(&random) { filter.partyKind = "legalPerson" }
        if asks(&random) { filter.filed = 10..<40 }
        if asks(&random) { filter.decided = "2026-03-05"..."2026-03-31" }
        if asks(&random) { filter.due = 6..<41 }
        if asks(&random) { filter.fine = 2_000...7_000 }
        return filter
    }

    @Test("any conditions in any order give each case once, and the count says how many", arguments: Engine.available)
    func filters(_ engine: Engine) async throws {
        let rows = Self.rows(150)
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for row in rows { try CaseRows.put(row, on: c) }
            }
            var random = SplitMix64(seed: 3)
            for round in 0..<80 {
                let filter = Self.filter(&random)
                // The first rounds ask for one condition after the other.
                let sort = CaseSort.allCases[round % CaseSort.allCases.count]
                let bound = [7, 20_000][round % 2]
                let found = try await pages(filter, sort, bound: bound, in: db)
                let wanted = rows.filter { Self.matches($0, filter) }
                #expect(found == Self.sorted(wanted, by: sort), "\(filter) \(sort) \(bound)")
                let count = try await db.read { try CaseRows.count(organ: organ, filter, on: $0) }
                #expect(count == wanted.count, "\(filter)")
            }
        }
    }

    @Test("a walk that comes to its bound says so, and goes on from there", arguments: Engine.available)
    func bound(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<40 {
                    var row = caseRow("c\(n)", openedAt: n)
                    row.fineFen = n == 3 ? 500 : 0
                    try CaseRows.put(row, on: c)
                }
            }
            var query = CaseQuery(organ: organ, limit: 5)
            query.filter.fine = 500...500
            query.bound = 30
            let first = try await db.read { [query] in try CaseRows.page(query, on: $0) }
            #expect(first.rows.isEmpty && first.isCut)
            query.after = first.next
            let second = try await db.read { [query] in try CaseRows.page(query, on: $0) }
            #expect(second.rows.map(\.id) == ["c3"] && !second.isCut && second.next == nil)
        }
    }

    @Test("counters by facet follow what changes", arguments: Engine.available)
    func facets(_ engine: Engine) async throws {
        let rows = Self.rows(60)
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for row in rows { try CaseRows.put(row, on: c) }
                for row in rows.prefix(30) {
                    var changed = row
                    (changed.unit, changed.items, changed.handler) = ("九中队", ["XX001"], "sun")
                    try CaseRows.put(changed, on: c)
                }
            }
            let units = try await db.read { try CaseRows.counts(organ: organ, by: .unit, on: $0) }
            let items = try await db.read { try CaseRows.counts(organ: organ, by: .item, on: $0) }
            let left = rows.suffix(30)
            let expected = Dictionary(grouping: left, by: \.unit).mapValues(\.count).merging(["九中队": 30]) { $0 + $1 }
            #expect(Dictionary(uniqueKeysWithValues: units.map { ($0.value, $0.count) }) == expected)
            #expect(items.first { $0.value == "XX001" }?.count == 30)
            #expect(items.first { $0.value == "SR004" }?.count == left.count { $0.items.contains("SR004") })
        }
    }

    private func pages(
        _ filter: CaseFilter,
        _ sort: CaseSort,
        bound: Int,
        in db: any Storage.Database
    ) async throws -> [String] {
        var found: [String] = []
        var query = CaseQuery(organ: organ, filter: filter, sort: sort, limit: 7)
        query.bound = bound
        for _ in 0..<200 {
            let page = try await db.read { [query] in try CaseRows.page(query, on: $0) }
            found += page.rows.map(\.id)
            guard let next = page.next else { return found }
            #expect(query.fits(next))
            query.after = next
        }
        Issue.record("the list does not end")
        return found
    }
}

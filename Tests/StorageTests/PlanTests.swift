import Storage
import Testing

@Suite("query plans")
struct PlanTests {
    @Test("no query scans a table or sorts a list", arguments: Engine.available)
    func plan(_ engine: Engine) async throws {
        try await Fixture.with(engine, connections: 1) { db, _ in
            let found = try await db.write { c in
                if engine == .postgres { try preferIndexes(on: c) }
                return try Self.questions.flatMap { try faults(in: $0, on: c) }
            }
            #expect(found.isEmpty)
        }
    }

    @Test("the ends of the log and of the events are found without sorting", arguments: Engine.available)
    func ends(_ engine: Engine) async throws {
        try await Fixture.with(engine, connections: 1) { db, _ in
            let plans = try await db.write { c in
                if engine == .postgres { try preferIndexes(on: c) }
                let recorder = Recorder(c)
                _ = try Log.pending(limit: 5, on: recorder)
                _ = try Log.size(on: recorder)
                _ = try Checkpoints.latest(on: recorder)
                _ = try TodoEvents.newest(limit: 5, on: recorder)
                _ = try TodoEvents.prune(before: 9, limit: 5, on: recorder)
                return try recorder.statements.flatMap { try plan(of: $0, on: c) }
            }
            #expect(plans.filter { $0.contains("B-TREE") || $0.contains("Sort") || $0.contains("Seq Scan") }.isEmpty)
        }
    }

    @Test("a walk over to-dos stops at its bound: only what the walks gave is sorted", arguments: Engine.available)
    func walks(_ engine: Engine) async throws {
        try await Fixture.with(engine, connections: 1) { db, _ in
            let plans = try await db.write { c in
                if engine == .postgres { try preferIndexes(on: c) }
                let recorder = Recorder(c)
                _ = try Todos.list(organ: organ, person: "li", audiences: [], after: (1, 1, "x"), on: recorder)
                return try recorder.statements.flatMap { try plan(of: $0, on: c) }
            }
            #expect(plans.filter { $0.contains("B-TREE") || $0.contains("Sort ") }.count <= 1)
            #expect(plans.contains { $0.contains("todos_person") })
        }
    }

    @Test("so does one over the cases behind a number", arguments: Engine.available)
    func behind(_ engine: Engine) async throws {
        let indexes: [([MeasureGroup: String], String)] = [
            ([:], "case_measures_month"), ([.item: "HB001"], "case_measures_item"),
            ([.stage: "served"], "case_measures_stage"),
        ]
        try await Fixture.with(engine, connections: 1) { db, _ in
            for (groups, index) in indexes {
                let plans = try await db.write { c in
                    if engine == .postgres { try preferIndexes(on: c) }
                    let recorder = Recorder(c)
                    let scope = MeasureScope(organ: organ, from: "2026-01", to: "2026-12", groups: groups)
                    _ = try MeasureRows.cases("filed", scope, before: ("2026-05", "x"), on: recorder)
                    return try recorder.statements.flatMap { try plan(of: $0, on: c) }
                }
                #expect(plans.filter { $0.contains("B-TREE") || $0.contains("Sort ") }.count <= 1)
                #expect(plans.contains { $0.contains(index) })
            }
        }
    }

    private func faults(in question: Question, on c: any SQLConnection) throws -> [String] {
        let recorder = Recorder(c)
        try question.ask(recorder)
        return try recorder.statements.flatMap { statement in
            try plan(of: statement, on: c).filter { isFault($0, question) }.map {
                "\(question.name): \($0)\n\(statement.sql)"
            }
        }
    }

    /// Empty tables are quicker to scan, so the planner must be told that scanning is not wanted.
    private func preferIndexes(on c: any SQLConnection) throws {
        for setting in ["enable_seqscan", "enable_bitmapscan", "enable_sort"] {
            try c.run("SET LOCAL \(setting) = off", [])
        }
    }

    private func plan(of statement: Recorder.Statement, on c: any SQLConnection) throws -> [String] {
        switch c.dialect {
        case .sqlite:
            try c.rows("EXPLAIN QUERY PLAN \(statement.sql)", statement.binds).map { try $0.text(3) }
        case .postgres:
            try c.rows("EXPLAIN \(statement.sql)", statement.binds).map { try $0.text(0) }
        }
    }

    private func isFault(_ line: String, _ question: Question) -> Bool {
        let tables = [
            "entries", "sealed_values", "cases", "case_counts", "todos", "documents", "issued_numbers", "jobs",
            "reference_versions", "case_clocks", "clock_moves", "case_parties", "presences", "case_measures",
            "measure_counts", "serials", "number_blocks", "block_numbers", "log_leaves", "log_nodes", "people",
            "organs", "tokens",
            "readings", "sessions", "idempotency", "roster_versions", "units", "posts", "certificates",
            "qualifications", "delegations", "authorisations", "todo_events",
            "case_items", "case_facet_counts", "case_texts",
        ]
        let scans = line.contains("Seq Scan") || tables.contains { line.hasPrefix("SCAN \($0)") }
        let sorts = line.contains("TEMP B-TREE") || line.contains("Sort ")
        return scans || (sorts && !question.mayMerge)
    }
}

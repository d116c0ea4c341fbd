import Storage
import Testing

@Suite("the list of cases")
struct CaseRowTests {
    @Test("a row is added, then brought up to date", arguments: Engine.available)
    func put(_ engine: Engine) async throws {
        var changed = caseRow("c1", stage: "decision", handler: "li", version: 7)
        changed.number = "城执立〔2026〕1号"
        changed.decisionNumber = "城执罚〔2026〕1号"
        try await Fixture.with(engine) { [changed] db, _ in
            try await db.write { try CaseRows.put(caseRow("c1"), on: $0) }
            let first = try await db.read { try CaseRows.get(organ: organ, id: "c1", on: $0) }
            try await db.write { try CaseRows.put(changed, on: $0) }
            let second = try await db.read { try CaseRows.get(organ: organ, id: "c1", on: $0) }
            let foreign = try await db.read { try CaseRows.get(organ: "别的机关", id: "c1", on: $0) }
            #expect(first == caseRow("c1"))
            #expect(second == changed)
            #expect(foreign == nil)
        }
    }

    @Test("each filter gives its own cases, newest first", arguments: Engine.available)
    func filters(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                try CaseRows.put(caseRow("a", stage: "filed", handler: "zhang", openedAt: 1), on: c)
                try CaseRows.put(caseRow("b", stage: "filed", handler: "li", openedAt: 3), on: c)
                try CaseRows.put(caseRow("c", stage: "decision", handler: "zhang", openedAt: 2), on: c)
                try CaseRows.put(caseRow("d", openedAt: 9, organ: "别的机关"), on: c)
            }
            let lists = try await db.read { c in
                [
                    CaseQuery(organ: organ), CaseQuery(organ: organ, stage: "filed"),
                    CaseQuery(organ: organ, handler: "zhang"),
                    CaseQuery(organ: organ, stage: "filed", handler: "zhang"),
                    CaseQuery(organ: organ, limit: 1), CaseQuery(organ: organ, before: (2, "c")),
                ].map { try? CaseRows.list($0, on: c).map(\.id).joined() }
            }
            #expect(lists == ["bca", "ba", "ca", "a", "b", "a"])
        }
    }

    @Test("paging by key is complete and repeats nothing, also among equal instants", arguments: Engine.available)
    func paging(_ engine: Engine) async throws {
        var random = SplitMix64(seed: 7)
        let rows = (0..<433).map { n in
            caseRow("c\(n)", stage: ["filed", "decision"][n % 2], openedAt: Int.random(in: 0..<20, using: &random))
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for row in rows { try CaseRows.put(row, on: c) }
            }
            for stage in [nil, "filed"] {
                let found = try await pages(of: CaseQuery(organ: organ, stage: stage, limit: 17), in: db)
                let wanted = rows.filter { stage == nil || $0.stage == stage }.sorted {
                    ($0.openedAt, $0.id) > ($1.openedAt, $1.id)
                }
                #expect(found == wanted.map(\.id))
            }
        }
    }

    @Test("no page is longer than the largest", arguments: Engine.available)
    func bound(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<230 { try CaseRows.put(caseRow("c\(n)"), on: c) }
            }
            let page = try await db.read { try CaseRows.list(CaseQuery(organ: organ, limit: 10_000), on: $0) }
            #expect(page.count == Page.largest)
        }
    }

    @Test("kept counters equal a recount after random changes", arguments: Engine.available)
    func counters(_ engine: Engine) async throws {
        let stages = ["filed", "inquiry", "notice", "decision", "closed"]
        try await Fixture.with(engine) { db, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        var random = SplitMix64(seed: UInt64(worker))
                        for _ in 0..<40 {
                            // The cases are shared: several workers move the same ones.
                            let ids = (0..<3).map { _ in Int.random(in: 0..<30, using: &random) }
                            let moves = ids.map { ("c\($0)", stages.randomElement(using: &random) ?? "filed") }
                            let fails = Int.random(in: 0..<4, using: &random) == 0
                            try? await db.write { c in
                                for move in moves { try CaseRows.put(caseRow(move.0, stage: move.1), on: c) }
                                if fails { throw Planned() }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await db.read { try CaseRows.counts(organ: organ, on: $0) }
            let counted = try await db.read { c in
                try c.rows("SELECT stage, COUNT(*) FROM cases WHERE organ = ? GROUP BY stage", [.text(organ)])
                    .map { (try $0.text(0), try $0.int(1)) }
            }
            let total = try await db.read { try CaseRows.count(organ: organ, on: $0) }
            let filed = try await db.read { try CaseRows.count(organ: organ, stage: "filed", on: $0) }
            #expect(kept == Dictionary(uniqueKeysWithValues: counted))
            #expect(total == counted.map(\.1).reduce(0, +))
            #expect(filed == kept["filed"] ?? 0)
        }
    }

    @Test("a new case that many add at once is counted once", arguments: Engine.available)
    func sameCase(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for version in 1...16 {
                    group.addTask {
                        try await db.write { try CaseRows.put(caseRow("same", version: version), on: $0) }
                    }
                }
                try await group.waitForAll()
            }
            let count = try await db.read { try CaseRows.count(organ: organ, on: $0) }
            #expect(count == 1)
        }
    }

    private func pages(of first: CaseQuery, in db: any Storage.Database) async throws -> [String] {
        var found: [String] = []
        var query = first
        while true {
            let page = try await db.read { [query] in try CaseRows.list(query, on: $0) }
            guard let last = page.last else { return found }
            found += page.map(\.id)
            query.after = .instant(last.openedAt, id: last.id)
        }
    }
}

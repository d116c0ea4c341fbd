import Storage
import Testing

@Suite("what cases contribute to the statistics")
struct MeasureRowTests {
    @Test("kept sums equal a recount after random changes by many writers", arguments: Engine.available)
    func sums(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<6 {
                    group.addTask {
                        var random = SplitMix64(seed: UInt64(worker))
                        for _ in 0..<30 {
                            // Each has cases of its own, as the dossier's order gives it; the sums are shared.
                            let id = "c\(worker)-\(Int.random(in: 0..<4, using: &random))"
                            let rows = (0..<Int.random(in: 0..<4, using: &random)).map { place in
                                measured(
                                    id,
                                    ["filed", "closed", "paid", "due"][place],
                                    month: "2026-0\(Int.random(in: 1...2, using: &random))",
                                    n: Int.random(in: 1...9, using: &random)
                                )
                            }
                            let fails = Int.random(in: 0..<4, using: &random) == 0
                            try? await db.write { c in
                                try MeasureRows.replace(organ: organ, caseID: id, with: rows, on: c)
                                if fails { throw Planned() }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counted = try await db.read { c in
                try c.rows(
                    "SELECT month, measure, CAST(SUM(n) AS BIGINT) FROM case_measures GROUP BY month, measure",
                    []
                )
                .map { ("\(try $0.text(0)) \(try $0.text(1))", try $0.int(2)) }
            }
            let kept = try await db.read { try MeasureCounts.sums(by: .month, year, on: $0) }
            let flat = kept.flatMap { month, sums in sums.map { ("\(month) \($0.key)", $0.value) } }
            #expect(Dictionary(uniqueKeysWithValues: flat) == Dictionary(uniqueKeysWithValues: counted))
            #expect(!counted.isEmpty)
            let empty = try await db.read { try $0.rows("SELECT 1 FROM measure_counts WHERE n = 0", []) }
            #expect(empty.isEmpty, "a sum of nothing is no row")
        }
    }

    @Test("a sum that was changed, and rows without a sum, are named with what is kept and what is counted")
    func faults() async throws {
        try await Fixture.with(.sqlite) { db, _ in
            try await db.write { c in
                try c.run("INSERT INTO entries VALUES (?, 'c', 1, x'00', x'00', 1)", [.text(organ)])
                try MeasureRows.replace(organ: organ, caseID: "c", with: [measured("c", "filed")], on: c)
            }
            let before = try await db.read { try CaseRowsUpkeep.faults(limit: 9, on: $0) }
            _ = try await db.write { try $0.run("UPDATE measure_counts SET n = n + 1", []) }
            let after = try await db.read { try CaseRowsUpkeep.faults(limit: 9, on: $0) }
            #expect(before.isEmpty)
            #expect(after.count == 1)
            #expect(after.first?.hasSuffix("2026-05，filed，横林中队，ordinary：保存 2，重新计算 1") == true)
        }
    }

    @Test("the cases behind a number come by pages, completely and once for each month", arguments: Engine.available)
    func cases(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<90 {
                    let (id, unit) = ("c\(n)", n % 3 == 0 ? "北山中队" : "横林中队")
                    try CaseRows.put(caseRow(id), on: c)
                    var rows = [measured(id, "paid", month: "2026-0\(n % 4 + 1)", unit: unit, n: n + 1)]
                    rows.append(measured(id, "paid", month: "2026-09", unit: unit))
                    rows.append(measured(id, "filed", unit: unit, stage: n % 2 == 0 ? "closed" : "served"))
                    try MeasureRows.replace(organ: organ, caseID: id, with: rows, on: c)
                }
            }
            var scope = year
            (scope.from, scope.to) = ("2026-01", "2026-03")
            let all = try await pages("paid", scope, in: db)
            #expect(all.count == (0..<90).count { $0 % 4 != 3 })
            #expect(Set(all.map(\.row.id)).count == all.count)
            #expect(all.map(\.month) == all.map(\.month).sorted(by: >))
            #expect(all.allSatisfy { "c\($0.n - 1)" == $0.row.id })
            scope.units = ["北山中队", "没有的中队"]
            let some = try await pages("paid", scope, in: db)
            #expect(some.map(\.row.id) == all.map(\.row.id).filter { Int($0.dropFirst()).map { $0 % 3 == 0 } ?? false })
            scope.units = []
            #expect(try await pages("paid", scope, in: db).isEmpty)
            (scope.units, scope.to, scope.groups) = (nil, "2026-12", [.stage: "served"])
            #expect(try await pages("filed", scope, in: db).count == 45)
        }
    }

    private func pages(
        _ measure: String,
        _ scope: MeasureScope,
        in db: any Storage.Database
    ) async throws -> [MeasureRows.Behind] {
        var found: [MeasureRows.Behind] = []
        while true {
            let before = found.last.map { ($0.month, $0.row.id) }
            let page = try await db.read {
                try MeasureRows.cases(measure, scope, before: before, limit: 7, on: $0)
            }
            guard !page.isEmpty else { return found }
            found += page
        }
    }
}

private let year = MeasureScope(organ: organ, from: "2026-01", to: "2026-12")

private func measured(
    _ id: String,
    _ measure: String,
    month: String = "2026-05",
    unit: String = "横林中队",
    stage: String = "",
    n: Int = 1
) -> MeasureRow {
    MeasureRow(
        organ: organ,
        caseID: id,
        measure: measure,
        month: month,
        unit: unit,
        procedure: "ordinary",
        stage: stage,
        n: n
    )
}

import Storage
import Testing

@Suite("clocks of cases")
struct ClockRowTests {
    @Test("a case's clocks are replaced; equal ones are left alone", arguments: Engine.available)
    func replace(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let first = [clock("a", dueAt: 5), clock("b", dueAt: 7)]
            let second = [clock("a", dueAt: 5), clock("b", state: .suspended, dueAt: nil), clock("c", dueAt: 1)]
            try await db.write { c in
                try ClockRows.replace(organ: organ, caseID: "c1", with: first, on: c)
                try ClockRows.replace(organ: organ, caseID: "c2", with: [clock("z", caseID: "c2", dueAt: 2)], on: c)
            }
            let changes = try await db.write { c in
                let recorder = Recorder(c)
                try ClockRows.replace(organ: organ, caseID: "c1", with: second, on: recorder)
                return recorder.statements.filter { !$0.isQuery }.count
            }
            let kept = try await db.read { try ClockRows.list(organ: organ, caseID: "c1", on: $0) }
            #expect(kept == second)
            // One goes, two come.
            #expect(changes == 3)
        }
    }

    @Test("what falls due first comes first, without what is suspended", arguments: Engine.available)
    func due(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = [
                clock("a", holder: "li", dueAt: 30), clock("b", holder: "wang", dueAt: 10),
                clock("c", holder: "li", dueAt: 20), clock("d", holder: "li", state: .suspended, dueAt: nil),
                clock("e", holder: "li", dueAt: 20),
            ]
            try await db.write { try ClockRows.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let lists = try await db.read { c in
                [
                    try ClockRows.due(organ: organ, on: c),
                    try ClockRows.due(organ: organ, holder: "li", on: c),
                    try ClockRows.due(organ: organ, through: 20, on: c),
                    try ClockRows.due(organ: organ, after: (20, "c"), on: c),
                    try ClockRows.due(organ: "别的机关", on: c),
                ].map { $0.map(\.id).joined() }
            }
            #expect(lists == ["bcea", "cea", "bce", "ea", ""])
        }
    }

    @Test("those that a change of days can move are walked page by page", arguments: Engine.available)
    func affected(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = (0..<20).map { clock("k\($0 < 10 ? "0" : "")\($0)", dueAt: $0 / 2) }
            try await db.write { try ClockRows.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let walked = try await db.write { c in
                var ids: [String] = []
                var after: (dueAt: Int, id: String)?
                while true {
                    let page = try ClockRows.affected(
                        organ: organ,
                        from: 3,
                        after: after,
                        limit: 4,
                        locking: true,
                        on: c
                    )
                    guard let last = page.last, let dueAt = last.dueAt else { return ids }
                    ids += page.map(\.id)
                    after = (dueAt, last.id)
                }
            }
            #expect(walked == rows.filter { ($0.dueAt ?? 0) >= 3 }.map(\.id))
        }
    }

    @Test("a recount changes the days and leaves the rest", arguments: Engine.available)
    func recount(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            var row = clock("a", dueAt: 30)
            let before = row
            (row.raw, row.due, row.dueAt, row.provisional, row.calendar) = ("2026-01-02", "2026-01-04", 44, true, 9)
            try await db.write { c in
                try ClockRows.replace(organ: organ, caseID: "c1", with: [before], on: c)
            }
            let new = row
            try await db.write { try ClockRows.recount(new, on: $0) }
            let kept = try await db.read { try ClockRows.list(organ: organ, caseID: "c1", on: $0) }
            #expect(kept == [row])
        }
    }

    @Test("a holder is told once what moved", arguments: Engine.available)
    func moves(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = [move("a", "li"), move("b", "wang"), move("c", "li"), move("a", "li", calendar: 3)]
            try await db.write { try ClockMoves.note(rows + rows, on: $0) }
            let unseen = try await db.read { try ClockMoves.unseen(organ: organ, holder: "li", on: $0) }
            #expect(unseen == [move("a", "li"), move("c", "li"), move("a", "li", calendar: 3)])
            let seen = try await db.write { c in
                [
                    try ClockMoves.see(organ: organ, holder: "li", calendar: 2, at: 99, on: c),
                    try ClockMoves.see(organ: organ, holder: "li", calendar: 2, at: 100, on: c),
                ]
            }
            #expect(seen == [2, 0])
            let (left, all) = try await db.read { c in
                (
                    try ClockMoves.unseen(organ: organ, holder: "li", on: c),
                    try ClockMoves.list(organ: organ, calendar: 2, after: "a", on: c)
                )
            }
            #expect(left.map(\.calendar) == [3])
            #expect(all.map(\.clock) == ["b", "c"])
            #expect(all.map(\.seenAt) == [nil, 99])
        }
    }

    private func move(_ clock: String, _ holder: String, calendar: Int = 2) -> ClockMoveRow {
        ClockMoveRow(
            organ: organ,
            calendar: calendar,
            clock: clock,
            caseID: "c1",
            caseTitle: "某案",
            name: "办案期限",
            holder: holder,
            before: "2026-01-01",
            after: "2026-01-02",
            movedAt: 5
        )
    }
}

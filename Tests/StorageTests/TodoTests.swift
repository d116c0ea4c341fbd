import Storage
import Testing

@Suite("what is to be done, and documents")
struct TodoTests {
    @Test("a case's to-dos are replaced; equal ones are left alone", arguments: Engine.available)
    func replace(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let first = [todo("1", duty: "approve"), todo("2", person: "zhang"), todo("3", duty: "review")]
            let second = [todo("1", duty: "approve"), todo("2", person: "li"), todo("4", duty: "review")]
            try await db.write { c in
                try Todos.replace(organ: organ, caseID: "c1", with: first, on: c)
                try Todos.replace(organ: organ, caseID: "c2", with: [todo("9", caseID: "c2", duty: "x")], on: c)
            }
            let changes = try await db.write { c in
                let recorder = Recorder(c)
                try Todos.replace(organ: organ, caseID: "c1", with: second, on: recorder)
                return recorder.statements.filter { !$0.isQuery }.count
            }
            let again = try await db.write { c in
                let recorder = Recorder(c)
                try Todos.replace(organ: organ, caseID: "c1", with: second, on: recorder)
                return recorder.statements.filter { !$0.isQuery }.count
            }
            let kept = try await db.read { try Todos.list(organ: organ, caseID: "c1", on: $0) }
            let other = try await db.read { try Todos.list(organ: organ, caseID: "c2", on: $0) }
            #expect(kept == second)
            #expect(other.map(\.id) == ["9"])
            #expect(changes == 4)
            #expect(again == 0)
        }
    }

    @Test(
        "a person sees personal to-dos and those of the audiences, each once, what falls due first before the rest",
        arguments: Engine.available
    )
    func list(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = [
                todo("a", person: "zhang", since: 3), todo("b", duty: "approver", since: 1),
                todo("c", duty: "leader/一中队", since: 2), todo("d", person: "li", since: 0),
                todo("e", duty: "approver", person: "zhang", since: 4, dueAt: 90),
                todo("f", duty: "sealKeeper", since: 5), todo("g", duty: "leader/二中队", since: 0),
                todo("h", person: "zhang", since: 9, dueAt: 80),
            ]
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let audiences = ["leader/一中队", "approver", "approver"]
            let lists = try await db.read { c in
                [
                    try Todos.list(organ: organ, person: "zhang", audiences: audiences, on: c),
                    try Todos.list(organ: organ, person: "zhang", audiences: [], on: c),
                    try Todos.list(organ: organ, person: "nobody", audiences: ["sealKeeper", "leader"], on: c),
                    try Todos.list(organ: "别的机关", person: "zhang", audiences: audiences, on: c),
                ].map { $0.map(\.id).joined() }
            }
            #expect(lists == ["hebca", "hea", "f", ""])
        }
    }

    @Test("to-dos can be listed and counted by act", arguments: Engine.available)
    func kinds(_ engine: Engine) async throws {
        let rows = (0..<9).map { (n: Int) -> TodoRow in
            var row = todo("t\(n)", duty: n % 2 == 0 ? "approver" : nil, person: n % 2 == 1 ? "zhang" : nil, since: n)
            row.act = n % 3 == 0 ? "sign" : "decide"
            return row
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let (signs, rest, kinds) = try await db.read { c in
                let me = (person: "zhang", audiences: ["approver"])
                let list: (Todos.Place?) throws -> [TodoRow] = {
                    try Todos.list(
                        organ: organ,
                        person: me.person,
                        audiences: me.audiences,
                        act: "sign",
                        limit: 2,
                        after: $0,
                        on: c
                    )
                }
                let first = try list(nil)
                let second = try list(first.last.map { ($0.dueAt, $0.since, $0.id) })
                let kinds = try Todos.kinds(organ: organ, person: me.person, audiences: me.audiences, on: c)
                return (first, second, kinds)
            }
            #expect(signs.map(\.id) == ["t0", "t3"])
            #expect(rest.map(\.id) == ["t6"])
            #expect(kinds == ["sign": 3, "decide": 6])
        }
    }

    @Test("every column of a to-do comes back, also the empty ones", arguments: Engine.available)
    func columns(_ engine: Engine) async throws {
        var full = todo("1", duty: "leader/一中队", person: "zhang", dueAt: 1_790_000_000_000)
        (full.clock, full.cause, full.party, full.unit) = ("c1:C06:0", 7, 2, "一中队")
        try await Fixture.with(engine) { [full] db, _ in
            let rows = [full, todo("2", person: "li")]
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let kept = try await db.read { try Todos.list(organ: organ, caseID: "c1", on: $0) }
            let found = try await db.read { try Todos.list(organ: organ, person: "zhang", audiences: [], on: $0) }
            #expect(kept == rows)
            #expect(found == [full])
        }
    }

    @Test("paging over to-dos is complete and repeats nothing", arguments: Engine.available)
    func paging(_ engine: Engine) async throws {
        var random = SplitMix64(seed: 3)
        let rows = (0..<150).map { (n: Int) -> TodoRow in
            let duty: String? = n % 3 == 0 ? nil : ["approver", "leader/一中队"][n % 2]
            let person: String? = n % 3 == 0 || n % 5 == 0 ? "zhang" : nil
            let dueAt: Int? = n % 4 == 0 ? nil : Int.random(in: 0..<5, using: &random)
            return todo(
                "t\(n)",
                duty: duty,
                person: person,
                since: Int.random(in: 0..<9, using: &random),
                dueAt: dueAt
            )
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            var found: [TodoRow] = []
            while true {
                let last = found.last.map { ($0.dueAt, $0.since, $0.id) }
                let page = try await db.read { c in
                    try Todos.list(
                        organ: organ,
                        person: "zhang",
                        audiences: ["approver", "leader/一中队"],
                        limit: 7,
                        after: last,
                        on: c
                    )
                }
                if page.isEmpty { break }
                found += page
            }
            let sorted = rows.sorted {
                ($0.dueAt ?? .max, $0.since, $0.id) < ($1.dueAt ?? .max, $1.since, $1.id)
            }
            #expect(found.map(\.id) == sorted.map(\.id))
        }
    }

    @Test("counts say what is there, what is overdue and what falls due soon, each once", arguments: Engine.available)
    func counts(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = [
                todo("a", person: "zhang", dueAt: 9), todo("b", duty: "approver", person: "zhang", dueAt: 10),
                todo("c", duty: "approver", dueAt: 19), todo("d", duty: "approver", dueAt: 20),
                todo("e", person: "zhang"), todo("f", person: "li", dueAt: 1),
            ]
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let counts = try await db.read { c in
                [
                    try counted("zhang", ["approver"], c), try counted("zhang", [], c),
                    try counted("nobody", ["sealKeeper"], c),
                ]
            }
            #expect(
                counts == [
                    Todos.Counts(all: 5, overdue: 1, soon: 2), Todos.Counts(all: 3, overdue: 1, soon: 1),
                    Todos.Counts(all: 0, overdue: 0, soon: 0),
                ]
            )
        }
    }

    @Test(
        "no count goes beyond the most that is counted, and what presses is counted first",
        arguments: Engine.available
    )
    func countBound(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let most = Todos.mostCounted
            let rows =
                (0..<most).map { todo("p\($0)", person: "zhang") }
                + (0..<most).map { todo("d\($0)", duty: "approver", dueAt: 50 + $0) }
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let (one, both) = try await db.read { c in
                (try counted("zhang", [], c), try counted("zhang", ["approver"], c, now: 60, soon: 70))
            }
            #expect(one == Todos.Counts(all: most, overdue: 0, soon: 0))
            #expect(both == Todos.Counts(all: most, overdue: 10, soon: 10))
        }
    }

    @Test("a clock that is counted again moves what it limits", arguments: Engine.available)
    func recount(_ engine: Engine) async throws {
        var (limited, other) = (todo("1", person: "zhang", dueAt: 30), todo("2", person: "zhang", dueAt: 30))
        (limited.clock, other.clock) = ("k1", "k2")
        try await Fixture.with(engine) { [limited, other] db, _ in
            let (later, suspended) = try await db.write { c in
                try Todos.replace(organ: organ, caseID: "c1", with: [limited, other], on: c)
                try ClockRows.recount(clock("k1", dueAt: 44), on: c)
                let later = try Todos.list(organ: organ, caseID: "c1", on: c)
                try ClockRows.recount(clock("k1", dueAt: nil), on: c)
                return (later, try Todos.list(organ: organ, caseID: "c1", on: c))
            }
            #expect(later.map(\.dueAt) == [44, 30])
            #expect(suspended.map(\.dueAt) == [nil, 30])
        }
    }

    @Test("a case's documents are replaced and listed in the order of the entries", arguments: Engine.available)
    func documents(_ engine: Engine) async throws {
        var rendered = document("y", seq: 1, state: "rendered")
        rendered.number = "城执罚〔2026〕1号"
        rendered.party = "李四"
        rendered.sha256 = "ab"
        rendered.size = 20_480
        rendered.pages = 3
        try await Fixture.with(engine) { [rendered] db, _ in
            try await db.write { c in
                try DocumentRows.replace(
                    organ: organ,
                    caseID: "c1",
                    with: [document("x", seq: 2), document("y", seq: 1)],
                    on: c
                )
                try DocumentRows.replace(
                    organ: organ,
                    caseID: "c1",
                    with: [document("x", seq: 2), rendered, document("w", seq: 3)],
                    on: c
                )
                try DocumentRows.replace(organ: organ, caseID: "c2", with: [document("z", caseID: "c2")], on: c)
            }
            let list = try await db.read { try DocumentRows.list(organ: organ, caseID: "c1", on: $0) }
            let one = try await db.read { try DocumentRows.get(organ: organ, id: "y", on: $0) }
            let none = try await db.read { try DocumentRows.get(organ: "别的机关", id: "y", on: $0) }
            #expect(list.map(\.id) == ["y", "x", "w"])
            #expect(one == rendered)
            #expect(none == nil)
        }
    }

    @Test("an id that another case has is a conflict", arguments: Engine.available)
    func foreignID(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: [todo("1")], on: $0) }
            await #expect(throws: StorageError.conflict("todos")) {
                try await db.write {
                    try Todos.replace(organ: organ, caseID: "c2", with: [todo("1", caseID: "c2")], on: $0)
                }
            }
        }
    }

    private func counted(
        _ person: String,
        _ audiences: [String],
        _ c: any SQLConnection,
        now: Int = 10,
        soon: Int = 20
    ) throws -> Todos.Counts {
        try Todos.counts(organ: organ, person: person, audiences: audiences, now: now, soon: soon, on: c)
    }
}

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
        "a person sees personal to-dos and those of the duties, each once, longest first",
        arguments: Engine.available
    )
    func list(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = [
                todo("a", person: "zhang", since: 3), todo("b", duty: "approve", since: 1),
                todo("c", duty: "review", since: 2), todo("d", person: "li", since: 0),
                todo("e", duty: "approve", person: "zhang", since: 4), todo("f", duty: "seal", since: 5),
            ]
            try await db.write { try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let lists = try await db.read { c in
                [
                    try Todos.list(organ: organ, person: "zhang", duties: ["review", "approve", "approve"], on: c),
                    try Todos.list(organ: organ, person: "zhang", duties: [], on: c),
                    try Todos.list(organ: organ, person: "nobody", duties: ["seal"], on: c),
                    try Todos.list(organ: "别的机关", person: "zhang", duties: ["seal"], on: c),
                ].map { $0.map(\.id).joined() }
            }
            #expect(lists == ["bcae", "ae", "f", ""])
        }
    }

    @Test("paging over to-dos is complete and repeats nothing", arguments: Engine.available)
    func paging(_ engine: Engine) async throws {
        var random = SplitMix64(seed: 3)
        let rows = (0..<150).map { (n: Int) -> TodoRow in
            let duty: String? = n % 3 == 0 ? nil : ["approve", "review"][n % 2]
            let person: String? = n % 3 == 0 || n % 5 == 0 ? "zhang" : nil
            return todo("t\(n)", duty: duty, person: person, since: Int.random(in: 0..<9, using: &random))
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            var found: [TodoRow] = []
            while true {
                let last = found.last.map { ($0.since, $0.id) }
                let page = try await db.read { c in
                    try Todos.list(
                        organ: organ,
                        person: "zhang",
                        duties: ["approve", "review"],
                        limit: 7,
                        after: last,
                        on: c
                    )
                }
                if page.isEmpty { break }
                found += page
            }
            #expect(found.map(\.id) == rows.sorted { ($0.since, $0.id) < ($1.since, $1.id) }.map(\.id))
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
            try await db.write { try Todos.replace(organ: organ, caseID: "c1", with: [todo("1")], on: $0) }
            await #expect(throws: StorageError.conflict("todos")) {
                try await db.write {
                    try Todos.replace(organ: organ, caseID: "c2", with: [todo("1", caseID: "c2")], on: $0)
                }
            }
        }
    }
}

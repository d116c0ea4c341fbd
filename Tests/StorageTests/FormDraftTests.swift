import Storage
import Testing

@Suite("forms that were begun")
struct FormDraftTests {
    private static func row(_ act: String, of person: String = "li", at instant: Int = 1) -> FormDraftRow {
        FormDraftRow(
            organ: organ,
            person: person,
            caseID: "c",
            act: act,
            revision: 1,
            savedAt: instant,
            sealed: [1, 2]
        )
    }

    @Test("are kept for each person, case and act, the later in place of the earlier", arguments: Engine.available)
    func keep(_ engine: Engine) async throws {
        try await Fixture.with(engine, connections: 1) { db, _ in
            let found = try await db.write { c in
                try FormDrafts.put(Self.row("a"), on: c)
                try FormDrafts.put(Self.row("b"), on: c)
                try FormDrafts.put(Self.row("a", of: "wang"), on: c)
                var later = Self.row("a")
                (later.revision, later.savedAt, later.sealed) = (2, 9, [3])
                try FormDrafts.put(later, on: c)
                #expect(try FormDrafts.get(Self.row("a"), on: c) == later)
                #expect(try FormDrafts.delete(Self.row("a"), on: c))
                #expect(try !FormDrafts.delete(Self.row("a"), on: c))
                return try ["li", "wang", "zhao"].map { try FormDrafts.count(organ: organ, person: $0, on: c) }
            }
            #expect(found == [1, 1, 0])
        }
    }

    @Test("are forgotten after their time, the oldest first", arguments: Engine.available)
    func prune(_ engine: Engine) async throws {
        try await Fixture.with(engine, connections: 1) { db, _ in
            let (pruned, left) = try await db.write { c in
                for n in 1...4 { try FormDrafts.put(Self.row("a\(n)", at: n), on: c) }
                let pruned = try (0..<3).map { _ in try FormDrafts.prune(before: 4, limit: 2, on: c) }
                return (pruned, try FormDrafts.get(Self.row("a4"), on: c)?.savedAt)
            }
            #expect(pruned == [2, 1, 0] && left == 4)
        }
    }

    @Test("what was last given in a field is found, the newest first", arguments: Engine.available)
    func last(_ engine: Engine) async throws {
        try await Fixture.with(engine, connections: 1) { db, _ in
            let found = try await db.write { c in
                for (item, value, at) in [("", "YX-1", 1), ("SR004", "YX-2", 2), ("", "YX-3", 3)] {
                    let values = ["camera": value]
                    try LastValues.put(
                        values,
                        organ: organ,
                        person: "li",
                        act: "reinspect",
                        item: item,
                        at: at,
                        on: c
                    )
                }
                return try LastValues.list(organ: organ, person: "li", act: "reinspect", on: c)
            }
            #expect(found.map(\.value) == ["YX-3", "YX-2"] && found.map(\.item) == ["", "SR004"])
        }
    }
}

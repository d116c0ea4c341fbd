import Storage
import Testing

@Suite("transactions")
struct TransactionTests {
    @Test("a write that fails undoes only itself, however many share the commit", arguments: Engine.available)
    func group(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let done = await withTaskGroup(of: Int?.self) { group in
                for n in 0..<90 {
                    group.addTask {
                        try? await db.write { c in
                            try Organs.put(OrganRow(id: "o\(n)", profile: "{}"), on: c)
                            if n % 3 == 0 { throw Planned() }
                            if n % 3 == 1 { try Dossiers.append(entry("same", 1), on: c) }
                            return n
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let n = $1 { $0.append(n) } }
            }
            let kept = try await db.read { try Organs.list(on: $0).map(\.id) }
            #expect(done.filter { $0 % 3 == 0 }.isEmpty)
            #expect(done.filter { $0 % 3 == 1 }.count == 1)
            #expect(done.filter { $0 % 3 == 2 }.count == 30)
            #expect(Set(kept) == Set(done.map { "o\($0)" }))
        }
    }

    @Test("the body's own error comes out unchanged", arguments: Engine.available)
    func ownError(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            await #expect(throws: Planned()) { try await db.write { _ in throw Planned() } }
            await #expect(throws: Planned()) { try await db.read { _ in throw Planned() } }
        }
    }

    @Test("a swallowed failure of a statement does not commit half the work", arguments: Engine.available)
    func swallowed(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            await #expect(throws: StorageError.self) {
                try await db.write { c in
                    try Organs.put(OrganRow(id: "a", profile: "{}"), on: c)
                    _ = try? c.run("INSERT INTO organs (id, profile) VALUES ('a', '{}')", [])
                }
            }
            let kept = try await db.read { try Organs.list(on: $0) }
            #expect(kept.isEmpty)
        }
    }

    @Test("a read cannot write", arguments: Engine.available)
    func readOnly(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            await #expect(throws: StorageError.self) {
                try await db.read { try Organs.put(OrganRow(id: "a", profile: "{}"), on: $0) }
            }
            let kept = try await db.read { try Organs.list(on: $0) }
            #expect(kept.isEmpty)
        }
    }

    @Test("all queries of a read see one state, while others write", arguments: Engine.available)
    func snapshot(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try Organs.put(OrganRow(id: "n", profile: "0"), on: $0) }
            async let writing: Void = {
                for n in 1...60 {
                    try await db.write { try Organs.put(OrganRow(id: "n", profile: "\(n)"), on: $0) }
                }
            }()
            var torn = 0
            for _ in 0..<60 {
                let seen = try await db.read { c in
                    try (0..<4).map { _ in try Organs.get(id: "n", on: c)?.profile }
                }
                if Set(seen).count != 1 { torn += 1 }
            }
            try await writing
            #expect(torn == 0)
        }
    }

    @Test("a read after a write sees it", arguments: Engine.available)
    func readYourWrites(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            var stale = 0
            for n in 0..<100 {
                try await db.write { try Organs.put(OrganRow(id: "n", profile: "\(n)"), on: $0) }
                let seen = try await db.read { try Organs.get(id: "n", on: $0)?.profile }
                if seen != "\(n)" { stale += 1 }
            }
            #expect(stale == 0)
        }
    }

    @Test("values come back as they went in", arguments: Engine.available)
    func values(_ engine: Engine) async throws {
        let texts = ["", "'", "?", "\\", "𠮷野家", "é\u{301}", String(repeating: "文", count: 5_000)]
        let blobs: [[UInt8]] = [[], [0], Array(0...255), [UInt8](repeating: 0xff, count: 200_000)]
        let numbers = [0, -1, Int.max, Int.min, 1 << 53]
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for (n, text) in texts.enumerated() { try Organs.put(OrganRow(id: "t\(n)", profile: text), on: c) }
                for (n, blob) in blobs.enumerated() {
                    try DossierKeys.insert(organ: organ, dossier: "b\(n)", wrapped: blob, on: c)
                }
                for (n, number) in numbers.enumerated() {
                    try CaseRows.put(caseRow("n\(n)", openedAt: number), on: c)
                }
            }
            let texted = try await db.read { c in
                try texts.indices.map { try Organs.get(id: "t\($0)", on: c)?.profile }
            }
            let blobbed = try await db.read { c in
                try blobs.indices.map { try DossierKeys.get(organ: organ, dossier: "b\($0)", on: c) }
            }
            let numbered = try await db.read { c in
                try numbers.indices.map { try CaseRows.get(organ: organ, id: "n\($0)", on: c)?.openedAt }
            }
            #expect(texted == texts)
            #expect(blobbed == blobs)
            #expect(numbered == numbers)
        }
    }

    @Test("text with U+0000 is refused by both engines", arguments: Engine.available)
    func zero(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let error = await #expect(throws: StorageError.self) {
                try await db.write { try Organs.put(OrganRow(id: "a", profile: "x\u{0}y"), on: $0) }
            }
            #expect(error?.message.contains("U+0000") == true)
        }
    }

    @Test("a connection kept beyond its transaction refuses", arguments: Engine.available)
    func kept(_ engine: Engine) async throws {
        final class Thief: @unchecked Sendable { var connection: (any SQLConnection)? }
        try await Fixture.with(engine) { db, _ in
            let thief = Thief()
            try await db.write { thief.connection = $0 }
            let stolen = try #require(thief.connection)
            #expect(throws: StorageError.self) { try Organs.list(on: stolen) }
        }
    }

    @Test("wrong SQL and a wrong number of values are misuse", arguments: Engine.available)
    func misuse(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            for (sql, binds) in [("SELECT nonsense FROM organs", []), ("SELECT id FROM organs WHERE id = ?", [])]
                as [(String, [SQLValue])]
            {
                let error = await #expect(throws: StorageError.self) { try await db.read { try $0.rows(sql, binds) } }
                guard case .misuse = error else {
                    Issue.record("\(sql): \(String(describing: error))")
                    return
                }
            }
        }
    }

    @Test("after closing everything is refused, and closing twice is safe", arguments: Engine.available)
    func close(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            await db.close()
            await db.close()
            await #expect(throws: StorageError.unavailable("数据库已关闭")) {
                try await db.read { try Organs.list(on: $0) }
            }
            await #expect(throws: StorageError.unavailable("数据库已关闭")) {
                try await db.write { try Organs.put(OrganRow(id: "a", profile: ""), on: $0) }
            }
        }
    }
}

import Storage
import StoragePostgres
import Synchronization
import Testing

@Suite("the server engine", .enabled(if: Engine.hasPostgres, Engine.reason))
struct PostgresEngineTests {
    @Test("commits are on disk before they are answered, and statements have a time limit")
    func settings() async throws {
        try await Fixture.with(.postgres) { db, _ in
            let settings = try await db.read { c in
                try ["synchronous_commit", "statement_timeout", "transaction_isolation", "transaction_read_only"].map {
                    try c.rows("SELECT current_setting(?)", [.text($0)]).first?.text(0)
                }
            }
            #expect(settings == ["on", "15s", "repeatable read", "on"])
        }
    }

    @Test("a connection that was cut is made anew, for reads and writes")
    func cut() async throws {
        try await Fixture.with(.postgres, connections: 2) { db, fixture in
            let other = try fixture.another()
            for round in 0..<3 {
                _ = try await db.read { try Organs.list(on: $0) }
                try await cutAll(but: other, of: db)
                try await db.write { try Organs.put(OrganRow(id: "o\(round)", profile: "{}"), on: $0) }
                try await cutAll(but: other, of: db)
                let kept = try await db.read { try Organs.list(on: $0).count }
                #expect(kept == round + 1)
            }
            await other.close()
        }
    }

    @Test("a write whose connection is cut half way is done once")
    func cutInside() async throws {
        try await Fixture.with(.postgres) { db, fixture in
            let other = try fixture.another()
            let runs = Mutex(0)
            let number = try await db.write { c in
                let number = try Serials.take(organ: organ, series: "罚", caseID: "c", seq: 1, on: c)
                if runs.withLock({
                    $0 += 1; return $0
                }) == 1 {
                    _ = try c.rows(suicide, [])
                }
                return number
            }
            let issued = try await db.read { try Serials.issued(organ: organ, series: "罚", on: $0).map(\.value) }
            #expect(number == 1)
            #expect(issued == [1])
            #expect(runs.withLock { $0 } == 2)
            await other.close()
        }
    }

    @Test("a commit that is cut is reported as unknown, and not repeated")
    func unknown() async throws {
        try await Fixture.with(.postgres) { db, _ in
            try await db.write { c in
                try c.run(
                    """
                    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                    """,
                    []
                )
                try c.run(
                    """
                    CREATE CONSTRAINT TRIGGER die AFTER INSERT ON organs DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION die()
                    """,
                    []
                )
            }
            let runs = Mutex(0)
            let error = await #expect(throws: StorageError.self) {
                try await db.write { c in
                    runs.withLock { $0 += 1 }
                    try Organs.put(OrganRow(id: "a", profile: "{}"), on: c)
                }
            }
            #expect(error?.message.contains("结果不明") == true)
            #expect(runs.withLock { $0 } == 1)
        }
    }

    @Test("deadlocks resolve by trying again")
    func deadlock() async throws {
        try await Fixture.with(.postgres, connections: 3) { db, _ in
            try await db.write { c in
                for id in ["a", "b"] { try Organs.put(OrganRow(id: id, profile: "0"), on: c) }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for n in 0..<6 {
                    group.addTask {
                        let order = n % 2 == 0 ? ["a", "b"] : ["b", "a"]
                        try await db.write { c in
                            for id in order {
                                try c.run(
                                    "UPDATE organs SET profile = (profile::bigint + 1)::text WHERE id = ?",
                                    [.text(id)]
                                )
                                _ = try c.rows("SELECT pg_sleep(0.02)", [])
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sums = try await db.read { try Organs.list(on: $0).map(\.profile) }
            #expect(sums == ["6", "6"])
        }
    }

    @Test("a prepared statement survives a change of its table")
    func stalePlan() async throws {
        try await Fixture.with(.postgres, connections: 1) { db, fixture in
            let sql = "SELECT * FROM organs WHERE id = ?"
            _ = try await db.read { try $0.rows(sql, [.text("a")]) }
            let other = try fixture.another()
            try await other.write { _ = try $0.run("ALTER TABLE organs ADD COLUMN extra BIGINT", []) }
            try await other.write { try Organs.put(OrganRow(id: "a", profile: "{}"), on: $0) }
            let columns = try await db.read { try $0.rows(sql, [.text("a")]).first?.count }
            await other.close()
            #expect(columns == 3)
        }
    }

    @Test("one process leads; when its connection is cut, another may")
    func leadership() async throws {
        try await Fixture.with(.postgres) { db, fixture in
            let other = try fixture.another()
            #expect(try await db.holdLeadership("log"))
            #expect(try await db.holdLeadership("log"))
            #expect(try await other.holdLeadership("log") == false)
            #expect(try await other.holdLeadership("sweep"))
            await db.close()
            var leads = false
            for _ in 0..<100 where !leads {
                leads = try await other.holdLeadership("log")
                if !leads { try await Task.sleep(for: .milliseconds(20)) }
            }
            #expect(leads)
            await other.close()
        }
    }

    @Test("a leader whose connection was cut asks again")
    func leadershipLost() async throws {
        try await Fixture.with(.postgres) { db, fixture in
            #expect(try await db.holdLeadership("log"))
            let lock = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1"
            let mine = "AND classid::bigint << 32 | objid::bigint = hashtextextended(current_schema() || '/log', 0)"
            let cut = try await db.read { try $0.rows("\(lock) \(mine)", []).count }
            let still = try await db.holdLeadership("log")
            let other = try fixture.another()
            let stolen = try await other.holdLeadership("log")
            await other.close()
            #expect(cut == 1)
            #expect(still)
            #expect(!stolen)
        }
    }

    @Test("question marks in quotes are text")
    func placeholders() async throws {
        try await Fixture.with(.postgres) { db, _ in
            let text = try await db.read { c in
                try c.rows("SELECT '?' || ? || '''?' AS \"a?\"", [.text("x")]).first?.text(0)
            }
            #expect(text == "?x'?")
        }
    }

    @Test("more different statements than are kept prepared still work")
    func manyStatements() async throws {
        try await Fixture.with(.postgres, connections: 1) { db, _ in
            let sum = try await db.read { c in
                try (0..<1_300).reduce(0) { try $0 + (c.rows("SELECT \($1) + ?", [.int(1)]).first?.int(0) ?? 0) }
            }
            #expect(sum == (1...1_300).reduce(0, +))
        }
    }

    private let suicide = "SELECT pg_terminate_backend(pg_backend_pid())"

    /// Cuts the connections of `db`'s schema, all but that of `other`, which does the cutting.
    private func cutAll(but other: PostgresDatabase, of db: any Storage.Database) async throws {
        let pids = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let sql = "SELECT pg_backend_pid() FROM pg_sleep(0.01)"
                    return try? await db.read { try $0.rows(sql, []).first?.int(0) }
                }
            }
            return await group.reduce(into: Set<Int>()) { if let pid = $1 { $0.insert(pid) } }
        }
        for pid in pids {
            _ = try await other.read { try $0.rows("SELECT pg_terminate_backend(?::int)", [.int(pid)]) }
        }
    }
}

@Suite("addresses of servers")
struct PostgresAddressTests {
    @Test("an address that cannot be read is refused at once", arguments: ["", "mysql://x", "postgresql://h:x/y?z"])
    func address(_ url: String) throws {
        #expect(throws: StorageError.self) { try PostgresDatabase(url: url) }
    }

    @Test("a server that is not there is unavailable, not a hang")
    func nobody() async throws {
        let db = try PostgresDatabase(url: "postgresql:///x?host=/nonexistent", connections: 1)
        for _ in 0..<3 {
            let error = await #expect(throws: StorageError.self) { try await db.read { try Organs.list(on: $0) } }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        await db.close()
    }
}

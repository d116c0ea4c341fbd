import Storage
import Testing

@Suite("jobs")
struct JobTests {
    @Test("the same key is queued once", arguments: Engine.available)
    func key(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let queued = try await db.write { c in
                try (0..<3).map { _ in
                    try Jobs.enqueue(kind: "sms", key: "k", organ: organ, payload: "{}", runAt: 5, on: c)
                }
            }
            let jobs = try await db.read { try Jobs.list(state: .queued, organ: organ, on: $0) }
            #expect(queued == [true, false, false])
            #expect(jobs.map(\.key) == ["k"])
        }
    }

    @Test("due jobs of the asked kinds are claimed, the longest due first", arguments: Engine.available)
    func claim(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                try enqueue("late", runAt: 30, on: c)
                try enqueue("b", runAt: 20, on: c)
                try enqueue("a", runAt: 10, on: c)
                try enqueue("other", kind: "pdf", runAt: 1, on: c)
            }
            let first = try await claim(db, now: 20, until: 99)
            let second = try await claim(db, now: 20, until: 99)
            #expect(first.map(\.key) == ["a", "b"])
            #expect(first.map(\.attempts) == [1, 1])
            #expect(first.allSatisfy { $0.state == .leased && $0.leasedUntil == 99 })
            #expect(second.isEmpty)
        }
    }

    @Test(
        "a job whose lease ended is claimed again, and its first worker can no longer end it",
        arguments: Engine.available
    )
    func lease(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try enqueue("a", runAt: 1, on: $0) }
            let first = try #require(try await claim(db, now: 10, until: 20).first)
            let early = try await claim(db, now: 19, until: 40)
            let second = try #require(try await claim(db, now: 20, until: 40).first)
            #expect(early.isEmpty)
            #expect(second.id == first.id)
            #expect(second.attempts == 2)
            let ended = try await db.write { c in
                [
                    try Jobs.complete(id: first.id, attempt: first.attempts, on: c),
                    try Jobs.complete(id: second.id, attempt: second.attempts, on: c),
                    try Jobs.complete(id: second.id, on: c),
                ]
            }
            #expect(ended == [false, true, false])
        }
    }

    @Test("a failed job is tried again later, then buried, then revived by a person", arguments: Engine.available)
    func failure(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try enqueue("a", runAt: 1, on: $0) }
            let job = try #require(try await claim(db, now: 1, until: 9).first)
            try await db.write { _ = try Jobs.retry(id: job.id, error: "网关超时", runAt: 50, on: $0) }
            let early = try await claim(db, now: 49, until: 99)
            let again = try await claim(db, now: 50, until: 99)
            try await db.write { _ = try Jobs.bury(id: job.id, error: "号码无效", on: $0) }
            let dead = try await db.read { try Jobs.list(state: .dead, organ: organ, on: $0) }
            let revived = try await db.write { c in
                [
                    try Jobs.revive(organ: "别的机关", id: job.id, runAt: 60, on: c),
                    try Jobs.revive(organ: organ, id: job.id, runAt: 60, on: c),
                ]
            }
            let last = try await claim(db, now: 60, until: 99)
            #expect(early.isEmpty)
            #expect(again.first?.error == "网关超时")
            #expect(dead.map(\.error) == ["号码无效"])
            #expect(revived == [false, true])
            #expect(last.map(\.attempts) == [3])
        }
    }

    @Test("many claimers never get the same job, and get them all", arguments: Engine.available)
    func crowd(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<300 { try enqueue("k\(n)", runAt: n % 7, on: c) }
            }
            let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        var mine: [Int] = []
                        while true {
                            let jobs = try await claim(db, now: 10, until: 99, limit: 9)
                            if jobs.isEmpty { return mine }
                            mine += jobs.map(\.id)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.count == 300)
            #expect(Set(claimed).count == 300)
        }
    }

    @Test("a backlog of one kind leaves the others their share", arguments: Engine.available)
    func share(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<50 { try enqueue("s\(n)", runAt: 1, on: c) }
                for n in 0..<3 { try enqueue("p\(n)", kind: "pdf", runAt: 9, on: c) }
            }
            let jobs = try await db.write { c in
                try Jobs.claim(kinds: ["sms", "pdf", "none"], now: 10, leaseUntil: 99, limit: 12, on: c)
            }
            #expect(jobs.count == 12)
            #expect(jobs.filter { $0.kind == "pdf" }.count == 3)
        }
    }

    @Test("jobs are listed by state and page, and counted by state and kind", arguments: Engine.available)
    func listing(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<7 { try enqueue("k\(n)", runAt: n, on: c) }
                try enqueue("p", kind: "pdf", runAt: 0, on: c)
            }
            let leased = try await claim(db, now: 2, until: 99)
            try await db.write { c in
                try Jobs.complete(id: leased[0].id, on: c)
                try Jobs.bury(id: leased[1].id, error: "e", on: c)
            }
            let page = try await db.read { try Jobs.list(state: .queued, organ: organ, limit: 3, on: $0) }
            let after = page.last?.id ?? 0
            let next = try await db.read { try Jobs.list(state: .queued, organ: organ, after: after, on: $0) }
            let counts = try await db.read { try Jobs.counts(on: $0) }
            #expect(page.map(\.key) + next.map(\.key) == ["k3", "k4", "k5", "k6", "p"])
            #expect(
                counts == [
                    JobCount(state: .dead, kind: "sms", count: 1), JobCount(state: .leased, kind: "sms", count: 1),
                    JobCount(state: .queued, kind: "pdf", count: 1), JobCount(state: .queued, kind: "sms", count: 4),
                ]
            )
        }
    }

    private func claim(
        _ db: any Storage.Database,
        now: Int,
        until: Int,
        limit: Int = 10
    ) async throws -> [JobRow] {
        try await db.write {
            try Jobs.claim(kinds: ["sms"], now: now, leaseUntil: until, limit: limit, on: $0)
        }
    }

    private func enqueue(_ key: String, kind: String = "sms", runAt: Int, on c: any SQLConnection) throws {
        try Jobs.enqueue(kind: kind, key: key, organ: organ, payload: "{\"to\":\"\(key)\"}", runAt: runAt, on: c)
    }
}

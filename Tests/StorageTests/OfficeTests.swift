import Storage
import Testing

@Suite("organs, people and their traces")
struct OfficeTests {
    @Test("an organ's profile is kept and changed", arguments: Engine.available)
    func organs(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for id in ["b", "a", "c"] { try Organs.put(OrganRow(id: id, profile: "{}"), on: c) }
                try Organs.put(OrganRow(id: "b", profile: "{\"name\":\"乙\"}"), on: c)
            }
            let all = try await db.read { try Organs.list(on: $0) }
            let rest = try await db.read { try Organs.list(after: "a", limit: 1, on: $0) }
            let one = try await db.read { try Organs.get(id: "b", on: $0) }
            let none = try await db.read { try Organs.get(id: "x", on: $0) }
            #expect(all.map(\.id) == ["a", "b", "c"])
            #expect(rest.map(\.id) == ["b"])
            #expect(one?.profile == "{\"name\":\"乙\"}")
            #expect(none == nil)
        }
    }

    @Test("a person comes back as put, by id and by login", arguments: Engine.available)
    func people(_ engine: Engine) async throws {
        var auxiliary = person("p2", login: "li")
        auxiliary.auxiliary = true
        auxiliary.active = false
        try await Fixture.with(engine) { [auxiliary] db, _ in
            try await db.write { try put([person("p1", login: "zhang"), auxiliary], on: $0) }
            let first = try await db.read { try People.get(organ: organ, id: "p1", on: $0) }
            let second = try await db.read { try People.byLogin("li", on: $0) }
            let list = try await db.read { try People.list(organ: organ, on: $0) }
            let none = try await db.read { try People.byLogin("wang", on: $0) }
            #expect(first == person("p1", login: "zhang"))
            #expect(second == auxiliary)
            #expect(list.map(\.id) == ["p1", "p2"])
            #expect(none == nil)
        }
    }

    @Test("a login belongs to one person", arguments: Engine.available)
    func login(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try put([person("p1", login: "zhang")], on: $0) }
            await #expect(throws: StorageError.conflict("people")) {
                try await db.write { try put([person("p2", login: "zhang")], on: $0) }
            }
        }
    }

    @Test(
        "failures add up and lock, a change of the person keeps them, success clears them",
        arguments: Engine.available
    )
    func failures(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try put([person("p1", login: "zhang")], on: $0) }
            let counts = try await db.write { c in
                [
                    try People.recordFailure(organ: organ, id: "p1", on: c),
                    try People.recordFailure(organ: organ, id: "p1", lockedUntil: 99, on: c),
                    try People.recordFailure(organ: organ, id: "p1", on: c),
                    try People.recordFailure(organ: organ, id: "none", on: c),
                ]
            }
            var other = person("p1", login: "zhang")
            (other.name, other.password) = ("张三丰", "$other$")
            try await db.write { [other] in try put([other], on: $0) }
            let locked = try await db.read { try People.get(organ: organ, id: "p1", on: $0) }
            try await db.write { try People.clearFailures(organ: organ, id: "p1", on: $0) }
            let cleared = try await db.read { try People.get(organ: organ, id: "p1", on: $0) }
            #expect(counts == [1, 2, 3, 0])
            #expect(locked?.lockedUntil == 99)
            #expect(locked?.failures == 3)
            #expect(locked?.name == "张三丰")
            #expect(locked?.password == "$argon2id$")
            #expect(cleared?.lockedUntil == nil)
            #expect(cleared?.failures == 0)
        }
    }

    @Test("a new password ends the lock, and is nobody else's", arguments: Engine.available)
    func password(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let set = try await db.write { c in
                try put([person("p1", login: "zhang"), person("p2", login: "li")], on: c)
                try People.recordFailure(organ: organ, id: "p1", lockedUntil: 99, on: c)
                return [
                    try People.setPassword("$new$", organ: organ, id: "p1", on: c),
                    try People.setPassword("$new$", organ: organ, id: "none", on: c),
                ]
            }
            let people = try await db.read { try People.list(organ: organ, on: $0) }
            #expect(set == [true, false])
            #expect(people.map(\.password) == ["$new$", "$argon2id$"])
            #expect(people[0].lockedUntil == nil)
            #expect(people[0].failures == 0)
        }
    }

    @Test("sessions end one by one, all of a person, or by age", arguments: Engine.available)
    func sessions(_ engine: Engine) async throws {
        @Sendable func session(_ id: String, _ person: String, _ expires: Int) -> SessionRow {
            SessionRow(idHash: id, organ: organ, person: person, csrf: "x", createdAt: 1, expiresAt: expires)
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<6 { try Sessions.insert(session("s\(n)", n < 3 ? "zhang" : "li", n), on: c) }
            }
            let one = try await db.read { try Sessions.get(idHash: "s4", on: $0) }
            let ended = try await db.write { c in
                [
                    try Sessions.delete(idHash: "s0", on: c) ? 1 : 0, try Sessions.delete(idHash: "s0", on: c) ? 1 : 0,
                    try Sessions.deleteAll(organ: organ, person: "zhang", on: c),
                    try Sessions.prune(before: 5, limit: 1, on: c), try Sessions.prune(before: 5, limit: 10, on: c),
                ]
            }
            let left = try await db.read { c in
                try (0..<6).filter { try Sessions.get(idHash: "s\($0)", on: c) != nil }
            }
            #expect(one == session("s4", "li", 4))
            #expect(ended == [1, 0, 2, 1, 1])
            #expect(left == [5])
        }
    }

    @Test("a token is listed, and revoked once", arguments: Engine.available)
    func tokens(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<5 {
                    let token = TokenRow(hash: "h\(n)", organ: organ, person: "zhang", name: "接口", createdAt: n / 2)
                    try Tokens.insert(token, on: c)
                }
            }
            let revoked = try await db.write { c in
                [try Tokens.revoke(hash: "h1", at: 7, on: c), try Tokens.revoke(hash: "h1", at: 8, on: c)]
            }
            let one = try await db.read { try Tokens.get(hash: "h1", on: $0) }
            let page = try await db.read { try Tokens.list(organ: organ, person: "zhang", limit: 3, on: $0) }
            let rest = try await db.read {
                try Tokens.list(organ: organ, person: "zhang", after: (1, "h2"), on: $0)
            }
            #expect(revoked == [true, false])
            #expect(one?.revokedAt == 7)
            #expect(page.map(\.hash) + rest.map(\.hash) == ["h0", "h1", "h2", "h3", "h4"])
        }
    }

    @Test("who read personal data is listed by case and by person, newest first", arguments: Engine.available)
    func readings(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<9 {
                    let reading = ReadingRow(
                        organ: organ,
                        person: n % 2 == 0 ? "zhang" : "li",
                        caseID: n < 6 ? "c1" : "c2",
                        what: "身份证号",
                        at: n
                    )
                    try Readings.insert(reading, on: c)
                }
            }
            let first = try await db.read { try Readings.list(organ: organ, caseID: "c1", limit: 4, on: $0) }
            let before = first.last?.position
            let rest = try await db.read { try Readings.list(organ: organ, caseID: "c1", before: before, on: $0) }
            let mine = try await db.read { try Readings.list(organ: organ, person: "zhang", on: $0) }
            #expect(first.map(\.at) + rest.map(\.at) == [5, 4, 3, 2, 1, 0])
            #expect(mine.map(\.at) == [8, 6, 4, 2, 0])
        }
    }

    @Test("an answer is kept under its key until it is old", arguments: Engine.available)
    func idempotency(_ engine: Engine) async throws {
        @Sendable func row(_ key: String, _ created: Int) -> IdempotencyRow {
            IdempotencyRow(
                organ: organ,
                person: "zhang",
                key: key,
                request: bytes(1),
                status: 201,
                body: Array("{}".utf8),
                createdAt: created
            )
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<5 { try Idempotency.insert(row("k\(n)", n), on: c) }
            }
            let kept = try await db.read { try Idempotency.get(organ: organ, person: "zhang", key: "k3", on: $0) }
            let foreign = try await db.read { try Idempotency.get(organ: organ, person: "li", key: "k3", on: $0) }
            await #expect(throws: StorageError.conflict("idempotency")) {
                try await db.write { try Idempotency.insert(row("k3", 9), on: $0) }
            }
            let pruned = try await db.write { c in
                try (0..<3).map { _ in try Idempotency.prune(before: 3, limit: 2, on: c) }
            }
            let old = try await db.read { try Idempotency.get(organ: organ, person: "zhang", key: "k2", on: $0) }
            #expect(kept == row("k3", 3))
            #expect(foreign == nil)
            #expect(pruned == [2, 1, 0])
            #expect(old == nil)
        }
    }
}

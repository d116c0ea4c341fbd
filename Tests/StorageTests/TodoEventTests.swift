import Storage
import StoragePostgres
import Testing

@Suite("events of to-dos")
struct TodoEventTests {
    private static func fill(_ db: any Database, _ count: Int, organ name: String = organ) async throws {
        try await db.write { c in
            for n in 1...count { try TodoEvents.insert(organ: name, at: n * 10, body: "{\"n\":\(n)}", on: c) }
        }
    }

    @Test("ids grow, and readers go on from where they were", arguments: Engine.available)
    func order(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await Self.fill(db, 5)
            try await Self.fill(db, 2, organ: "elsewhere")
            let (all, rest, own, newest) = try await db.read { c in
                (
                    try TodoEvents.after(0, limit: 9, on: c), try TodoEvents.after(3, limit: 2, on: c),
                    try TodoEvents.missed(organ: organ, after: 3, limit: 9, on: c),
                    try TodoEvents.newest(limit: 3, on: c)
                )
            }
            #expect(all.map(\.id) == Array(1...7))
            #expect(all.first == TodoEventRow(id: 1, organ: organ, body: "{\"n\":1}"))
            #expect(rest.map(\.id) == [4, 5])
            #expect(own.map(\.id) == [4, 5])
            #expect(newest == [7, 6, 5])
        }
    }

    @Test("those of given ids are found, however many are asked for", arguments: Engine.available)
    func among(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await Self.fill(db, 30)
            for ids in [[2], [2, 99, 30], Array(1...300), []] {
                let found = try await db.read { try TodoEvents.among(ids, on: $0).map(\.id) }
                #expect(found == ids.filter { $0 <= 30 })
            }
        }
    }

    @Test("old ones are forgotten a few at a time, the newest of all never", arguments: Engine.available)
    func prune(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await Self.fill(db, 9)
            let first = try await db.write { try TodoEvents.prune(before: 51, limit: 3, on: $0) }
            let second = try await db.write { try TodoEvents.prune(before: 51, limit: 3, on: $0) }
            #expect((first, second) == (3, 2))
            #expect(try await db.read { try TodoEvents.instant(upTo: 5, on: $0) } == nil)
            #expect(try await db.read { try TodoEvents.instant(upTo: 6, on: $0) } == 60)
            #expect(try await db.read { try TodoEvents.instant(upTo: 7_000, on: $0) } == 90)
            let last = try await db.write { try TodoEvents.prune(before: 1_000, limit: 9, on: $0) }
            #expect(last == 3)
            #expect(try await db.read { try TodoEvents.newest(limit: 9, on: $0) } == [9])
        }
    }

    @Test("what comes and what goes is told, another limit or title is not", arguments: Engine.available)
    func shift(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let first = [todo("1", duty: "approve"), todo("2", person: "zhang"), todo("3", duty: "leader/一中队")]
            var second = [todo("1", duty: "approve"), todo("3", duty: "leader/二中队"), todo("4", person: "li")]
            second[0].caseTitle = "某某公司涉嫌运输物料遗撒案"
            second[0].dueAt = 77
            let shift = try await db.write { [second] c in
                try Todos.replace(organ: organ, caseID: "c1", with: first, on: c)
                return try Todos.replace(organ: organ, caseID: "c1", with: second, on: c)
            }
            #expect(shift.made.map(\.id) == ["3", "4"])
            #expect(shift.ended.map(\.id) == ["2", "3"])
        }
    }

    @Test("what waits is counted as far as a bell shows it, and what came since", arguments: Engine.available)
    func waiting(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = (0..<130).map { n in
                todo("t\(n)", duty: n % 2 == 0 ? "approver" : nil, person: n % 3 == 0 ? "zhang" : nil, since: n)
            }
            try await db.write { _ = try Todos.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            let (all, own, since) = try await db.read { c in
                (
                    try Todos.waiting(organ: organ, person: "zhang", audiences: ["approver"], on: c),
                    try Todos.waiting(organ: organ, person: "zhang", audiences: [], on: c),
                    try Todos.arrived(since: 120, organ: organ, person: "zhang", audiences: ["approver"], on: c)
                )
            }
            #expect(rows.filter { $0.duty != nil || $0.person != nil }.count > 80)
            #expect(all == rows.filter { $0.duty != nil || $0.person != nil }.count)
            #expect(own == 44)
            #expect(since == (120..<130).filter { $0 % 2 == 0 || $0 % 3 == 0 }.count)
        }
    }

    @Test(
        "an announcement is heard by another process and not by its own",
        .enabled(if: Engine.hasPostgres, Engine.reason)
    )
    func announce() async throws {
        try await Fixture.with(.postgres) { db, fixture in
            let other = try fixture.another()
            let (heard, here) = AsyncStream<String>.makeStream()
            other.listen("todos") { here.yield("other") }
            db.listen("todos") { here.yield("own") }
            var news = heard.makeAsyncIterator()
            // Both say once that they have begun, as they may have missed something before.
            let begun = Set([await news.next(), await news.next()])
            #expect(begun == ["other", "own"])
            for _ in 0..<3 {
                try await db.announce("todos")
                #expect(await news.next() == "other")
            }
            try await db.announce("something else")
            try await other.announce("todos")
            #expect(await news.next() == "own")
            await other.close()
        }
    }

    @Test("sessions that have not ended are found among many", arguments: Engine.available)
    func sessions(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<100 {
                    let row = SessionRow(
                        idHash: "h\(n)",
                        organ: organ,
                        person: "li",
                        csrf: "c",
                        createdAt: 0,
                        expiresAt: n
                    )
                    try Sessions.insert(row, on: c)
                }
            }
            let asked = Set((0..<120).map { "h\($0)" })
            let live = try await db.read { try Sessions.live(asked, at: 89, on: $0) }
            #expect(live == Set((90..<100).map { "h\($0)" }))
            #expect(try await db.read { try Sessions.live([], at: 0, on: $0) }.isEmpty)
        }
    }
}

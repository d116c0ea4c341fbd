import Ledger
import LegalTime
import Logging
import Procedure
import Storage
import Testing

@testable import Platform

@Suite("to-dos as they come and go", .districts)
struct TodoHubTests {
    /// A district with a hub that looks when it is told to.
    private struct Scene {
        let district: District
        let hub: TodoHub

        init(_ engine: Engine) async throws {
            district = try await District(engine)
            hub = TodoHub(
                database: district.database,
                rosters: district.rosters,
                clock: district.time.clock,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            try await hub.turn()
        }

        func session(_ person: Principal, _ id: String = "s") async throws -> SignIn.Session {
            let token = try await district.signIn.issueToken(organ: "yunxi", person: person.id, name: "测试")
            let principal = try #require(try await district.signIn.bearer(token))
            let session = SignIn.Session(
                id: "\(id)-\(person.id)",
                csrf: "",
                principal: principal,
                expiresAt: district.time.clock.now().adding(seconds: 3600)
            )
            let row = SessionRow(
                idHash: session.idHash,
                organ: "yunxi",
                person: person.id,
                csrf: "",
                createdAt: 0,
                expiresAt: session.expiresAt.milliseconds
            )
            try await district.database.write { try Sessions.insert(row, on: $0) }
            return session
        }

        func open(_ person: Principal, after: Int? = nil) async throws -> TodoStream {
            try await hub.open(try await session(person, "\(Int.random(in: 0..<1 << 40))"), after: after)
        }
    }

    private func news(_ stream: TodoStream) async throws -> TodoNews {
        guard case .news(let news) = await stream.next() else {
            Issue.record("the stream ended")
            return TodoNews(cursor: -1)
        }
        return news
    }

    @Test("an act is told to whom it concerns, with the count", arguments: Engine.available)
    func told(_ engine: Engine) async throws {
        let scene = try await Scene(engine)
        let (head, officer) = (try await scene.open(District.zhou), try await scene.open(District.li))
        #expect(try await news(head) == TodoNews(cursor: 0, count: 0))
        #expect(try await news(officer).count == 0)
        let id = try await scene.district.walk(acts: 1)
        try await scene.hub.turn(beating: true)
        let told = try await news(head)
        #expect(told.arrivals.map(\.caseID) == [id])
        #expect(told.arrivals.map(\.act) == ["approve-filing"])
        #expect(told.arrivals.first?.caseTitle.contains("涉嫌") == true)
        #expect(told.arrivals.first?.cause.hasPrefix("王敏 ") == true)
        #expect(told.count == 1)
        #expect(told.cursor == scene.hub.cursor)
        #expect(try await news(officer).isBeat)
        try await scene.district.act("approve-filing", ["opinion": "同意立案"], in: id, by: District.zhou)
        try await scene.hub.turn()
        let over = try await news(head)
        #expect(over.ended == told.arrivals.map(\.id))
        #expect(over.count == 0)
    }

    @Test("what was undone with its act is told to nobody", arguments: Engine.available)
    func undone(_ engine: Engine) async throws {
        struct Stop: Error {}
        let scene = try await Scene(engine)
        let head = try await scene.open(District.zhou)
        _ = try await news(head)
        let id = try await scene.district.walk(acts: 1)
        try await scene.hub.turn()
        _ = try await news(head)
        let body = try await scene.district.database.read { try TodoEvents.after(0, limit: 1, on: $0) }.first?.body
        await #expect(throws: Stop.self) {
            try await scene.district.database.write { c in
                try TodoEvents.insert(organ: "yunxi", at: 0, body: body ?? "", on: c)
                throw Stop()
            }
        }
        try await scene.district.act("approve-filing", ["opinion": "同意立案"], in: id, by: District.zhou)
        try await scene.hub.turn()
        #expect(try await news(head).arrivals.isEmpty)
    }

    @Test("rows that are made anew are no news")
    func rebuilt() async throws {
        let scene = try await Scene(.sqlite)
        _ = try await scene.district.walk(acts: 1)
        let before = try await scene.district.database.read { try TodoEvents.newest(limit: 9, on: $0) }
        _ = try await RowRebuilder(
            database: scene.district.database,
            keeper: scene.district.keeper,
            blindIndex: scene.district.keys.blindIndex
        ).rebuild()
        #expect(try await scene.district.database.read { try TodoEvents.newest(limit: 9, on: $0) } == before)
        #expect(!before.isEmpty)
    }

    @Test("who comes back is told what came meanwhile and is not over, once", arguments: Engine.available)
    func missed(_ engine: Engine) async throws {
        let scene = try await Scene(engine)
        let first = try await scene.district.walk(acts: 1)
        try await scene.hub.turn()
        let from = try #require(scene.hub.cursor)
        let (second, third) = (try await scene.district.walk(acts: 1), try await scene.district.walk(acts: 1))
        for id in [first, second] {
            try await scene.district.act("approve-filing", ["opinion": "同意立案"], in: id, by: District.zhou)
        }
        // The follower has seen nothing of it yet.
        let head = try await scene.open(District.zhou, after: from)
        try await scene.hub.turn(beating: true)
        let told = try await news(head)
        #expect(told.arrivals.map(\.caseID) == [third])
        #expect(told.ended.contains { $0.hasPrefix(first) })
        #expect(told.count == 1)
        #expect(told.isWhole)
        try await scene.hub.turn(beating: true)
        #expect(try await news(head).isBeat)
        let fresh = try await scene.open(District.zhou)
        #expect(try await news(fresh).arrivals.isEmpty)
    }

    @Test("a session that ended and a duty that changed end the stream", arguments: Engine.available)
    func ends(_ engine: Engine) async throws {
        let scene = try await Scene(engine)
        let (head, officer) = (try await scene.open(District.zhou), try await scene.open(District.wang))
        for stream in [head, officer] { _ = try await news(stream) }
        try await scene.hub.turn()
        try await scene.district.database.write { c in
            let change = try RosterVersions.raise(organ: "yunxi", change: "测试", by: "system", at: 0, on: c)
            let head = DatedHead(organ: "yunxi", id: "more", span: ValidSpan(from: "2024-01-01"))
            try Posts.insert(
                PostRow(head, person: "wangmin", unit: "squad", duty: Duty.archivist.rawValue),
                in: change,
                on: c
            )
            _ = try Sessions.deleteAll(organ: "yunxi", person: "zhouzheng", on: c)
        }
        try await scene.hub.turn(beating: true)
        #expect(await head.next() == .end(.signedOut))
        #expect(await officer.next() == .end(.again))
        #expect(scene.hub.count == 0)
        await #expect(throws: CaseFault.self) {
            let nobody = Principal(organ: "yunxi", id: "x", name: "某人", unit: "", duties: [])
            let session = SignIn.Session(id: "x", csrf: "", principal: nobody, expiresAt: Instant(milliseconds: 0))
            _ = try await scene.hub.open(session, after: nil)
        }
    }

    @Test("a session keeps its newest streams")
    func crowded() async throws {
        let scene = try await Scene(.sqlite)
        let session = try await scene.session(District.zhou)
        var streams: [TodoStream] = []
        for _ in 0...TodoHub.mostOfSession { streams.append(try await scene.hub.open(session, after: nil)) }
        #expect(await streams[0].next() == .end(.crowded))
        #expect(scene.hub.count == TodoHub.mostOfSession)
        scene.hub.end(session: session.id)
        #expect(await streams[1].next() == .end(.signedOut))
        #expect(scene.hub.count == 0)
    }
}

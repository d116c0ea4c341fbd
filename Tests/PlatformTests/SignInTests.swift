import Platform
import Procedure
import Storage
import Testing
import Vault

@Suite(.districts) struct SignInTests {
    @Test("the right password opens a session, which ends at sign-out", arguments: Engine.available)
    func session(engine: Engine) async throws {
        let district = try await District(engine)
        try await Self.password("secret-2026", district)
        let session = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
        #expect(try await district.signIn.session(session.id)?.principal == District.wang)
        try await district.signIn.signOut(session.id)
        #expect(try await district.signIn.session(session.id) == nil)
    }

    @Test("a session ends by itself after twelve hours")
    func expiry() async throws {
        let district = try await District(.sqlite)
        try await Self.password("secret-2026", district)
        let session = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
        district.time.advance(seconds: SignIn.sessionSeconds)
        #expect(try await district.signIn.session(session.id) == nil)
    }

    @Test(
        "five wrong passwords lock the account for a quarter of an hour, for the right one too",
        arguments: Engine.available
    )
    func lockout(engine: Engine) async throws {
        let district = try await District(engine)
        try await Self.password("secret-2026", district)
        for _ in 0..<SignIn.allowedFailures {
            await #expect(throws: SignIn.Refused.self) {
                _ = try await district.signIn.signIn(login: "wangmin", password: "wrong")
            }
        }
        do {
            _ = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
            Issue.record("the locked account opened")
        } catch SignIn.Refused.locked {
        }
        district.time.advance(seconds: SignIn.lockSeconds + 1)
        _ = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
    }

    @Test("nobody is let in under a name that does not exist")
    func unknown() async throws {
        let district = try await District(.sqlite)
        await #expect(throws: SignIn.Refused.self) {
            _ = try await district.signIn.signIn(login: "ghost", password: "x")
        }
    }

    @Test("a token stands for its person and is kept only as a hash", arguments: Engine.available)
    func tokens(engine: Engine) async throws {
        let district = try await District(engine)
        let token = try await district.signIn.issueToken(organ: "yunxi", person: "wangmin", name: "对接")
        #expect(try await district.signIn.bearer(token) == District.wang)
        #expect(try await district.signIn.bearer(token + "x") == nil)
        let kept = try await district.database.read { try Tokens.get(hash: token, on: $0) }
        #expect(kept == nil)
    }

    @Test("a post that ended yesterday gives nothing today, in a session or by token", arguments: Engine.available)
    func today(engine: Engine) async throws {
        let district = try await District(engine)
        try await Self.password("secret-2026", district)
        let session = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
        let token = try await district.signIn.issueToken(organ: "yunxi", person: "wangmin", name: "对接")
        try await Self.change("免去职务", district) { _ = try Posts.end(id: "wangmin-p", on: "2026-05-20", in: $0, on: $1) }
        #expect(try await district.signIn.session(session.id)?.principal.duties == [.handler])
        district.time.advance(seconds: 14 * 3600 - 1)
        #expect(try await district.signIn.bearer(token)?.duties == [.handler])
        // Midnight in Shanghai.
        district.time.advance(seconds: 1)
        #expect(try await district.signIn.bearer(token)?.duties == [])
        let again = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
        #expect(again.principal.held == [])
        #expect(try await district.signIn.session(again.id)?.principal.id == "wangmin")
    }

    @Test("whoever has left is signed out at once", arguments: Engine.available)
    func left(engine: Engine) async throws {
        let district = try await District(engine)
        try await Self.password("secret-2026", district)
        let session = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
        let token = try await district.signIn.issueToken(organ: "yunxi", person: "wangmin", name: "对接")
        try await Self.change("离职", district) { change, c in
            guard var person = try People.get(organ: "yunxi", id: "wangmin", on: c) else { return }
            person.active = false
            try People.put(person, in: change, on: c)
        }
        #expect(try await district.signIn.session(session.id) == nil)
        #expect(try await district.signIn.bearer(token) == nil)
        await #expect(throws: SignIn.Refused.self) {
            _ = try await district.signIn.signIn(login: "wangmin", password: "secret-2026")
        }
    }

    private static func change(
        _ what: String,
        _ district: District,
        _ body: @escaping @Sendable (RosterChange, any SQLConnection) throws -> Void
    ) async throws {
        try await district.database.write { c in
            try body(try RosterVersions.raise(organ: "yunxi", change: what, by: "chenjie", at: 1, on: c), c)
        }
    }

    private static func password(_ password: String, _ district: District) async throws {
        let hash = try PasswordHash.hash(password)
        _ = try await district.database.write {
            try People.setPassword(hash, organ: "yunxi", id: "wangmin", on: $0)
        }
    }
}

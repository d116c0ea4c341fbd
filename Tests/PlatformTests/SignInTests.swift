import Platform
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

    private static func password(_ password: String, _ district: District) async throws {
        let hash = try PasswordHash.hash(password)
        _ = try await district.database.write {
            try People.setPassword(hash, organ: "yunxi", id: "wangmin", on: $0)
        }
    }
}

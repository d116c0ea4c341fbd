package import LegalTime
import Procedure
package import Storage
import Vault

/// Signing in, sessions and tokens (登录、会话、令牌).
package struct SignIn: Sendable {
    let database: any Database
    let clock: Clock
    let rosters: RosterShelf
    let hashing = BlockingWork(label: "zhifa.passwords", width: 2, waiting: 64)

    /// After so many wrong passwords in a row the account rests.
    package static let allowedFailures = 5
    /// How long it rests, in seconds.
    package static let lockSeconds = 15 * 60
    /// How long a session lasts, in seconds.
    package static let sessionSeconds = 12 * 3600

    package init(database: any Database, clock: Clock, rosters: RosterShelf = RosterShelf()) {
        self.database = database
        self.clock = clock
        self.rosters = rosters
    }

    /// A session that has begun; `id` goes into the cookie and is kept only as a hash.
    package struct Session: Sendable {
        package let id: String
        package let csrf: String
        package let principal: Principal
        package let expiresAt: Instant

        /// As the database knows it.
        var idHash: String { BearerToken.sha256Hex(id) }
    }

    package enum Refused: Error, Sendable {
        case wrong
        case locked(until: Instant)
    }

    /// Takes equally long for people who don't exist.
    package func signIn(login: String, password: String) async throws -> Session {
        let now = clock.now()
        let person = try await database.read { try People.byLogin(login, on: $0) }
        if let until = person?.lockedUntil, until > now.milliseconds {
            throw Refused.locked(until: Instant(milliseconds: until))
        }
        let hash = person?.password ?? PasswordHash.decoy
        let matches = try await hashing.run { PasswordHash.verify(password, hash) }
        guard let person, matches, person.active else {
            if let person { try await remember(failureOf: person, at: now) }
            throw Refused.wrong
        }
        return try await begin(person, at: now)
    }

    /// Who a session cookie stands for; `nil` when it has ended.
    package func session(_ id: String) async throws -> Session? {
        try await session(id) { _, _ in }?.0
    }

    /// The same with what `also` reads for the person from the same snapshot, so that a page asks once for both.
    package func session<T: Sendable>(
        _ id: String,
        also: @escaping @Sendable (Principal, any SQLConnection) throws -> T
    ) async throws -> (Session, T)? {
        let now = clock.now()
        return try await database.read { c in
            guard let row = try Sessions.get(idHash: BearerToken.sha256Hex(id), on: c),
                row.expiresAt > now.milliseconds,
                let principal = try principal(row.person, of: row.organ, at: now, on: c)
            else { return nil }
            let session = Session(
                id: id,
                csrf: row.csrf,
                principal: principal,
                expiresAt: Instant(milliseconds: row.expiresAt)
            )
            return (session, try also(principal, c))
        }
    }

    package func signOut(_ id: String) async throws {
        try await database.write { _ = try Sessions.delete(idHash: BearerToken.sha256Hex(id), on: $0) }
    }

    /// Who a bearer token stands for.
    package func bearer(_ token: String) async throws -> Principal? {
        let now = clock.now()
        return try await database.read { c in
            guard let row = try Tokens.get(hash: BearerToken.sha256Hex(token), on: c), row.revokedAt == nil,
                row.expiresAt.map({ $0 > now.milliseconds }) ?? true
            else { return nil }
            return try principal(row.person, of: row.organ, at: now, on: c)
        }
    }

    /// Who signs in with this name, for commands of whoever holds the machine; `nil` for nobody who may sign in.
    package func person(login: String) async throws -> Principal? {
        let now = clock.now()
        return try await database.read { c in
            guard let row = try People.byLogin(login, on: c), row.active else { return nil }
            return try principal(row.id, of: row.organ, at: now, on: c)
        }
    }

    /// Makes a token for a person's machine; shown once, kept only as a hash.
    package func issueToken(organ: String, person: String, name: String) async throws -> String {
        let token = BearerToken.make()
        let row = TokenRow(
            hash: BearerToken.sha256Hex(token),
            organ: organ,
            person: person,
            name: name,
            createdAt: clock.now().milliseconds,
            expiresAt: nil,
            revokedAt: nil
        )
        try await database.write { try Tokens.insert(row, on: $0) }
        return token
    }

    /// What the person holds on the day of asking, whatever was held when the session began or the token was made.
    private func principal(
        _ person: String,
        of organ: String,
        at now: Instant,
        on c: any SQLConnection
    ) throws -> Principal? {
        try rosters.roster(organ: organ, on: OrganZone.shanghai.day(of: now), on: c).principal(person)
    }

    private func begin(_ person: PersonRow, at now: Instant) async throws -> Session {
        let known = try await database.read { try principal(person.id, of: person.organ, at: now, on: $0) }
        guard let known else { throw Refused.wrong }
        let id = RandomBytes.id() + RandomBytes.id()
        let session = Session(
            id: id,
            csrf: RandomBytes.id(),
            principal: known,
            expiresAt: now.adding(seconds: Self.sessionSeconds)
        )
        let row = SessionRow(
            idHash: BearerToken.sha256Hex(id),
            organ: person.organ,
            person: person.id,
            csrf: session.csrf,
            createdAt: now.milliseconds,
            expiresAt: session.expiresAt.milliseconds
        )
        try await database.write { c in
            try Sessions.insert(row, on: c)
            try People.clearFailures(organ: person.organ, id: person.id, on: c)
        }
        return session
    }

    private func remember(failureOf person: PersonRow, at now: Instant) async throws {
        let until = now.adding(seconds: Self.lockSeconds).milliseconds
        try await database.write { c in
            // Read again inside the transaction: attempts that run side by side all count.
            let failures = try People.get(organ: person.organ, id: person.id, on: c)?.failures ?? 0
            let locks = failures + 1 >= Self.allowedFailures
            _ = try People.recordFailure(
                organ: person.organ,
                id: person.id,
                lockedUntil: locks ? until : nil,
                on: c
            )
        }
    }
}

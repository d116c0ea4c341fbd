package import LegalTime
import Procedure
package import Storage

/// Keeping the organisation: units, people, posts, certificates, delegations, authorisations.
///
/// Each change is one transaction with the next version of the roster; what it was, who made it and when is kept. The
/// same change sent again is refused, since it is there already.
package struct OrganisationDesk: Sendable {
    let database: any Database
    let rosters: RosterShelf
    let clock: Clock
    let hashing = BlockingWork(label: "zhifa.organisation", width: 1, waiting: 16)
    /// What an order asks of the change that it makes.
    var terms: OrderTerms?

    package init(database: any Database, rosters: RosterShelf, clock: Clock) {
        self.database = database
        self.rosters = rosters
        self.clock = clock
    }

    package var today: CivilDay { OrganZone.shanghai.day(of: clock.now()) }

    /// The organisation as it stands on a day; `nil` = today.
    package func roster(on day: CivilDay? = nil, for principal: Principal) async throws -> RosterDay {
        try allow(.readOrganisation, principal)
        let day = day ?? today
        return try await database.read { [rosters] in try rosters.roster(organ: principal.organ, on: day, on: $0) }
    }

    /// What was changed, newest first; `before` is the last version of the page before.
    package func history(
        before: Int = .max,
        limit: Int = 50,
        for principal: Principal
    ) async throws -> [RosterVersion] {
        try allow(.readOrganisation, principal)
        return try await database.read {
            try RosterVersions.history(organ: principal.organ, before: before, limit: limit, on: $0)
        }
    }

    func allow(_ operation: Operation, _ principal: Principal) throws {
        if let denial = Authority.denial(operation, by: principal, on: nil) { throw CaseFault.forbidden(denial) }
    }

    /// Runs a change by the administrator; `body` sees the organisation as it stands in its own transaction.
    func change<T: Sendable>(
        by principal: Principal,
        _ body: @escaping @Sendable (OrganisationWork) throws -> T
    ) async throws -> T {
        try allow(.manageOrganisation, principal)
        return try await permitted(by: principal, body)
    }

    /// The same without asking whether the person may: for what everybody does for themselves.
    func permitted<T: Sendable>(
        by principal: Principal,
        _ body: @escaping @Sendable (OrganisationWork) throws -> T
    ) async throws -> T {
        let (now, today, terms) = (clock.now(), today, terms)
        // Somebody else was first: the change is judged anew by what stands now.
        for _ in 0..<Self.attempts {
            do {
                return try await database.write { c in
                    let work = try OrganisationWork(principal, now: now, today: today, on: c)
                    try terms?.check(work)
                    let result = try body(work)
                    try terms?.keep(result as? String, work)
                    return result
                }
            } catch StorageError.conflict(let what) where what.contains("roster_versions") {
                continue
            }
        }
        throw CaseFault.busy("同时有人在修改机构和人员，请稍后重试")
    }

    /// How often a change is tried anew when others were first.
    static let attempts = 8
}

/// A change that is under way: the organisation as it stands, and the transaction.
struct OrganisationWork {
    let roster: Roster
    let day: RosterDay
    let today: CivilDay
    let change: RosterChange
    let c: any SQLConnection

    init(_ principal: Principal, now: Instant, today: CivilDay, on c: any SQLConnection) throws {
        self.c = c
        self.today = today
        // The version first: from here on nobody else changes this organisation until we are done.
        change = try RosterVersions.raise(
            organ: principal.organ,
            change: "",
            by: principal.id,
            at: now.milliseconds,
            on: c
        )
        roster = try Roster(organ: principal.organ, version: change.version, on: c)
        day = roster.on(today)
    }

    func note(_ text: String) throws { try RosterVersions.note(text, in: change, on: c) }

    func name(_ person: String) -> String { roster.people[person]?.name ?? person }

    func unitName(_ unit: String) -> String {
        day.units[unit]?.name ?? roster.units[unit]?.last?.name ?? unit
    }

    func head(_ span: ValidSpan) -> DatedHead {
        DatedHead(organ: roster.organ, id: Self.newID(), span: span)
    }
}

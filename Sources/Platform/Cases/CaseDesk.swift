package import Documents
package import Law
package import Ledger
import LegalTime
package import Powers
package import Procedure
package import Storage
package import Vault

/// Where acts are done: authority, facts, decision, and one transaction for all that follows.
package struct CaseDesk: Sendable {
    let database: any Database
    let keeper: DossierKeeper
    let sealed: SealedStore
    let clock: Clock
    let coverage: GlyphCoverage
    let subjects: [String: LegalSubject]
    /// The organs' own figures for clocks.
    let policies: [String: ClockPolicy]
    /// Their own rules of procedure: roads, reviews, deliberations.
    let rules: [String: OrganRules]
    let shelf: CalendarShelf
    let powers: PowersShelf
    let rosters: RosterShelf
    let wakes: [Wake]

    package init(
        database: any Database,
        keeper: DossierKeeper,
        blindIndex: BlindIndex,
        clock: Clock,
        coverage: GlyphCoverage,
        subjects: [LegalSubject],
        policies: [String: ClockPolicy],
        rules: [String: OrganRules] = [:],
        shelf: CalendarShelf,
        powers: PowersShelf,
        rosters: RosterShelf = RosterShelf(),
        wakes: [Wake]
    ) {
        self.database = database
        self.keeper = keeper
        self.sealed = SealedStore(blindIndex: blindIndex)
        self.clock = clock
        self.coverage = coverage
        self.subjects = Dictionary(uniqueKeysWithValues: subjects.map { ($0.id, $0) })
        self.policies = policies
        self.rules = rules
        self.shelf = shelf
        self.powers = powers
        self.rosters = rosters
        self.wakes = wakes
    }

    /// Does an act; `caseID` is `nil` when it opens a case.
    ///
    /// - Parameters:
    ///   - version: the version that the person saw (If-Match); `nil` = whatever is newest.
    /// - Throws: `CaseFault`.
    package func perform(
        _ input: ActInput,
        in caseID: String?,
        by principal: Principal,
        version: Int? = nil,
        once: OnceOnly? = nil
    ) async throws -> Receipt {
        let earlier = try await replay(once, principal)
        if let earlier { return earlier }
        // Another node, or another tab, may be first; without an expected version we decide anew.
        for _ in 0..<Self.attempts {
            let done = try await tried(input, in: caseID, by: principal, version: version, once: once)
            if let done { return done }
        }
        throw CaseFault.busy("同时有多人办理本案，请稍后重试")
    }

    /// How often an act is decided anew when others were first.
    private static let attempts = 8

    /// `nil` = somebody else wrote to this dossier between our reading and our writing.
    private func tried(
        _ input: ActInput,
        in caseID: String?,
        by principal: Principal,
        version: Int?,
        once: OnceOnly?
    ) async throws -> Receipt? {
        let conflict: String
        do {
            return try await attempt(input, in: caseID, by: principal, version: version, once: once)
        } catch StorageError.conflict(let what) {
            conflict = what
        }
        if let caseID { keeper.cache.drop("\(principal.organ)/\(caseID)") }
        let earlier = try await replay(once, principal)
        if earlier == nil, !conflict.contains("entries") { throw StorageError.conflict(conflict) }
        return earlier
    }

    private func attempt(
        _ input: ActInput,
        in caseID: String?,
        by principal: Principal,
        version: Int?,
        once: OnceOnly?
    ) async throws -> Receipt {
        let judged = try await judge(input, in: caseID, by: principal, version: version)
        let draft = try EntryDraft(judged, desk: self)
        return try await commit(draft, principal: principal, once: once) {
            try judged.finder.confirm(judged.facts, on: $0)
        }
    }

    private func commit(
        _ draft: EntryDraft,
        principal: Principal,
        once: OnceOnly?,
        confirming: @escaping @Sendable (any SQLConnection) throws -> Void
    ) async throws -> Receipt {
        let (receipt, kept) = try await database.write { c in
            try confirming(c)
            let written = try draft.write(on: c)
            try once?.keep(
                written.0.json.canonical,
                organ: principal.organ,
                person: principal.id,
                at: draft.recordedAt,
                on: c
            )
            return written
        }
        keeper.cache.put("\(draft.organ)/\(draft.id)", kept)
        for wake in wakes { wake.signal() }
        return receipt
    }

    /// The receipt of an earlier act under the same key; `nil` without a key, or when it is new.
    func replay(_ once: OnceOnly?, _ principal: Principal) async throws -> Receipt? {
        guard let once else { return nil }
        let row = try await database.read {
            try once.earlier(organ: principal.organ, person: principal.id, on: $0)
        }
        return try row.map { Receipt(json: try JSON(parsing: $0.body)) }
    }
}

/// What an act left behind: enough to go on, and the same again when its key comes again.
package struct Receipt: Sendable {
    package let json: JSON

    package var caseID: String { json["case"]?.stringValue ?? "" }
    package var version: Int { json["version"]?.intValue ?? 0 }
    /// Whether papers of the act wait to be printed.
    package var hasPapers: Bool { json["document"] != nil || json["forms"] != nil }
}

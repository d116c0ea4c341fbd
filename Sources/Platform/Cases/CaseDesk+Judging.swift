import Law
import LegalTime
import Powers
import Procedure
import Storage
import Vault

/// An act that the procedure lets pass, with all that it was judged by.
struct JudgedAct: Sendable {
    let act: AcceptedAct
    let kept: KeptDossier
    let subject: LegalSubject
    let calendar: LegalCalendar
    let finder: FactFinder
    let facts: NeededFacts
    /// The parties with their personal data in clear, where the act's papers or bars ask for it.
    let parties: [Party]
}

extension CaseDesk {
    /// Whether the act may be done as things stand now; nothing is written.
    ///
    /// - Throws: `CaseFault`.
    func judge(
        _ input: ActInput,
        in caseID: String?,
        by principal: Principal,
        version: Int?
    ) async throws -> JudgedAct {
        let named = Procedure.officers(named: input)
        let organ = principal.organ
        let now = clock.now()
        let finder = FactFinder(input, organ: organ, caseID: caseID, now: now, desk: self)
        let (kept, (officers, calendar, facts)) = try await open(caseID, organ) { [shelf, rosters] c in
            let roster = try rosters.roster(organ: organ, on: OrganZone.shanghai.day(of: now), on: c)
            let people = named.union([principal.id]).sorted().prefix(20).compactMap(roster.officer)
            return (people, try shelf.newest(organ: organ, on: c), try finder.find(on: c))
        }
        let file = kept.dossier.file
        let known = caseID == nil ? nil : file
        if let denial = Authority.denial(.act(input.act), by: principal, on: known) {
            throw CaseFault.forbidden(denial)
        }
        if let version, kept.dossier.hasMoved(since: version) { throw CaseFault.stale(current: file.version) }
        guard let subject = subjects[organ] else { throw CaseFault.notFound("没有这个执法主体") }
        let parties = finder.opensParties ? try await PartyData.open(kept, database: database) : []
        let gathered = Facts(
            now: now,
            actor: actor(principal, input, known),
            hearing: subject.hearing,
            officers: Dictionary(uniqueKeysWithValues: officers.map { ($0.id, $0) }),
            duties: Authority.duties(for: input.act, of: principal, on: known),
            rules: rules[organ] ?? .none,
            history: facts.history,
            ages: finder.needs.contains(.ages) ? file.ages(of: parties) : [:],
            presences: facts.presences,
            numbers: facts.numbers.held,
            receiptsInBlocks: facts.numbers.receiptsInBlocks,
            items: facts.items,
            seal: subject.seal,
            policy: policies[organ] ?? ClockPolicy(settings: []),
            calendar: calendar
        )
        switch Procedure.decide(input, in: kept.dossier, facts: gathered) {
        case .refused(let refusals): throw CaseFault.refused(refusals)
        case .invalid(let errors): throw CaseFault.invalid(errors)
        case .accepted(let act):
            return JudgedAct(
                act: act,
                kept: kept,
                subject: subject,
                calendar: calendar,
                finder: finder,
                facts: facts,
                parties: parties
            )
        }
    }

    private func open<T: Sendable>(
        _ caseID: String?,
        _ organ: String,
        also: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> (KeptDossier, T) {
        guard let caseID else {
            let new = KeptDossier(
                dossier: Dossier(organ: organ, id: RandomBytes.id()),
                hashes: [],
                key: DossierKey.generate()
            )
            return (new, try await database.read(also))
        }
        return try await keeper.load(organ, caseID, also: also)
    }

    private func actor(_ principal: Principal, _ input: ActInput, _ file: Case?) -> Actor {
        let held = Authority.capacity(input, of: principal, on: file)
        return Actor(
            id: principal.id,
            name: principal.name,
            duty: held?.duty ?? .handler,
            unit: held?.unit ?? principal.unit,
            authority: held?.authority
        )
    }
}

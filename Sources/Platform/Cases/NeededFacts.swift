package import LegalTime
import Powers
package import Procedure
package import Storage

/// Facts beyond the case and its people, as far as the act's sheet asks for them (`Sheet.needs`).
package struct NeededFacts: Sendable, Equatable {
    package var items: [String: ItemFact] = [:]
    package var numbers = NumberFacts()
    package var history: [HistoryFact] = []
    package var presences: [PresenceFact] = []
}

/// Finds them for one act, in one snapshot; and once more in the act's own transaction.
package struct FactFinder: Sendable {
    let input: ActInput
    let needs: Set<Need>
    let organ: String
    /// The organ's 代字.
    let code: String
    /// `nil` when the act opens a case.
    let caseID: String?
    let powers: PowersShelf
    let sealed: SealedStore
    let now: Instant

    /// - Parameter needs: what to find, if not what the act's sheet names.
    package init(
        _ input: ActInput,
        needs: Set<Need>? = nil,
        organ: String,
        caseID: String?,
        now: Instant,
        desk: CaseDesk
    ) {
        self.input = input
        self.needs = needs ?? Procedure.needs(of: input)
        self.organ = organ
        code = desk.subjects[organ]?.code ?? ""
        self.caseID = caseID
        powers = desk.powers
        sealed = desk.sealed
        self.now = now
    }

    /// Whether bars reckon with personal data of the parties, or a paper prints it.
    var opensParties: Bool {
        guard let sheet = Acts.named(input.act) else { return false }
        return needs.contains(.ages) || !sheet.papers.isEmpty
    }

    package func find(on c: any SQLConnection) throws -> NeededFacts {
        var facts = NeededFacts()
        facts.items = try ItemFacts.gather(Procedure.items(named: input), organ: organ, from: powers, on: c)
        let claims = Procedure.numbers(named: input)
        facts.numbers = try NumberFacts.gather(claims, organ: organ, code: code, on: c)
        guard !needs.isEmpty else { return facts }
        let parties = try caseID.map { try CaseParties.list(organ: organ, caseID: $0, on: c) } ?? []
        if needs.contains(.items) {
            let known = try ItemFacts.gather(ItemFacts.named(by: parties), organ: organ, from: powers, on: c)
            facts.items.merge(known) { named, _ in named }
        }
        if needs.contains(.history) { facts.history = try history(of: try keys(of: parties, on: c), on: c) }
        if needs.contains(.presences) { facts.presences = try presences(on: c) }
        return facts
    }

    /// What other cases said may have changed since it was read: then the act is decided anew.
    ///
    /// Records of the same officers, and acts on the same parties, take turns from here on, so that none of two at once is
    /// overlooked.
    package func confirm(_ facts: NeededFacts, on c: any SQLConnection) throws {
        guard needs.contains(.history) || needs.contains(.presences) else { return }
        if needs.contains(.presences) { try Presences.lock(organ: organ, persons: officers, on: c) }
        var history: [HistoryFact] = []
        if needs.contains(.history) {
            let parties = try caseID.map { try CaseParties.list(organ: organ, caseID: $0, on: c) } ?? []
            let keys = try keys(of: parties, on: c)
            try CaseParties.lock(organ: organ, keys: keys.compactMap { $0.uscc ?? $0.token }, on: c)
            history = try self.history(of: keys, on: c)
        }
        let presences = needs.contains(.presences) ? try presences(on: c) : []
        guard history == facts.history, presences == facts.presences else {
            throw StorageError.conflict("entries: facts")
        }
    }

    /// As many as an act may name.
    private var officers: [String] { Array(Procedure.officers(named: input).sorted().prefix(20)) }

    private func keys(of parties: [CasePartyRow], on c: any SQLConnection) throws -> [HistoryFacts.Key] {
        guard let caseID else { return HistoryFacts.keys(Procedure.parties(named: input), sealed: sealed) }
        return try HistoryFacts.keys(parties, organ: organ, caseID: caseID, on: c)
    }

    private func history(of keys: [HistoryFacts.Key], on c: any SQLConnection) throws -> [HistoryFact] {
        try HistoryFacts.gather(keys, organ: organ, besides: caseID, on: c)
    }

    private func presences(on c: any SQLConnection) throws -> [PresenceFact] {
        let (from, to) = Procedure.times(named: input, now: now)
        return try PresenceFacts.gather(officers, organ: organ, from: from, to: to, on: c)
    }
}

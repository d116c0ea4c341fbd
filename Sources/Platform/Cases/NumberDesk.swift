import Ledger
import LegalTime
import Powers
import Procedure
package import Storage
import Vault

/// Where numbers are given to officers in blocks (号段领用), spoilt, taken back and accounted for (核销).
package struct NumberDesk: Sendable {
    let database: any Database
    let rosters: RosterShelf
    let clock: Clock

    package init(database: any Database, rosters: RosterShelf, clock: Clock) {
        self.database = database
        self.rosters = rosters
        self.clock = clock
    }

    /// Gives an officer the next numbers of a series. The same key again gives the same block.
    package func issue(
        _ order: NumberOrder,
        key: String? = nil,
        by principal: Principal
    ) async throws -> NumberBlock {
        try allow(.issueNumbers, principal)
        let (now, organ) = (clock.now(), principal.organ)
        let (series, first) = try order.place(today: OrganZone.shanghai.day(of: now))
        let id = key.map { Self.id(organ, principal.id, $0) } ?? RandomBytes.id()
        return try await written { [rosters] c in
            if let block = try NumberBlocks.get(organ: organ, id: id, on: c) {
                guard block.series == series.key, block.person == order.person, block.numbers.count == order.count
                else { throw CaseFault.keyReused }
                return block
            }
            let roster = try rosters.roster(organ: organ, on: OrganZone.shanghai.day(of: now), on: c)
            try NumberHolder.check(order.person, roster, for: principal)
            return try NumberBlocks.issue(
                order.count,
                organ: organ,
                series: series.key,
                first: first,
                to: order.person,
                id: id,
                by: principal.id,
                at: now.milliseconds,
                on: c
            )
        }
    }

    /// Declares a number void that the person holds (作废).
    package func spoil(
        _ value: Int,
        in series: String,
        reason: String,
        by principal: Principal
    ) async throws -> BlockNumber {
        try allow(.keepNumbers, principal)
        let reason = try Self.reason(reason)
        let note = note(principal)
        return try await written { c in
            try BlockNumbers.spoil(
                value,
                organ: principal.organ,
                series: series,
                holders: [principal.id],
                reason: reason,
                note,
                on: c
            )
        }
    }

    /// Takes back all numbers of a block that are unused (缴回): from its holder, or by whoever gives blocks out.
    package func giveBack(_ block: String, reason: String, by principal: Principal) async throws -> [Int] {
        let issues = Authority.denial(.issueNumbers, by: principal, on: nil) == nil
        if !issues { try allow(.keepNumbers, principal) }
        let reason = try Self.reason(reason)
        let note = note(principal)
        return try await written { c in
            if !issues, let held = try NumberBlocks.get(organ: principal.organ, id: block, on: c),
                held.person != principal.id
            {
                throw NumberFault.heldBy(person: held.person)
            }
            return try BlockNumbers.giveBack(
                organ: principal.organ,
                block: block,
                reason: reason,
                note,
                on: c
            )
        }
    }

    /// Closes a block of which every number is accounted for (核销).
    package func close(_ block: String, by principal: Principal) async throws -> NumberBlock {
        try allow(.issueNumbers, principal)
        let now = clock.now().milliseconds
        return try await written { c in
            try NumberBlocks.close(organ: principal.organ, id: block, by: principal.id, at: now, on: c)
        }
    }

    private func note(_ principal: Principal) -> BlockNumbers.Note {
        BlockNumbers.Note(by: principal.id, at: clock.now().milliseconds)
    }

    private func written<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        do {
            return try await database.write(body)
        } catch let fault as NumberFault {
            throw CaseFault(fault)
        }
    }

    func allow(_ operation: Operation, _ principal: Principal) throws {
        if let denial = Authority.denial(operation, by: principal, on: nil) { throw CaseFault.forbidden(denial) }
    }

    /// The same key of the same person names the same block.
    private static func id(_ organ: String, _ person: String, _ key: String) -> String {
        String(Digest.sha256(Array("\(organ)\n\(person)\n\(key)".utf8)).hex.prefix(32))
    }

    private static func reason(_ text: String) throws(CaseFault) -> String {
        let trimmed = TextRule.trimmed(text)
        if let wrong = trimmed.isEmpty ? "必填：写明原因" : TextRule.fault(in: trimmed, max: 200, lines: false) {
            throw .invalid([FieldError("reason", wrong)])
        }
        return trimmed
    }
}

extension NumberDesk {
    /// A person's own blocks with what became of each number; a page holds at most 20.
    package func own(
        after: (series: String, first: Int)? = nil,
        for principal: Principal
    ) async throws -> [NumberAccount] {
        try allow(.keepNumbers, principal)
        return try await database.read {
            try NumberBlocks.accounts(organ: principal.organ, person: principal.id, after: after, on: $0)
        }
    }

    /// The series of which the organ gives out blocks.
    package func series(for principal: Principal) async throws -> [NumberSeries] {
        try allow(.issueNumbers, principal)
        return try await database.read { try NumberBlocks.series(organ: principal.organ, on: $0) }
            .compactMap(NumberSeries.init(key:))
    }

    /// The accounts of a series, block by block, from the first number after `after` on.
    package func reconcile(
        _ series: NumberSeries,
        after: Int = .min,
        for principal: Principal
    ) async throws -> [NumberAccount] {
        try allow(.issueNumbers, principal)
        return try await database.read {
            try NumberBlocks.reconcile(organ: principal.organ, series: series.key, after: after, on: $0)
        }
    }
}

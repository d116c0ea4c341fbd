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
        once: OnceOnly? = nil,
        by principal: Principal
    ) async throws -> BlockNumber {
        try allow(.keepNumbers, principal)
        let (reason, organ) = (try Self.reason(reason), principal.organ)
        let note = note(principal)
        return try await written(once, principal) { c in
            try BlockNumbers.spoil(
                value,
                organ: organ,
                series: series,
                holders: [principal.id],
                reason: reason,
                note,
                on: c
            )
        } again: { c in
            guard let number = try BlockNumbers.get(value, organ: organ, series: series, on: c) else {
                throw NumberFault.unknown
            }
            return number
        }
    }

    /// Takes back all numbers of a block that are unused (缴回): from its holder, or by whoever gives blocks out.
    package func giveBack(
        _ block: String,
        reason: String,
        once: OnceOnly? = nil,
        by principal: Principal
    ) async throws -> [Int] {
        let issues = Authority.denial(.issueNumbers, by: principal, on: nil) == nil
        if !issues { try allow(.keepNumbers, principal) }
        let reason = try Self.reason(reason)
        let note = note(principal)
        return try await written(once, principal) { c in
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
        } again: { c in
            try NumberBlocks.account(organ: principal.organ, id: block, on: c).returned.map(\.value)
        }
    }

    /// Closes a block of which every number is accounted for (核销).
    package func close(
        _ block: String,
        once: OnceOnly? = nil,
        by principal: Principal
    ) async throws -> NumberBlock {
        try allow(.issueNumbers, principal)
        let now = clock.now().milliseconds
        return try await written(once, principal) { c in
            try NumberBlocks.close(organ: principal.organ, id: block, by: principal.id, at: now, on: c)
        } again: { c in
            try NumberBlocks.account(organ: principal.organ, id: block, on: c).block
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

    /// The same, once under its key: what comes again is told what stands, by `again`.
    private func written<T: Sendable>(
        _ once: OnceOnly?,
        _ principal: Principal,
        _ body: @escaping @Sendable (any SQLConnection) throws -> T,
        again: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        guard let once else { return try await written(body) }
        let (organ, person, now) = (principal.organ, principal.id, clock.now().milliseconds)
        let first: @Sendable (any SQLConnection) throws -> T = { c in
            if try once.earlier(organ: organ, person: person, on: c) != nil { return try again(c) }
            let result = try body(c)
            try once.keep([], status: 200, organ: organ, person: person, at: now, on: c)
            return result
        }
        do {
            return try await written(first)
        } catch StorageError.conflict(let what) where what.contains("idempotency") {
            // The same came twice at once, and the other was first.
            return try await written(first)
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

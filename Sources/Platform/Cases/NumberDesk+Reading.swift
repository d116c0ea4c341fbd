import Ledger
import Powers
package import Storage

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

    /// A block with what became of each number: for its holder, and for those who give blocks out.
    package func account(_ block: String, for principal: Principal) async throws -> NumberAccount {
        let issues = Authority.denial(.issueNumbers, by: principal, on: nil) == nil
        if !issues { try allow(.keepNumbers, principal) }
        do {
            let account = try await database.read {
                try NumberBlocks.account(organ: principal.organ, id: block, on: $0)
            }
            guard issues || account.block.person == principal.id else {
                throw NumberFault.heldBy(person: account.block.person)
            }
            return account
        } catch let fault as NumberFault {
            throw CaseFault(fault)
        }
    }

    /// The organ's 代字, as its numbers bear it.
    package func code(for principal: Principal) async throws -> String {
        try await database.read { c in
            let profile = try Organs.get(id: principal.organ, on: c)?.profile
            return try profile.map { try OrganProfile.read(try JSON(parsing: Array($0.utf8))).code } ?? ""
        }
    }

    package func totals(_ series: NumberSeries, for principal: Principal) async throws -> NumberTotals {
        try allow(.issueNumbers, principal)
        return try await database.read {
            try NumberBlocks.totals(organ: principal.organ, series: series.key, on: $0)
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

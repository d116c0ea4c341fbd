package import Documents
import Ledger
package import LegalTime
package import Powers
import Procedure
package import Storage
import Tables

/// Where penalty items (处罚事项) and powers are looked up, and where a district's lists are tried and taken.
package struct CatalogueDesk: Sendable {
    let database: any Database
    let shelf: PowersShelf
    let spreadsheets: any SpreadsheetReader
    let clock: Clock

    package init(
        database: any Database,
        shelf: PowersShelf,
        spreadsheets: any SpreadsheetReader,
        clock: Clock
    ) {
        self.database = database
        self.shelf = shelf
        self.spreadsheets = spreadsheets
        self.clock = clock
    }

    /// The powers that stand, with the index for searching.
    package func powers(for principal: Principal) async throws -> ShelvedPowers {
        try allow(.readReference, principal)
        return try await database.read { [shelf] in try shelf.newest(organ: principal.organ, on: $0) }
    }

    /// The versions of a list, newest first.
    package func history(_ stream: ReferenceStream, for principal: Principal) async throws -> [ReferenceHead] {
        try allow(.readReference, principal)
        return try await database.read {
            try ReferenceVersions.history(organ: principal.organ, stream: stream, on: $0)
        }
    }

    /// A list as it stands, to be filled in further; `nil` if there is none yet.
    package func file(_ stream: ReferenceStream, for principal: Principal) async throws -> [UInt8]? {
        try allow(.readReference, principal)
        return try await database.read { c in
            let version = try ReferenceVersions.newest(organ: principal.organ, stream: stream, on: c)
            return try ReferenceVersions.get(organ: principal.organ, stream: stream, version: version, on: c)?.bytes
        }
    }

    /// One item with its editions, the power's way through time, and who may use it.
    package func item(_ code: String, on day: CivilDay, for principal: Principal) async throws -> ItemView {
        let powers = try await powers(for: principal)
        guard let item = powers.catalogue.edition(of: code, on: day) ?? powers.catalogue.editions(of: code).last
        else { throw CaseFault.notFound("没有编码为“\(code)”的事项") }
        return ItemView(item, powers)
    }

    /// Which edition stands for an act of one day that is decided on another, and why.
    package func choose(
        _ code: String,
        actDay: CivilDay,
        decisionDay: CivilDay,
        for principal: Principal
    ) async throws -> Powers.Choice {
        guard actDay <= decisionDay else {
            throw CaseFault.invalid([FieldError("decision", "决定日不能早于违法行为发生日（\(actDay.iso)）")])
        }
        let powers = try await powers(for: principal)
        guard powers.catalogue.contains(code) else { throw CaseFault.notFound("没有编码为“\(code)”的事项") }
        return powers.catalogue.choose(code, actDay: actDay, decisionDay: decisionDay)
    }

    func allow(_ operation: Operation, _ principal: Principal) throws {
        if let denial = Authority.denial(operation, by: principal, on: nil) { throw CaseFault.forbidden(denial) }
    }
}

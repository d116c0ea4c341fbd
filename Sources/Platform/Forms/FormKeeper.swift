import Ledger
package import LegalTime
import Procedure
package import Storage
package import Vault

/// Forms that people began to fill in (草稿), sealed, and what they last gave in fields that seldom change.
package struct FormKeeper: Sendable {
    let database: any Database
    /// Drafts hold what the ledger seals: names, numbers, addresses.
    let key: DossierKey
    let clock: Clock

    /// A person has no more forms begun at once; the oldest go by themselves.
    static let most = 200

    package init(database: any Database, key: DossierKey, clock: Clock) {
        self.database = database
        self.key = key
        self.clock = clock
    }

    /// A draft as its own person finds it again.
    package struct Draft: Sendable, Equatable {
        /// What was typed, by the name of the field.
        package let values: [String: String]
        package let revision: Int
        package let savedAt: Instant
    }

    package enum Saved: Sendable, Equatable {
        case kept(revision: Int, at: Instant)
        /// Another page of the same form saved meanwhile, at that time.
        case newer(revision: Int, at: Instant)
        /// The form was done, or its draft thrown away, since this page was opened.
        case gone
        case tooMany
    }

    package func draft(of act: String, in caseID: String?, for principal: Principal) async throws -> Draft? {
        let place = Self.place(act, caseID, principal)
        guard let row = try await database.read({ try FormDrafts.get(place, on: $0) }) else { return nil }
        let plain = try key.open(row.sealed, context: Self.context(place))
        let pairs = try JSON(parsing: plain).objectValue ?? [:]
        return Draft(
            values: pairs.compactMapValues(\.stringValue),
            revision: row.revision,
            savedAt: Instant(milliseconds: row.savedAt)
        )
    }

    /// Keeps what was typed. `seen` is the revision that the page knows, 0 for none.
    package func save(
        _ values: [String: String],
        of act: String,
        in caseID: String?,
        seen: Int,
        for principal: Principal
    ) async throws -> Saved {
        var row = Self.place(act, caseID, principal)
        row.sealed = try key.seal(
            JSON.object(values.mapValues { .string($0) }).canonical,
            context: Self.context(row)
        )
        row.savedAt = clock.now().milliseconds
        let sealed = row
        return try await database.write { c in
            var row = sealed
            let kept = try FormDrafts.get(row, on: c)
            if let kept, kept.revision != seen {
                return .newer(revision: kept.revision, at: Instant(milliseconds: kept.savedAt))
            }
            if kept == nil {
                if seen > 0 { return .gone }
                let count = try FormDrafts.count(organ: row.organ, person: row.person, on: c)
                guard count < Self.most else { return .tooMany }
            }
            row.revision = seen + 1
            try FormDrafts.put(row, on: c)
            return .kept(revision: row.revision, at: Instant(milliseconds: row.savedAt))
        }
    }

    /// Thrown away, or no longer needed since the act was done.
    package func drop(_ act: String, in caseID: String?, for principal: Principal) async throws {
        let place = Self.place(act, caseID, principal)
        _ = try await database.write { try FormDrafts.delete(place, on: $0) }
    }

    private static func place(_ act: String, _ caseID: String?, _ principal: Principal) -> FormDraftRow {
        FormDraftRow(organ: principal.organ, person: principal.id, caseID: caseID ?? "", act: act)
    }

    private static func context(_ place: FormDraftRow) -> String {
        "draft \(place.organ)/\(place.person)/\(place.caseID)/\(place.act)"
    }
}

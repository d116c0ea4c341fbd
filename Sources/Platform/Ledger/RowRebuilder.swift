import Ledger
import LegalTime
import Procedure
package import Storage
package import Vault

/// Makes all rows anew from the dossiers (重建).
package struct RowRebuilder: Sendable {
    let database: any Database
    let keeper: DossierKeeper
    let sealed: SealedStore
    let shelf = CalendarShelf()

    package init(database: any Database, keeper: DossierKeeper, blindIndex: BlindIndex) {
        self.database = database
        self.keeper = keeper
        sealed = SealedStore(blindIndex: blindIndex)
    }

    /// How many dossiers were projected again.
    package func rebuild() async throws -> Int {
        // Counters and rows without a dossier would outlive their cases; lists fill again as the walk goes on.
        try await database.write { try CaseRowsUpkeep.forgetAll(on: $0) }
        var count = 0
        for organ in try await database.read({ try Dossiers.organs(on: $0) }) {
            let calendar = try await database.read { [shelf] in try shelf.newest(organ: organ, on: $0) }
            var after = ""
            while true {
                let last = after
                let ids = try await database.read { try Dossiers.ids(organ: organ, after: last, limit: 100, on: $0) }
                guard let end = ids.last, end != last else { break }
                for id in ids { try await rebuild(organ, id, calendar) }
                count += ids.count
                after = end
            }
        }
        return count
    }

    private func rebuild(_ organ: String, _ id: String, _ calendar: LegalCalendar) async throws {
        let (kept, (values, entries)) = try await keeper.load(organ, id) { c in
            let values = try SealedValues.load(organ: organ, dossier: id, on: c)
            // Only a correction's body says what its value is; most dossiers have nothing to index anew.
            let stale = values.contains { $0.commitment == nil }
            return (values, stale ? try Dossiers.load(organ: organ, dossier: id, on: c) : [])
        }
        let indexed = try indexed(values, entries, kept.key)
        try await database.write { c in
            for value in indexed { try SealedValues.index(value, on: c) }
            try CaseProjection(kept.dossier.file, calendar: calendar).store(on: c)
        }
    }

    /// Values that an older program sealed, with the commitment and the token by which parties are found.
    private func indexed(
        _ values: [SealedValue],
        _ entries: [StoredEntry],
        _ key: DossierKey
    ) throws -> [SealedValue] {
        let bodies = try Dictionary(uniqueKeysWithValues: entries.map { ($0.seq, try Entry(stored: $0.bytes).body) })
        return try values.compactMap { value in
            guard value.commitment == nil, let body = bodies[value.seq] else { return nil }
            let opening = try SealedStore.open(value, key: key)
            var indexed = value
            (indexed.blind, indexed.commitment) = (sealed.blind(opening, in: body), opening.commitment.bytes)
            return indexed
        }
    }
}

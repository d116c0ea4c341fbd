import LegalTime
import Procedure
package import Storage

/// Makes all rows anew from the dossiers (重建).
package struct RowRebuilder: Sendable {
    let database: any Database
    let keeper: DossierKeeper
    let shelf = CalendarShelf()

    package init(database: any Database, keeper: DossierKeeper) {
        self.database = database
        self.keeper = keeper
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
                for id in ids {
                    let (kept, ()) = try await keeper.load(organ, id) { _ in }
                    try await database.write { try CaseProjection(kept.dossier.file, calendar: calendar).store(on: $0) }
                }
                count += ids.count
                after = end
            }
        }
        return count
    }
}

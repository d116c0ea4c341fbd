package import LegalTime
import Storage

extension CaseReader {
    /// What the clock says that all of the platform goes by.
    package var now: Instant { clock.now() }

    /// The names of people of the organ by id, of those who are known.
    package func names(of ids: Set<String>, for principal: Principal) async throws -> [String: String] {
        let organ = principal.organ
        return try await database.read { c in
            var names: [String: String] = [:]
            for id in ids { names[id] = try People.get(organ: organ, id: id, on: c)?.name }
            return names
        }
    }
}

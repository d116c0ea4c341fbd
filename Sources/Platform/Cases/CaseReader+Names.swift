import Storage

extension CaseReader {
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

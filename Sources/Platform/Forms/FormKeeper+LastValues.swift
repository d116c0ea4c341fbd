package import Ledger
import LegalTime
package import Procedure
import Storage

extension FormKeeper {
    /// What this person last gave in the act's fields that offer it, best for these items; by field.
    package func last(of act: AnyAct, items: [String], for principal: Principal) async throws -> [String: String] {
        guard act.form.contains(where: { $0.offer == .last }) else { return [:] }
        let rows = try await rows(act.id, principal)
        var found: [String: String] = [:]
        for row in rows where row.item.isEmpty { found[row.field] = found[row.field] ?? row.value }
        for item in items.reversed() {
            for row in rows where row.item == item { found[row.field] = row.value }
        }
        return found
    }

    /// The items that this person registered last, the newest first.
    package func lastItems(for principal: Principal) async throws -> [String] {
        let rows = try await rows(Acts.registration.id, principal)
        return Array(rows.filter { $0.field == Self.item }.map(\.value).prefix(Self.mostItems))
    }

    /// Notes what an act was done with. Personal data has no place here: only fields that say so are noted.
    package func note(
        _ fields: [String: JSON],
        of act: AnyAct,
        items: [String],
        for principal: Principal
    ) async throws {
        var values: [String: String] = [:]
        for field in act.form where field.offer == .last && !field.personal {
            values[field.name] = fields[field.name]?.stringValue
        }
        let named = fields["violations"]?.arrayValue?.compactMap { $0["item"]?.stringValue } ?? []
        guard !values.isEmpty || !named.isEmpty else { return }
        let (noted, now) = (values, clock.now().milliseconds)
        try await database.write { c in
            let (organ, person) = (principal.organ, principal.id)
            for item in Set(items).union([""]) {
                try LastValues.put(noted, organ: organ, person: person, act: act.id, item: item, at: now, on: c)
            }
            for item in named where act.id == Acts.registration.id {
                let value = [Self.item: item]
                try LastValues.put(value, organ: organ, person: person, act: act.id, item: item, at: now, on: c)
            }
        }
    }

    private func rows(
        _ act: String,
        _ principal: Principal
    ) async throws -> [(field: String, item: String, value: String)] {
        try await database.read {
            try LastValues.list(organ: principal.organ, person: principal.id, act: act, on: $0)
        }
    }

    private static let item = "violations.item"
    private static let mostItems = 5
}

package import Ledger
import Procedure
import Storage

/// What was done by an order: the id of what it made or changed, the version that it made, and the change in words.
package struct OrderReceipt: Sendable, Equatable {
    package let id: String
    package let version: Int
    package let change: String

    package var json: JSON { ["id": .string(id), "version": .int(version), "change": .string(change)] }

    init(id: String, version: Int, change: String) {
        (self.id, self.version, self.change) = (id, version, change)
    }

    init?(_ json: JSON) {
        guard let id = json["id"]?.stringValue, let version = json["version"]?.intValue,
            let change = json["change"]?.stringValue
        else { return nil }
        self.init(id: id, version: version, change: change)
    }
}

/// Under which version an order was written, and the key under which it counts once.
struct OrderTerms: Sendable {
    /// What the order names; what it made is known only when it is made.
    let target: String
    let version: Int?
    let once: OnceOnly

    /// - Throws: `CaseFault.stale` if the organisation has moved on; a conflict if the same order was first.
    func check(_ work: OrganisationWork) throws {
        let (organ, person) = (work.change.organ, work.change.by)
        guard try once.earlier(organ: organ, person: person, on: work.c) == nil else {
            throw StorageError.conflict("idempotency")
        }
        let current = work.change.version - 1
        if let version, version != current { throw CaseFault.stale(current: current) }
    }

    /// Keeps the receipt in the transaction of the change.
    func keep(_ made: String?, _ work: OrganisationWork) throws {
        let (change, organ) = (work.change, work.change.organ)
        let words = try RosterVersions.history(organ: organ, before: change.version + 1, limit: 1, on: work.c).first
        let receipt = OrderReceipt(id: made ?? target, version: change.version, change: words?.change ?? "")
        try once.keep(receipt.json.canonical, organ: organ, person: change.by, at: change.at, on: work.c)
    }
}

extension OrganisationDesk {
    /// Carries out an order. The same key with the same order gives the same receipt.
    ///
    /// - Parameter version: of the organisation as the person saw it; `nil` = whatever is newest.
    package func carryOut(
        _ order: OrganisationOrder,
        on id: String?,
        _ fields: [String: JSON],
        key: String,
        version: Int? = nil,
        by principal: Principal
    ) async throws -> OrderReceipt {
        if let denial = order.denial(for: principal) { throw CaseFault.forbidden(denial) }
        let input = OrganisationOrder.Input(id: id ?? "", values: try OrderValues(fields, as: order.fields))
        if let target = order.target, input.id.isEmpty {
            throw CaseFault.invalid([FieldError("id", "请写明\(target.title)的编号")])
        }
        let once = OnceOnly(key: key, request: order.digest(input.id, fields))
        var desk = self
        desk.terms = OrderTerms(target: input.id, version: version, once: once)
        for _ in 0..<Self.attempts {
            if let receipt = try await receipt(once, principal) { return receipt }
            do {
                _ = try await order.perform(desk, input, principal)
            } catch StorageError.conflict(let what) where what.contains("idempotency") {
                // The same order is under way; its receipt can be read once it is committed.
            }
        }
        guard let receipt = try await receipt(once, principal) else {
            throw CaseFault.busy("同时有人在修改机构和人员，请稍后重试")
        }
        return receipt
    }

    private func receipt(_ once: OnceOnly, _ principal: Principal) async throws -> OrderReceipt? {
        let row = try await database.read {
            try once.earlier(organ: principal.organ, person: principal.id, on: $0)
        }
        guard let row else { return nil }
        // A key of this person that an act of a case was done under.
        guard let receipt = OrderReceipt(try JSON(parsing: row.body)) else { throw CaseFault.keyReused }
        return receipt
    }
}

extension OrganisationOrder {
    /// Without the password: a kept hash of one could be guessed at.
    fileprivate func digest(_ id: String, _ values: [String: JSON]) -> Digest {
        let secret = Set(fields.filter(\.isPassword).map(\.name))
        let open = values.filter { !secret.contains($0.key) && $0.value != .null }
        let request: JSON = ["order": .string(self.id), "on": .string(id), "fields": .object(open)]
        return Digest.sha256(request.canonical)
    }
}

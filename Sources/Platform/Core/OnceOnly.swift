package import Ledger
import Storage

/// An idempotency key (幂等键) with the hash of the request it came with: the same request counts once.
package struct OnceOnly: Sendable {
    package let key: String
    package let request: Digest

    package init(key: String, request: Digest) {
        self.key = key
        self.request = request
    }

    /// What the person's same request was answered; `nil` when it is new.
    ///
    /// - Throws: `CaseFault.keyReused` when the key came with another request.
    func earlier(organ: String, person: String, on c: any SQLConnection) throws -> IdempotencyRow? {
        guard let row = try Idempotency.get(organ: organ, person: person, key: key, on: c) else { return nil }
        guard row.request == request.bytes else { throw CaseFault.keyReused }
        return row
    }

    /// Keeps the answer in the transaction of what was done.
    func keep(
        _ body: [UInt8],
        status: Int = 201,
        organ: String,
        person: String,
        at now: Int,
        on c: any SQLConnection
    ) throws {
        try Idempotency.insert(
            IdempotencyRow(
                organ: organ,
                person: person,
                key: key,
                request: request.bytes,
                status: status,
                body: body,
                createdAt: now
            ),
            on: c
        )
    }
}

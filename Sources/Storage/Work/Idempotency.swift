/// The answer that was given to a request with an `Idempotency-Key`.
package struct IdempotencyRow: Sendable, Equatable {
    package var organ: String
    package var person: String
    package var key: String
    /// Hash of the request, so that a key that is used for another request is noticed.
    package var request: [UInt8]
    /// HTTP status.
    package var status: Int
    package var body: [UInt8]
    package var createdAt: Int

    package init(
        organ: String,
        person: String,
        key: String,
        request: [UInt8],
        status: Int,
        body: [UInt8],
        createdAt: Int
    ) {
        self.organ = organ
        self.person = person
        self.key = key
        self.request = request
        self.status = status
        self.body = body
        self.createdAt = createdAt
    }
}

package enum Idempotency {
    package static func get(
        organ: String,
        person: String,
        key: String,
        on c: any SQLConnection
    ) throws -> IdempotencyRow? {
        try c.rows(
            """
            SELECT request, status, body, created_at
            FROM idempotency
            WHERE organ = ? AND person = ? AND key = ?
            """,
            [.text(organ), .text(person), .text(key)]
        ).first.map {
            IdempotencyRow(
                organ: organ,
                person: person,
                key: key,
                request: try $0.blob(0),
                status: try $0.int(1),
                body: try $0.blob(2),
                createdAt: try $0.int(3)
            )
        }
    }

    /// Keeps an answer. `StorageError.conflict("idempotency")` if the same request was answered meanwhile.
    package static func insert(_ row: IdempotencyRow, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO idempotency (organ, person, key, request, status, body, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(row.organ), .text(row.person), .text(row.key), .blob(row.request), .int(row.status),
                .blob(row.body), .int(row.createdAt),
            ]
        )
    }

    /// Forgets the oldest answers from before an instant; how many. Ask again until it is less than the limit.
    @discardableResult
    package static func prune(before instant: Int, limit: Int, on c: any SQLConnection) throws -> Int {
        try c.run(
            """
            DELETE FROM idempotency
            WHERE (organ, person, key) IN (
                SELECT organ, person, key
                FROM idempotency
                WHERE created_at < ?
                ORDER BY created_at
                LIMIT ?
            )
            """,
            [.int(instant), .int(max(limit, 0))]
        )
    }
}

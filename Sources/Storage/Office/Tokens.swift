/// A machine's bearer token, kept only as its hash.
package struct TokenRow: Sendable, Equatable {
    package var hash: String
    package var organ: String
    package var person: String
    package var name: String
    package var createdAt: Int
    package var expiresAt: Int?
    package var revokedAt: Int?

    package init(
        hash: String,
        organ: String,
        person: String,
        name: String,
        createdAt: Int,
        expiresAt: Int? = nil,
        revokedAt: Int? = nil
    ) {
        self.hash = hash
        self.organ = organ
        self.person = person
        self.name = name
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    static let columns = "hash, organ, person, name, created_at, expires_at, revoked_at"

    init(_ row: SQLRow) throws {
        self.init(
            hash: try row.text(0),
            organ: try row.text(1),
            person: try row.text(2),
            name: try row.text(3),
            createdAt: try row.int(4),
            expiresAt: try row.optionalInt(5),
            revokedAt: try row.optionalInt(6)
        )
    }
}

package enum Tokens {
    package static func insert(_ token: TokenRow, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO tokens (\(TokenRow.columns))
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(token.hash), .text(token.organ), .text(token.person), .text(token.name),
                .int(token.createdAt), SQLValue(token.expiresAt), SQLValue(token.revokedAt),
            ]
        )
    }

    /// The token, also if it has expired or was revoked.
    package static func get(hash: String, on c: any SQLConnection) throws -> TokenRow? {
        try c.rows("SELECT \(TokenRow.columns)\nFROM tokens\nWHERE hash = ?", [.text(hash)]).first.map(TokenRow.init)
    }

    /// A person's tokens, oldest first.
    package static func list(
        organ: String,
        person: String,
        after: (createdAt: Int, hash: String)? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [TokenRow] {
        var sql = SQLText(
            "SELECT \(TokenRow.columns)\nFROM tokens\nWHERE organ = ? AND person = ?",
            [.text(organ), .text(person)]
        )
        if let after { sql.add("AND (created_at, hash) > (?, ?)", [.int(after.createdAt), .text(after.hash)]) }
        sql.add("ORDER BY created_at, hash\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map(TokenRow.init)
    }

    /// False if there is no such token or it was revoked before.
    @discardableResult
    package static func revoke(hash: String, at instant: Int, on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            UPDATE tokens
            SET revoked_at = ?
            WHERE hash = ? AND revoked_at IS NULL
            """,
            [.int(instant), .text(hash)]
        ) > 0
    }
}

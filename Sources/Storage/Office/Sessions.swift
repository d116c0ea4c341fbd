/// A person's session in a browser; the cookie's value is kept only as its hash.
package struct SessionRow: Sendable, Equatable {
    package var idHash: String
    package var organ: String
    package var person: String
    package var csrf: String
    package var createdAt: Int
    package var expiresAt: Int

    package init(idHash: String, organ: String, person: String, csrf: String, createdAt: Int, expiresAt: Int) {
        self.idHash = idHash
        self.organ = organ
        self.person = person
        self.csrf = csrf
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

package enum Sessions {
    package static func insert(_ session: SessionRow, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO sessions (id_hash, organ, person, csrf, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(session.idHash), .text(session.organ), .text(session.person), .text(session.csrf),
                .int(session.createdAt), .int(session.expiresAt),
            ]
        )
    }

    /// The session, also if it has expired.
    package static func get(idHash: String, on c: any SQLConnection) throws -> SessionRow? {
        try c.rows(
            """
            SELECT organ, person, csrf, created_at, expires_at
            FROM sessions
            WHERE id_hash = ?
            """,
            [.text(idHash)]
        ).first.map {
            SessionRow(
                idHash: idHash,
                organ: try $0.text(0),
                person: try $0.text(1),
                csrf: try $0.text(2),
                createdAt: try $0.int(3),
                expiresAt: try $0.int(4)
            )
        }
    }

    /// Which of the sessions have not ended.
    package static func live(_ hashes: Set<String>, at instant: Int, on c: any SQLConnection) throws -> Set<String> {
        var (live, rest): (Set<String>, ArraySlice<String>) = ([], hashes.sorted()[...])
        while let first = rest.first {
            // Few lengths of the list, so that prepared statements stay few.
            let size = rest.count <= 8 ? 8 : 64
            let part = rest.prefix(size)
            let padded = part + Array(repeating: first, count: size - part.count)
            let rows = try c.rows(
                """
                SELECT id_hash
                FROM sessions
                WHERE id_hash IN (\(SQLText.marks(size))) AND expires_at > ?
                """,
                padded.map { .text($0) } + [.int(instant)]
            )
            for row in rows { live.insert(try row.text(0)) }
            rest = rest.dropFirst(size)
        }
        return live
    }

    /// False if there is no such session.
    @discardableResult
    package static func delete(idHash: String, on c: any SQLConnection) throws -> Bool {
        try c.run("DELETE FROM sessions\nWHERE id_hash = ?", [.text(idHash)]) > 0
    }

    /// Ends all sessions of a person, as after a changed password; how many.
    @discardableResult
    package static func deleteAll(organ: String, person: String, on c: any SQLConnection) throws -> Int {
        try c.run("DELETE FROM sessions\nWHERE organ = ? AND person = ?", [.text(organ), .text(person)])
    }

    /// Removes sessions that expired before an instant; how many. Ask again until it is less than the limit.
    @discardableResult
    package static func prune(before instant: Int, limit: Int, on c: any SQLConnection) throws -> Int {
        try c.run(
            """
            DELETE FROM sessions
            WHERE id_hash IN (
                SELECT id_hash
                FROM sessions
                WHERE expires_at < ?
                ORDER BY expires_at
                LIMIT ?
            )
            """,
            [.int(instant), .int(max(limit, 0))]
        )
    }
}

/// An organ (机关) and its profile, a JSON document that Platform reads.
package struct OrganRow: Sendable, Equatable {
    package var id: String
    package var profile: String

    package init(id: String, profile: String) {
        self.id = id
        self.profile = profile
    }
}

package enum Organs {
    package static func put(_ organ: OrganRow, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO organs (id, profile)
            VALUES (?, ?)
            ON CONFLICT (id)
            DO UPDATE SET profile = excluded.profile
            """,
            [.text(organ.id), .text(organ.profile)]
        )
    }

    package static func get(id: String, on c: any SQLConnection) throws -> OrganRow? {
        try c.rows("SELECT id, profile\nFROM organs\nWHERE id = ?", [.text(id)]).first.map(organ)
    }

    /// In order of id; `after` is the last id of the page before.
    package static func list(
        after: String = "",
        limit: Int = Page.largest,
        on c: any SQLConnection
    ) throws -> [OrganRow] {
        try c.rows(
            """
            SELECT id, profile
            FROM organs
            WHERE id > ?
            ORDER BY id
            LIMIT ?
            """,
            [.text(after), Page.limit(limit)]
        ).map(organ)
    }

    private static func organ(_ row: SQLRow) throws -> OrganRow {
        OrganRow(id: try row.text(0), profile: try row.text(1))
    }
}

/// How a person likes a page (个人偏好): one text under each name.
package enum Preferences {
    package static func get(organ: String, person: String, name: String, on c: any SQLConnection) throws -> String? {
        try c.rows(
            """
            SELECT value
            FROM preferences
            WHERE organ = ? AND person = ? AND name = ?
            """,
            [.text(organ), .text(person), .text(name)]
        ).first?.text(0)
    }

    package static func put(
        organ: String,
        person: String,
        name: String,
        value: String,
        on c: any SQLConnection
    ) throws {
        try c.run(
            """
            INSERT INTO preferences (organ, person, name, value)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (organ, person, name)
            DO UPDATE SET value = excluded.value
            """,
            [.text(organ), .text(person), .text(name), .text(value)]
        )
    }
}

/// A list's conditions under a name of one's own (常用视图).
package struct SavedViewRow: Sendable, Equatable {
    package var organ: String
    package var person: String
    package var id: String
    package var name: String
    /// The conditions, as canonical JSON.
    package var query: String
    /// The one that the list opens with.
    package var isDefault: Bool
    package var madeAt: Int

    package init(
        organ: String,
        person: String,
        id: String,
        name: String,
        query: String,
        isDefault: Bool = false,
        madeAt: Int
    ) {
        self.organ = organ
        self.person = person
        self.id = id
        self.name = name
        self.query = query
        self.isDefault = isDefault
        self.madeAt = madeAt
    }

    static let names = ["organ", "person", "id", "name", "query", "is_default", "made_at"]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            person: try row.text(1),
            id: try row.text(2),
            name: try row.text(3),
            query: try row.text(4),
            isDefault: try row.bool(5),
            madeAt: try row.int(6)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(person), .text(id), .text(name), .text(query), SQLValue(isDefault), .int(madeAt),
        ]
    }
}

package enum SavedViews {
    /// A person has no more.
    package static let most = 20

    /// A person's views, by name.
    package static func list(organ: String, person: String, on c: any SQLConnection) throws -> [SavedViewRow] {
        try c.rows(
            """
            SELECT \(SavedViewRow.columns)
            FROM saved_views
            WHERE organ = ? AND person = ?
            ORDER BY name
            LIMIT ?
            """,
            [.text(organ), .text(person), .int(most)]
        ).map(SavedViewRow.init)
    }

    /// Adds a view; the schema refuses a second one of the same name.
    package static func insert(_ row: SavedViewRow, on c: any SQLConnection) throws {
        try c.insert(into: "saved_views", SavedViewRow.names, [row.values])
    }

    /// False if there is no such view.
    @discardableResult
    package static func rename(
        organ: String,
        person: String,
        id: String,
        to name: String,
        on c: any SQLConnection
    ) throws -> Bool {
        try c.run(
            """
            UPDATE saved_views
            SET name = ?
            WHERE organ = ? AND person = ? AND id = ?
            """,
            [.text(name), .text(organ), .text(person), .text(id)]
        ) > 0
    }

    @discardableResult
    package static func delete(organ: String, person: String, id: String, on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            DELETE FROM saved_views
            WHERE organ = ? AND person = ? AND id = ?
            """,
            [.text(organ), .text(person), .text(id)]
        ) > 0
    }

    /// Makes one view the default, or none.
    package static func choose(organ: String, person: String, id: String?, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE saved_views
            SET is_default = CASE WHEN id = ? THEN 1 ELSE 0 END
            WHERE organ = ? AND person = ?
            """,
            [.text(id ?? ""), .text(organ), .text(person)]
        )
    }
}

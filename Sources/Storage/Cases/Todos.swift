/// Something that a person, or anyone with a duty, has to do next in a case (待办).
package struct TodoRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    package var caseID: String
    package var caseTitle: String
    package var act: String
    package var title: String
    /// Whoever has this duty sees it.
    package var duty: String?
    /// This person sees it.
    package var person: String?
    package var since: Int

    package init(
        organ: String,
        id: String,
        caseID: String,
        caseTitle: String,
        act: String,
        title: String,
        duty: String? = nil,
        person: String? = nil,
        since: Int
    ) {
        self.organ = organ
        self.id = id
        self.caseID = caseID
        self.caseTitle = caseTitle
        self.act = act
        self.title = title
        self.duty = duty
        self.person = person
        self.since = since
    }

    static let names = ["organ", "id", "case_id", "case_title", "act", "title", "duty", "person", "since"]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            caseID: try row.text(2),
            caseTitle: try row.text(3),
            act: try row.text(4),
            title: try row.text(5),
            duty: try row.optionalText(6),
            person: try row.optionalText(7),
            since: try row.int(8)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(caseID), .text(caseTitle), .text(act), .text(title), SQLValue(duty),
            SQLValue(person), .int(since),
        ]
    }
}

package enum Todos {
    /// Makes `rows` all that is to be done in the case; rows that stay the same are left alone.
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [TodoRow],
        on c: any SQLConnection
    ) throws {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        for row in kept where !rows.contains(row) {
            try c.run("DELETE FROM todos\nWHERE organ = ? AND id = ?", [.text(organ), .text(row.id)])
        }
        try c.insert(into: "todos", TodoRow.names, rows.filter { !kept.contains($0) }.map(\.values))
    }

    /// What is to be done in a case, in order of id.
    package static func list(organ: String, caseID: String, on c: any SQLConnection) throws -> [TodoRow] {
        try c.rows(
            """
            SELECT \(TodoRow.columns)
            FROM todos
            WHERE organ = ? AND case_id = ?
            """,
            [.text(organ), .text(caseID)]
        ).map(TodoRow.init).sorted { $0.id < $1.id }
    }

    /// What the person has to do, personally or by one of the duties; what waits longest comes first.
    package static func list(
        organ: String,
        person: String,
        duties: [String],
        limit: Int = 50,
        after: (since: Int, id: String)? = nil,
        on c: any SQLConnection
    ) throws -> [TodoRow] {
        // A bounded walk along an index for the person and for each duty, then one merge of these few rows.
        var sql = branch(0, organ: organ, column: "person", value: person, limit: limit, after: after)
        for (number, duty) in Set(duties).sorted().enumerated() {
            sql.add("UNION")
            sql.add(branch(number + 1, organ: organ, column: "duty", value: duty, limit: limit, after: after))
        }
        sql.add("ORDER BY since, id\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map(TodoRow.init)
    }

    private static func branch(
        _ number: Int,
        organ: String,
        column: String,
        value: String,
        limit: Int,
        after: (since: Int, id: String)?
    ) -> SQLText {
        var sql = SQLText(
            "SELECT * FROM (\nSELECT \(TodoRow.columns)\nFROM todos\nWHERE organ = ? AND \(column) = ?",
            [.text(organ), .text(value)]
        )
        if let after { sql.add("AND (since, id) > (?, ?)", [.int(after.since), .text(after.id)]) }
        sql.add("ORDER BY since, id\nLIMIT ?\n) AS branch\(number)", [Page.limit(limit)])
        return sql
    }
}

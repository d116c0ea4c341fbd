/// Who read which personal data, and when (查阅记录).
package struct ReadingRow: Sendable, Equatable {
    /// Counts up; given by the database.
    package var position: Int
    package var organ: String
    package var person: String
    package var caseID: String
    package var what: String
    package var at: Int

    package init(position: Int = 0, organ: String, person: String, caseID: String, what: String, at: Int) {
        self.position = position
        self.organ = organ
        self.person = person
        self.caseID = caseID
        self.what = what
        self.at = at
    }
}

package enum Readings {
    /// Adds a reading; its `position` is ignored.
    package static func insert(_ reading: ReadingRow, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO readings (organ, person, case_id, what, at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .text(reading.organ), .text(reading.person), .text(reading.caseID), .text(reading.what),
                .int(reading.at),
            ]
        )
    }

    /// Who read in a case, newest first; `before` is the last position of the page before.
    package static func list(
        organ: String,
        caseID: String,
        before: Int? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [ReadingRow] {
        try list(organ, "case_id", caseID, before, limit, on: c)
    }

    /// What a person read, newest first.
    package static func list(
        organ: String,
        person: String,
        before: Int? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [ReadingRow] {
        try list(organ, "person", person, before, limit, on: c)
    }

    private static func list(
        _ organ: String,
        _ column: String,
        _ value: String,
        _ before: Int?,
        _ limit: Int,
        on c: any SQLConnection
    ) throws -> [ReadingRow] {
        var sql = SQLText(
            "SELECT position, organ, person, case_id, what, at\nFROM readings\nWHERE organ = ? AND \(column) = ?",
            [.text(organ), .text(value)]
        )
        if let before { sql.add("AND position < ?", [.int(before)]) }
        sql.add("ORDER BY position DESC\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map {
            ReadingRow(
                position: try $0.int(0),
                organ: try $0.text(1),
                person: try $0.text(2),
                caseID: try $0.text(3),
                what: try $0.text(4),
                at: try $0.int(5)
            )
        }
    }
}

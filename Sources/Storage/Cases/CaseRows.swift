/// The list of cases, with its kept counters.
package enum CaseRows {
    /// Adds the case or brings its row up to date, and moves it from counter to counter.
    package static func put(_ row: CaseRow, on c: any SQLConnection) throws {
        if let stage = try lockedStage(of: row, on: c) {
            try update(row, on: c)
            try CaseCounts.move(row, from: stage, on: c)
        } else if try insert(row, on: c) {
            try CaseCounts.move(row, from: nil, on: c)
        } else if let stage = try lockedStage(of: row, on: c) {
            // Another transaction added the same case between our look and our insert.
            try update(row, on: c)
            try CaseCounts.move(row, from: stage, on: c)
        } else {
            throw StorageError.conflict("cases")
        }
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> CaseRow? {
        try c.rows(
            """
            SELECT \(CaseRow.columns)
            FROM cases
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(CaseRow.init)
    }

    package static func list(_ query: CaseQuery, on c: any SQLConnection) throws -> [CaseRow] {
        var sql = SQLText("SELECT \(CaseRow.columns)\nFROM cases\nWHERE organ = ?", [.text(query.organ)])
        if let handler = query.handler { sql.add("AND handler = ?", [.text(handler)]) }
        if let stage = query.stage { sql.add("AND stage = ?", [.text(stage)]) }
        if let before = query.before {
            sql.add("AND (opened_at, id) < (?, ?)", [.int(before.openedAt), .text(before.id)])
        }
        sql.add("ORDER BY opened_at DESC, id DESC\nLIMIT ?", [Page.limit(query.limit)])
        return try c.rows(sql).map(CaseRow.init)
    }

    /// How many cases the organ has, in one stage or in all; read from the kept counters.
    package static func count(organ: String, stage: String? = nil, on c: any SQLConnection) throws -> Int {
        try CaseCounts.count(organ: organ, stage: stage, on: c)
    }

    /// How many cases each stage has.
    package static func counts(organ: String, on c: any SQLConnection) throws -> [String: Int] {
        try CaseCounts.all(organ: organ, on: c)
    }

    private static func lockedStage(of row: CaseRow, on c: any SQLConnection) throws -> String? {
        try c.rows(
            """
            SELECT stage
            FROM cases
            WHERE organ = ? AND id = ?
            \(c.dialect.lockingRow)
            """,
            [.text(row.organ), .text(row.id)]
        ).first?.text(0)
    }

    private static func insert(_ row: CaseRow, on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            INSERT INTO cases (\(CaseRow.columns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organ, id) DO NOTHING
            """,
            row.values
        ) == 1
    }

    private static func update(_ row: CaseRow, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE cases
            SET version = ?, title = ?, stage = ?, parties = ?, handler = ?, unit = ?,
                number = ?, decision_number = ?, opened_at = ?, updated_at = ?
            WHERE organ = ? AND id = ?
            """,
            Array(row.values.dropFirst(2)) + row.values.prefix(2)
        )
    }
}

/// The list of cases, with its kept counters.
package enum CaseRows {
    /// Adds the case or brings its row up to date, and moves it from counter to counter.
    package static func put(_ row: CaseRow, on c: any SQLConnection) throws {
        if let old = try locked(row, on: c) {
            try update(row, on: c)
            try move(row, from: old, on: c)
        } else if try insert(row, on: c) {
            try move(row, from: nil, on: c)
        } else if let old = try locked(row, on: c) {
            // Another transaction added the same case between our look and our insert.
            try update(row, on: c)
            try move(row, from: old, on: c)
        } else {
            throw StorageError.conflict("cases")
        }
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> CaseRow? {
        try found(organ, id, locking: false, on: c)
    }

    package static func list(_ query: CaseQuery, on c: any SQLConnection) throws -> [CaseRow] {
        try page(query, on: c).rows
    }

    /// How many cases the organ has, in one stage or in all; read from the kept counters.
    package static func count(organ: String, stage: String? = nil, on c: any SQLConnection) throws -> Int {
        try CaseCounts.count(organ: organ, stage: stage, on: c)
    }

    /// How many cases each stage has.
    package static func counts(organ: String, on c: any SQLConnection) throws -> [String: Int] {
        try CaseCounts.all(organ: organ, on: c)
    }

    /// How many cases each value of a facet has, from the kept counters; the first 500 values in their order.
    package static func counts(
        organ: String,
        by facet: CaseFacet,
        on c: any SQLConnection
    ) throws -> [(value: String, count: Int)] {
        try CaseFacets.all(facet, organ: organ, limit: 500, on: c)
    }

    /// Whether each of the case's items leads to it.
    package static func itemsStand(_ row: CaseRow, on c: any SQLConnection) throws -> Bool {
        try CaseItems.stand(row, on: c)
    }

    /// The case falls due with what its clocks say now; of `rules` none counts.
    package static func recount(
        organ: String,
        id: String,
        without rules: [String],
        on c: any SQLConnection
    ) throws {
        let apart = rules.isEmpty ? "" : "AND rule NOT IN (\(SQLText.marks(rules.count)))"
        try c.run(
            """
            UPDATE cases
            SET due_at = COALESCE(
                (
                    SELECT MIN(due_at)
                    FROM case_clocks
                    WHERE organ = ? AND case_id = ? AND state = 'running'
                        \(apart)
                ),
                \(CaseRow.never)
            )
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)] + rules.map { .text($0) } + [.text(organ), .text(id)]
        )
    }

    private static func locked(_ row: CaseRow, on c: any SQLConnection) throws -> CaseRow? {
        try found(row.organ, row.id, locking: true, on: c)
    }

    private static func found(_ organ: String, _ id: String, locking: Bool, on c: any SQLConnection) throws -> CaseRow?
    {
        try c.rows(
            """
            SELECT \(CaseRow.columns)
            FROM cases
            WHERE organ = ? AND id = ?
            \(locking ? c.dialect.lockingRow : "")
            """,
            [.text(organ), .text(id)]
        ).first.map(CaseRow.init)
    }

    private static func move(_ row: CaseRow, from old: CaseRow?, on c: any SQLConnection) throws {
        try CaseItems.move(row, from: old, on: c)
        try CaseCounts.move(row, from: old?.stage, on: c)
        try CaseFacets.move(row, from: old, on: c)
    }

    private static func insert(_ row: CaseRow, on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            INSERT INTO cases (\(CaseRow.columns))
            VALUES (\(SQLText.marks(CaseRow.names.count)))
            ON CONFLICT (organ, id) DO NOTHING
            """,
            row.values
        ) == 1
    }

    private static func update(_ row: CaseRow, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE cases
            SET \(CaseRow.names.dropFirst(2).map { "\($0) = ?" }.joined(separator: ", "))
            WHERE organ = ? AND id = ?
            """,
            Array(row.values.dropFirst(2)) + row.values.prefix(2)
        )
    }
}

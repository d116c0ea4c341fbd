/// Upkeep of the rows that are folded from dossiers: forgetting them before they are made anew, and finding those that
/// no dossier stands behind.
package enum CaseRowsUpkeep {
    private static let keys = [
        "cases": "id", "todos": "case_id", "documents": "case_id", "case_clocks": "case_id",
        "case_parties": "case_id", "presences": "case_id", "case_measures": "case_id", "case_texts": "case_id",
        "case_items": "case_id",
    ]

    /// Drops every row and counter that a rebuild makes again.
    package static func forgetAll(on c: any SQLConnection) throws {
        try CaseTexts.forgetIndex(on: c)
        let counters = ["case_counts", "case_facet_counts", "measure_counts"]
        for table in keys.keys.sorted() + counters { try c.run("DELETE FROM \(table)", []) }
    }

    /// Rows without a dossier, and counters and sums that are wrong, at most `limit` of each, as text.
    package static func faults(limit: Int, on c: any SQLConnection) throws -> [String] {
        try orphans(limit: limit, on: c) + counters(limit: limit, on: c) + facets(limit: limit, on: c)
            + MeasureCounts.faults(limit: limit, on: c)
    }

    private static func orphans(limit: Int, on c: any SQLConnection) throws -> [String] {
        try keys.sorted { $0.key < $1.key }.flatMap { table, key in
            try c.rows(
                """
                SELECT r.organ, r.\(key)
                FROM \(table) r
                LEFT JOIN entries e
                ON e.organ = r.organ AND e.dossier = r.\(key) AND e.seq = 1
                WHERE e.seq IS NULL
                LIMIT ?
                """,
                [.int(limit)]
            ).map { "\(table) 表的行没有对应的案卷：\(try $0.text(0))/\(try $0.text(1))" }
        }
    }

    /// The kept counters against a recount.
    private static func counters(limit: Int, on c: any SQLConnection) throws -> [String] {
        try c.rows(
            """
            SELECT t.organ, t.stage
            FROM (
                SELECT organ, stage, n FROM case_counts
                UNION ALL
                SELECT organ, stage, -1 FROM cases
            ) t
            GROUP BY t.organ, t.stage
            HAVING SUM(t.n) <> 0
            LIMIT ?
            """,
            [.int(limit)]
        ).map { "case_counts 表的计数与案件不一致：\(try $0.text(0))，阶段 \(try $0.text(1))" }
    }

    /// The counters by facet against a recount.
    private static func facets(limit: Int, on c: any SQLConnection) throws -> [String] {
        let counted = ["unit", "field", "handler", "kind"].map {
            "SELECT organ, '\($0)', \($0), -1 FROM cases WHERE \($0) <> ''"
        }
        return try c.rows(
            """
            SELECT t.organ, t.facet, t.value
            FROM (
                SELECT organ, facet, value, n FROM case_facet_counts
                UNION ALL
                SELECT organ, 'item', item, -1 FROM case_items
                UNION ALL
                \(counted.joined(separator: "\nUNION ALL\n"))
            ) t
            GROUP BY t.organ, t.facet, t.value
            HAVING SUM(t.n) <> 0
            LIMIT ?
            """,
            [.int(limit)]
        ).map { "case_facet_counts 表的计数与案件不一致：\(try $0.text(0))，\(try $0.text(1)) \(try $0.text(2))" }
    }
}

/// The kept sums of the statistics, so that no page ever adds up a million cases.
///
/// Two things keep them from becoming a bottleneck. Most acts change none: a sum knows a case's stage only where cases
/// are counted by stage. And a sum is split into shards by case id, as the counters of the list are: on PostgreSQL its
/// row stays locked until the transaction is durable, and officers of one unit who file under one item in one month
/// would wait for each other. Eight keep a year of a district within some ten thousand rows, which a page adds up.
package enum MeasureCounts {
    private static let shards: UInt64 = 8

    /// One sum, without its shard.
    private struct Key: Hashable {
        let values: [String]

        init(_ row: MeasureRow) {
            values = [row.organ, row.month, row.measure, row.unit, row.field, row.item, row.procedure, row.stage]
        }
    }

    static func move(caseID: String, from gone: [MeasureRow], to new: [MeasureRow], on c: any SQLConnection) throws {
        var changes: [Key: Int] = [:]
        for row in gone { changes[Key(row), default: 0] -= row.n }
        for row in new { changes[Key(row), default: 0] += row.n }
        let shard = Int(StableHash.of(caseID) % shards)
        // Always in the same order, so that two transactions cannot wait for each other's sums.
        let sorted = changes.filter { $0.value != 0 }.sorted {
            $0.key.values.lexicographicallyPrecedes($1.key.values)
        }
        for (key, n) in sorted {
            let binds = key.values.map { SQLValue.text($0) } + [.int(shard)]
            try c.run(
                """
                INSERT INTO measure_counts (organ, month, measure, unit, field, item, procedure, stage, shard, n)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (organ, month, measure, unit, field, item, procedure, stage, shard)
                DO UPDATE SET n = measure_counts.n + excluded.n
                """,
                binds + [.int(n)]
            )
            guard n < 0 else { continue }
            // Else each case would leave a sum of nothing behind at every stage that it passed.
            try c.run(
                """
                DELETE FROM measure_counts
                WHERE organ = ? AND month = ? AND measure = ? AND unit = ? AND field = ? AND item = ?
                    AND procedure = ? AND stage = ? AND shard = ? AND n = 0
                """,
                binds
            )
        }
    }

    /// The sums of a scope, told apart: by 机构, then by measure. Sums of nothing are left out.
    package static func sums(
        by group: MeasureGroup,
        _ scope: MeasureScope,
        measures: [String]? = nil,
        on c: any SQLConnection
    ) throws -> [String: [String: Int]] {
        var sql = SQLText(
            """
            SELECT \(group.rawValue), measure, CAST(SUM(n) AS BIGINT)
            FROM measure_counts
            WHERE organ = ? AND month >= ? AND month <= ?
            """,
            [.text(scope.organ), .text(scope.from), .text(scope.to)]
        )
        if let units = scope.units {
            guard !units.isEmpty else { return [:] }
            sql.add("AND unit IN (\(SQLText.marks(units.count)))", units.map { .text($0) })
        }
        if let measures {
            sql.add("AND measure IN (\(SQLText.marks(measures.count)))", measures.map { .text($0) })
        }
        for (group, value) in scope.groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            sql.add("AND \(group.rawValue) = ?", [.text(value)])
        }
        sql.add("GROUP BY \(group.rawValue), measure\nHAVING SUM(n) <> 0")
        var sums: [String: [String: Int]] = [:]
        for row in try c.rows(sql) { sums[try row.text(0), default: [:]][try row.text(1)] = try row.int(2) }
        return sums
    }

    /// Sums that differ from a recount of what the cases contribute, at most `limit`, as text.
    static func faults(limit: Int, on c: any SQLConnection) throws -> [String] {
        let key = "t.organ, t.month, t.measure, t.unit, t.field, t.item, t.procedure, t.stage"
        let columns = key.replacing("t.", with: "")
        return try c.rows(
            """
            SELECT \(key), CAST(SUM(t.kept) AS BIGINT), CAST(SUM(t.counted) AS BIGINT)
            FROM (
                SELECT \(columns), n AS kept, 0 AS counted FROM measure_counts
                UNION ALL
                SELECT \(columns), 0 AS kept, n AS counted FROM case_measures
            ) t
            GROUP BY \(key)
            HAVING SUM(t.kept) <> SUM(t.counted)
            LIMIT ?
            """,
            [.int(limit)]
        ).map { row in
            let place = try (0..<8).map { try row.text($0) }.filter { !$0.isEmpty }.joined(separator: "，")
            return "measure_counts 表的合计与案件不一致：\(place)：保存 \(try row.int(8))，重新计算 \(try row.int(9))"
        }
    }
}

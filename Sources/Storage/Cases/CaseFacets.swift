/// One side of a case by which lists are led and counted (办案机构, 领域, 主办人, 程序, 事项).
package enum CaseFacet: String, Sendable, CaseIterable {
    case unit, field, handler, kind, item
}

/// Kept counters of cases by facet, split into shards as `CaseCounts` are.
enum CaseFacets {
    private static let shards = 16

    struct Value: Hashable, Sendable {
        let facet: CaseFacet
        let value: String
    }

    /// What the case counts under.
    static func values(of row: CaseRow) -> Set<Value> {
        let single: [(CaseFacet, String)] = [
            (.unit, row.unit), (.field, row.field), (.handler, row.handler), (.kind, row.kind),
        ]
        let all = single + row.items.map { (.item, $0) }
        return Set(all.filter { !$0.1.isEmpty }.map { Value(facet: $0.0, value: $0.1) })
    }

    /// Takes the case from what it was counted under to what it counts under now.
    static func move(_ row: CaseRow, from old: CaseRow?, on c: any SQLConnection) throws {
        let (before, after) = (old.map(values(of:)) ?? [], values(of: row))
        let changes = before.subtracting(after).map { ($0, -1) } + after.subtracting(before).map { ($0, 1) }
        // Always in the same order, so that two transactions cannot wait for each other's counters.
        let ordered = changes.sorted { ($0.0.facet.rawValue, $0.0.value) < ($1.0.facet.rawValue, $1.0.value) }
        for (value, n) in ordered { try add(n, value, organ: row.organ, id: row.id, on: c) }
    }

    /// How many cases each value of a facet has; at most `limit` values, in their order.
    static func all(
        _ facet: CaseFacet,
        organ: String,
        limit: Int,
        on c: any SQLConnection
    ) throws -> [(value: String, count: Int)] {
        try c.rows(
            """
            SELECT value, CAST(SUM(n) AS BIGINT)
            FROM case_facet_counts
            WHERE organ = ? AND facet = ?
            GROUP BY value
            HAVING SUM(n) <> 0
            ORDER BY value
            LIMIT ?
            """,
            [.text(organ), .text(facet.rawValue), .int(limit)]
        ).map { (try $0.text(0), try $0.int(1)) }
    }

    static func count(_ facet: CaseFacet, _ value: String, organ: String, on c: any SQLConnection) throws -> Int {
        try c.rows(
            """
            SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT)
            FROM case_facet_counts
            WHERE organ = ? AND facet = ? AND value = ?
            """,
            [.text(organ), .text(facet.rawValue), .text(value)]
        ).first?.int(0) ?? 0
    }

    private static func add(_ n: Int, _ value: Value, organ: String, id: String, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO case_facet_counts (organ, facet, value, shard, n)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (organ, facet, value, shard)
            DO UPDATE SET n = case_facet_counts.n + excluded.n
            """,
            [
                .text(organ), .text(value.facet.rawValue), .text(value.value),
                .int(Int(StableHash.of(id) % UInt64(shards))), .int(n),
            ]
        )
    }
}

/// Which cases name an item, in the order in which they were registered.
enum CaseItems {
    static func move(_ row: CaseRow, from old: CaseRow?, on c: any SQLConnection) throws {
        let (before, after) = (Set(old?.items ?? []), Set(row.items))
        for item in before.subtracting(after).sorted() {
            try c.run(
                """
                DELETE FROM case_items
                WHERE organ = ? AND item = ? AND opened_at = ? AND case_id = ?
                """,
                [.text(row.organ), .text(item), .int(old?.openedAt ?? row.openedAt), .text(row.id)]
            )
        }
        let new = after.subtracting(before).sorted()
        try c.insert(
            into: "case_items",
            ["organ", "item", "opened_at", "case_id"],
            new.map { [.text(row.organ), .text($0), .int(row.openedAt), .text(row.id)] }
        )
    }

    /// Whether each of the case's items has its row.
    static func stand(_ row: CaseRow, on c: any SQLConnection) throws -> Bool {
        try row.items.allSatisfy { item in
            try !c.rows(
                """
                SELECT 1
                FROM case_items
                WHERE organ = ? AND item = ? AND opened_at = ? AND case_id = ?
                """,
                [.text(row.organ), .text(item), .int(row.openedAt), .text(row.id)]
            ).isEmpty
        }
    }
}

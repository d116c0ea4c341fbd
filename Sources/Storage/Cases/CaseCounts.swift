/// Kept counters of cases by stage, so that no page ever counts a million rows.
///
/// A counter is split into shards by case id: on PostgreSQL a counter's row stays locked until its transaction is
/// durable, and one row for a stage would let all the organ's writers wait for each other.
enum CaseCounts {
    private static let shards = 16

    /// Takes the case out of `stage` (`nil` for a new case) and into its own.
    static func move(_ row: CaseRow, from stage: String?, on c: any SQLConnection) throws {
        guard stage != row.stage else { return }
        var changes = [(stage: row.stage, by: 1)]
        if let stage { changes.append((stage, -1)) }
        // Always in the same order, so that two transactions cannot wait for each other's counters.
        for change in changes.sorted(by: { $0.stage < $1.stage }) {
            try add(change.by, organ: row.organ, stage: change.stage, shard: shard(of: row.id), on: c)
        }
    }

    static func count(organ: String, stage: String?, on c: any SQLConnection) throws -> Int {
        var sql = SQLText(
            "SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT)\nFROM case_counts\nWHERE organ = ?",
            [.text(organ)]
        )
        if let stage { sql.add("AND stage = ?", [.text(stage)]) }
        return try c.rows(sql).first?.int(0) ?? 0
    }

    static func all(organ: String, on c: any SQLConnection) throws -> [String: Int] {
        let pairs = try c.rows(
            """
            SELECT stage, CAST(SUM(n) AS BIGINT)
            FROM case_counts
            WHERE organ = ?
            GROUP BY stage
            """,
            [.text(organ)]
        ).map { (try $0.text(0), try $0.int(1)) }
        return Dictionary(pairs) { $0 + $1 }.filter { $0.value != 0 }
    }

    private static func add(_ n: Int, organ: String, stage: String, shard: Int, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO case_counts (organ, stage, shard, n)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (organ, stage, shard)
            DO UPDATE SET n = case_counts.n + excluded.n
            """,
            [.text(organ), .text(stage), .int(shard), .int(n)]
        )
    }

    private static func shard(of id: String) -> Int {
        Int(StableHash.of(id) % UInt64(shards))
    }
}

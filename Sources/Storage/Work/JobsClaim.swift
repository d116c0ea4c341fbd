extension Jobs {
    /// Takes due jobs for a worker until `leaseUntil`; no job goes to two workers at a time.
    ///
    /// Jobs whose lease ended come back first: their worker died. Each kind gets its share of `limit`, so that a
    /// backlog of one kind does not keep the others waiting.
    package static func claim(
        kinds: [String],
        now: Int,
        leaseUntil: Int,
        limit: Int,
        on c: any SQLConnection
    ) throws -> [JobRow] {
        try endLeases(now: now, on: c)
        var claimed: [JobRow] = []
        for (position, kind) in kinds.enumerated() {
            let share = (limit - claimed.count) / (kinds.count - position)
            claimed += try claim(kind, now: now, leaseUntil: leaseUntil, limit: max(share, 0), on: c)
        }
        for kind in kinds where claimed.count < limit {
            claimed += try claim(kind, now: now, leaseUntil: leaseUntil, limit: limit - claimed.count, on: c)
        }
        return claimed.sorted { ($0.runAt, $0.id) < ($1.runAt, $1.id) }
    }

    /// Done. False if the job was no longer the worker's: its lease ended and another `attempt` began.
    @discardableResult
    package static func complete(id: Int, attempt: Int? = nil, on c: any SQLConnection) throws -> Bool {
        try finish(id, attempt, "state = 'done', leased_until = NULL, error = NULL", [], on: c)
    }

    /// Failed, to be tried again at `runAt`. False as in `complete`.
    @discardableResult
    package static func retry(
        id: Int,
        attempt: Int? = nil,
        error: String,
        runAt: Int,
        on c: any SQLConnection
    ) throws -> Bool {
        try finish(
            id,
            attempt,
            "state = 'queued', leased_until = NULL, error = ?, run_at = ?",
            [.text(error), .int(runAt)],
            on: c
        )
    }

    /// Failed for good. False as in `complete`.
    @discardableResult
    package static func bury(id: Int, attempt: Int? = nil, error: String, on c: any SQLConnection) throws -> Bool {
        try finish(id, attempt, "state = 'dead', leased_until = NULL, error = ?", [.text(error)], on: c)
    }

    /// A person orders a dead job to be tried again. False if it is not dead.
    @discardableResult
    package static func revive(organ: String, id: Int, runAt: Int, on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            UPDATE jobs
            SET state = 'queued', run_at = ?
            WHERE id = ? AND organ = ? AND state = 'dead'
            """,
            [.int(runAt), .int(id), .text(organ)]
        ) > 0
    }

    private static func endLeases(now: Int, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE jobs
            SET state = 'queued', leased_until = NULL
            WHERE state = 'leased' AND leased_until <= ?
            """,
            [.int(now)]
        )
    }

    private static func claim(
        _ kind: String,
        now: Int,
        leaseUntil: Int,
        limit: Int,
        on c: any SQLConnection
    ) throws -> [JobRow] {
        guard limit > 0 else { return [] }
        // MATERIALIZED: the choice must run once, or PostgreSQL may lock more rows than the limit.
        return try c.rows(
            """
            WITH due AS MATERIALIZED (
                SELECT id
                FROM jobs
                WHERE state = 'queued' AND kind = ? AND run_at <= ?
                ORDER BY run_at, id
                LIMIT ?
                \(c.dialect.takingFreeRows)
            )
            UPDATE jobs
            SET state = 'leased', leased_until = ?, attempts = attempts + 1
            WHERE id IN (SELECT id FROM due)
            RETURNING \(JobRow.columns)
            """,
            [.text(kind), .int(now), Page.limit(limit), .int(leaseUntil)]
        ).map(JobRow.init)
    }

    private static func finish(
        _ id: Int,
        _ attempt: Int?,
        _ change: String,
        _ values: [SQLValue],
        on c: any SQLConnection
    ) throws -> Bool {
        var sql = SQLText("UPDATE jobs\nSET \(change)", values)
        sql.add("WHERE id = ? AND state = 'leased'", [.int(id)])
        if let attempt { sql.add("AND attempts = ?", [.int(attempt)]) }
        return try c.run(sql.text, sql.binds) > 0
    }
}

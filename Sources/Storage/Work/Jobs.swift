/// What a job's life can be.
package enum JobState: String, Sendable, CaseIterable {
    case queued
    /// A worker has it until the lease ends.
    case leased
    case done
    /// Given up (死信): a person must look at it.
    case dead
}

/// A piece of outside work that is done after the commit, at least once.
package struct JobRow: Sendable, Equatable {
    package var id: Int
    package var kind: String
    /// Names the work itself: the same key is never queued twice.
    package var key: String
    package var organ: String
    package var payload: String
    package var state: JobState
    package var runAt: Int
    /// How often it was taken up, this time included.
    package var attempts: Int
    package var leasedUntil: Int?
    package var error: String?

    package init(
        id: Int,
        kind: String,
        key: String,
        organ: String,
        payload: String,
        state: JobState,
        runAt: Int,
        attempts: Int,
        leasedUntil: Int? = nil,
        error: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.key = key
        self.organ = organ
        self.payload = payload
        self.state = state
        self.runAt = runAt
        self.attempts = attempts
        self.leasedUntil = leasedUntil
        self.error = error
    }

    static let columns = "id, kind, key, organ, payload, state, run_at, attempts, leased_until, error"

    init(_ row: SQLRow) throws {
        guard let state = JobState(rawValue: try row.text(5)) else {
            throw StorageError.damaged("任务状态无法识别：\(try row.text(5))")
        }
        self.init(
            id: try row.int(0),
            kind: try row.text(1),
            key: try row.text(2),
            organ: try row.text(3),
            payload: try row.text(4),
            state: state,
            runAt: try row.int(6),
            attempts: try row.int(7),
            leasedUntil: try row.optionalInt(8),
            error: try row.optionalText(9)
        )
    }
}

/// How many jobs of a kind are in a state.
package struct JobCount: Sendable, Equatable {
    package var state: JobState
    package var kind: String
    package var count: Int

    package init(state: JobState, kind: String, count: Int) {
        self.state = state
        self.kind = kind
        self.count = count
    }
}

/// The outbox: work that a transaction orders and workers do later. `JobsClaim.swift` has the workers' side.
package enum Jobs {
    /// Orders a job in the caller's transaction. False if the key was ordered before: nothing is added then.
    @discardableResult
    package static func enqueue(
        kind: String,
        key: String,
        organ: String,
        payload: String,
        runAt: Int,
        on c: any SQLConnection
    ) throws -> Bool {
        try c.run(
            """
            INSERT INTO jobs (kind, key, organ, payload, state, run_at, attempts)
            VALUES (?, ?, ?, ?, 'queued', ?, 0)
            ON CONFLICT (key) DO NOTHING
            """,
            [.text(kind), .text(key), .text(organ), .text(payload), .int(runAt)]
        ) == 1
    }

    package static func get(id: Int, on c: any SQLConnection) throws -> JobRow? {
        try c.rows("SELECT \(JobRow.columns)\nFROM jobs\nWHERE id = ?", [.int(id)]).first.map(JobRow.init)
    }

    /// The organ's jobs in a state, in order of id: `after` is the last id of the page before.
    package static func list(
        state: JobState,
        organ: String,
        limit: Int = 50,
        after: Int = 0,
        on c: any SQLConnection
    ) throws -> [JobRow] {
        try c.rows(
            """
            SELECT \(JobRow.columns)
            FROM jobs
            WHERE organ = ? AND state = ? AND id > ?
            ORDER BY id
            LIMIT ?
            """,
            [.text(organ), .text(state.rawValue), .int(after), Page.limit(limit)]
        ).map(JobRow.init)
    }

    /// What is waiting, under way and given up, by kind. What is done is not counted: it only grows.
    package static func counts(on c: any SQLConnection) throws -> [JobCount] {
        try c.rows(
            """
            SELECT state, kind, COUNT(*)
            FROM jobs
            WHERE state IN ('queued', 'leased', 'dead')
            GROUP BY state, kind
            ORDER BY state, kind
            """,
            []
        ).compactMap { row in
            guard let state = JobState(rawValue: try row.text(0)) else { return nil }
            return JobCount(state: state, kind: try row.text(1), count: try row.int(2))
        }
    }
}

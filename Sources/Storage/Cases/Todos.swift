package enum Todos {
    /// The last row of the page before.
    package typealias Place = (dueAt: Int?, since: Int, id: String)

    /// What came to somebody and what went from somebody; a row that only falls due on another day does neither.
    package struct Shift: Sendable, Equatable {
        package let made: [TodoRow]
        package let ended: [TodoRow]

        package init(from old: [TodoRow], to new: [TodoRow]) {
            made = new.filter { row in !old.contains { $0.isSameTask(row) } }
            ended = old.filter { row in !new.contains { $0.isSameTask(row) } }
        }
    }

    /// Makes `rows` all that is to be done in the case; rows that stay the same are left alone.
    @discardableResult
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [TodoRow],
        on c: any SQLConnection
    ) throws -> Shift {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        for row in kept where !rows.contains(row) {
            try c.run("DELETE FROM todos\nWHERE organ = ? AND id = ?", [.text(organ), .text(row.id)])
        }
        try c.insert(into: "todos", TodoRow.names, rows.filter { !kept.contains($0) }.map(\.values))
        return Shift(from: kept, to: rows)
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

    /// What the person has to do, personally or as one of the audiences: what falls due first, then what waits longest.
    package static func list(
        organ: String,
        person: String,
        audiences: [String],
        act: String? = nil,
        limit: Int = 50,
        after: Place? = nil,
        on c: any SQLConnection
    ) throws -> [TodoRow] {
        let columns = TodoRow.columns
        var sql = merged(organ, person, audiences, act, columns: columns, limit: Page.limit(limit), after: after)
        sql.add("ORDER BY due_at, since, id\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map(TodoRow.init)
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> TodoRow? {
        try c.rows(
            """
            SELECT \(TodoRow.columns)
            FROM todos
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(TodoRow.init)
    }

    /// A clock was counted again: what it limits falls due with it.
    static func recount(organ: String, clock: String, dueAt: Int?, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE todos
            SET due_at = ?
            WHERE organ = ? AND clock = ?
            """,
            [.int(dueAt ?? TodoRow.never), .text(organ), .text(clock)]
        )
    }
}

extension Todos {
    /// No count goes further; a page then shows "999+".
    package static let mostCounted = 1_000

    /// How much a person has to do; each number is `mostCounted` at most.
    package struct Counts: Sendable, Equatable {
        package let all: Int
        /// Past its limit.
        package let overdue: Int
        /// Falls due before `soon`, without what is overdue.
        package let soon: Int

        package init(all: Int, overdue: Int, soon: Int) {
            self.all = all
            self.overdue = overdue
            self.soon = soon
        }
    }

    /// Counts along the indexes, what falls due first coming first, so that a bound cuts off what is least pressing.
    package static func counts(
        organ: String,
        person: String,
        audiences: [String],
        now: Int,
        soon: Int,
        on c: any SQLConnection
    ) throws -> Counts {
        var sql = SQLText(
            """
            SELECT COUNT(*), COUNT(CASE WHEN due_at < ? THEN 1 END), COUNT(CASE WHEN due_at < ? THEN 1 END)
            FROM (
            """,
            [.int(now), .int(max(soon, now))]
        )
        sql.add(merged(organ, person, audiences, columns: "id, due_at", limit: .int(mostCounted), after: nil))
        sql.add(") AS mine")
        guard let row = try c.rows(sql).first else { return Counts(all: 0, overdue: 0, soon: 0) }
        let (all, overdue, through) = (try row.int(0), try row.int(1), try row.int(2))
        return Counts(
            all: min(all, mostCounted),
            overdue: min(overdue, mostCounted),
            soon: min(through - overdue, mostCounted)
        )
    }

    /// How much a person has to do of each act; all together `mostCounted` at most, what falls due first coming first.
    package static func kinds(
        organ: String,
        person: String,
        audiences: [String],
        on c: any SQLConnection
    ) throws -> [String: Int] {
        var sql = SQLText("SELECT act, COUNT(*)\nFROM (")
        sql.add(merged(organ, person, audiences, columns: "id, due_at, act", limit: .int(mostCounted), after: nil))
        sql.add(") AS mine\nGROUP BY act")
        let rows = try c.rows(sql).map { (try $0.text(0), try $0.int(1)) }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// No bell shows more; "99+" then.
    package static let mostWaiting = 100

    /// How much waits for a person, as the bell shows it: `mostWaiting` at most.
    package static func waiting(
        organ: String,
        person: String,
        audiences: [String],
        on c: any SQLConnection
    ) throws -> Int {
        var sql = SQLText("SELECT COUNT(*)\nFROM (")
        sql.add(merged(organ, person, audiences, columns: "id, due_at, since", limit: .int(mostWaiting), after: nil))
        sql.add(") AS mine")
        return min(try c.rows(sql).first?.int(0) ?? 0, mostWaiting)
    }

    /// How much of what waits for a person came at an instant or later; `mostCounted` at most.
    package static func arrived(
        since instant: Int,
        organ: String,
        person: String,
        audiences: [String],
        on c: any SQLConnection
    ) throws -> Int {
        var sql = SQLText("SELECT COUNT(CASE WHEN since >= ? THEN 1 END)\nFROM (", [.int(instant)])
        sql.add(merged(organ, person, audiences, columns: "id, due_at, since", limit: .int(mostCounted), after: nil))
        sql.add(") AS mine")
        return min(try c.rows(sql).first?.int(0) ?? 0, mostCounted)
    }

    /// A bounded walk along an index for the person and for each audience; what two of them give stands once.
    private static func merged(
        _ organ: String,
        _ person: String,
        _ audiences: [String],
        _ act: String? = nil,
        columns: String,
        limit: SQLValue,
        after: Place?
    ) -> SQLText {
        let walks = [("person", person)] + Set(audiences).sorted().map { ("duty", $0) }
        var merged = SQLText("SELECT *\nFROM (")
        for (number, (column, value)) in walks.enumerated() {
            if number > 0 { merged.add("UNION\nSELECT *\nFROM (") }
            merged.add(
                "SELECT \(columns)\nFROM todos\nWHERE organ = ? AND \(column) = ?",
                [.text(organ), .text(value)]
            )
            if let act { merged.add("AND act = ?", [.text(act)]) }
            if let after {
                let place: [SQLValue] = [.int(after.dueAt ?? TodoRow.never), .int(after.since), .text(after.id)]
                merged.add("AND (due_at, since, id) > (?, ?, ?)", place)
            }
            merged.add("ORDER BY due_at, since, id\nLIMIT ?\n) AS walk\(number)", [limit])
        }
        return merged
    }
}

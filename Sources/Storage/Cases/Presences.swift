/// That an officer was at a record (笔录): who, where, from when to when.
package struct PresenceRow: Sendable, Equatable {
    package var organ: String
    package var caseID: String
    /// The entry that records it.
    package var seq: Int
    package var person: String
    /// Id of the act: `record-interview`.
    package var kind: String
    package var place: String
    /// Milliseconds; the end is not part of it.
    package var startsAt: Int
    package var endsAt: Int

    package init(
        organ: String,
        caseID: String,
        seq: Int,
        person: String,
        kind: String,
        place: String,
        startsAt: Int,
        endsAt: Int
    ) {
        self.organ = organ
        self.caseID = caseID
        self.seq = seq
        self.person = person
        self.kind = kind
        self.place = place
        self.startsAt = startsAt
        self.endsAt = endsAt
    }

    static let names = ["organ", "case_id", "seq", "person", "kind", "place", "starts_at", "ends_at"]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            caseID: try row.text(1),
            seq: try row.int(2),
            person: try row.text(3),
            kind: try row.text(4),
            place: try row.text(5),
            startsAt: try row.int(6),
            endsAt: try row.int(7)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(caseID), .int(seq), .text(person), .text(kind), .text(place), .int(startsAt),
            .int(endsAt),
        ]
    }
}

/// At which record each officer was when: nobody is in two places at once.
package enum Presences {
    /// Makes `rows` all presences of the case; rows that stay the same are left alone.
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [PresenceRow],
        on c: any SQLConnection
    ) throws {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        for row in kept where !rows.contains(row) {
            try c.run(
                """
                DELETE FROM presences
                WHERE organ = ? AND case_id = ? AND seq = ? AND person = ?
                """,
                [.text(organ), .text(caseID), .int(row.seq), .text(row.person)]
            )
        }
        try c.insert(into: "presences", PresenceRow.names, rows.filter { !kept.contains($0) }.map(\.values))
    }

    /// The presences of a case, by entry and person.
    package static func list(organ: String, caseID: String, on c: any SQLConnection) throws -> [PresenceRow] {
        try c.rows(
            """
            SELECT \(PresenceRow.columns)
            FROM presences
            WHERE organ = ? AND case_id = ?
            ORDER BY seq, person
            """,
            [.text(organ), .text(caseID)]
        ).map(PresenceRow.init)
    }

    /// Records at which one of these people was between `from` and `to`, at most `limit` for each, the earliest end
    /// first. One that ends when another begins does not overlap it.
    ///
    /// The walk begins at the first record that ends after `from` and looks at what came later, which is little: records
    /// are written soon after what they record.
    ///
    /// - Parameter except: the entry that is asked about, if it is recorded already.
    package static func overlapping(
        organ: String,
        persons: [String],
        from: Int,
        to: Int,
        except: (caseID: String, seq: Int)? = nil,
        limit: Int = 20,
        on c: any SQLConnection
    ) throws -> [PresenceRow] {
        try Set(persons).sorted().flatMap { person in
            var sql = SQLText(
                """
                SELECT \(PresenceRow.columns)
                FROM presences
                WHERE organ = ? AND person = ? AND ends_at > ? AND starts_at < ?
                """,
                [.text(organ), .text(person), .int(from), .int(to)]
            )
            if let except { sql.add("AND NOT (case_id = ? AND seq = ?)", [.text(except.caseID), .int(except.seq)]) }
            sql.add("ORDER BY ends_at, starts_at, case_id, seq\nLIMIT ?", [Page.limit(limit)])
            return try c.rows(sql).map(PresenceRow.init)
        }
    }

    /// Lets writers of records of the same people take turns until the transaction ends: each then sees what the one
    /// before wrote.
    package static func lock(organ: String, persons: [String], on c: any SQLConnection) throws {
        guard !c.dialect.lockingRow.isEmpty else { return }
        // Always in the same order, so that two transactions cannot wait for each other.
        for person in Set(persons).sorted() {
            _ = try c.rows(
                """
                SELECT id
                FROM people
                WHERE organ = ? AND id = ?
                \(c.dialect.lockingRow)
                """,
                [.text(organ), .text(person)]
            )
        }
    }
}

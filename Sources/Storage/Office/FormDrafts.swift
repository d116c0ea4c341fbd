/// A form that somebody began to fill in (草稿), sealed; one for each person, case and act.
package struct FormDraftRow: Sendable, Equatable {
    package var organ: String
    package var person: String
    /// Empty for an act that opens a case.
    package var caseID: String
    package var act: String
    /// Counted up at each save; the one that a page has seen tells whether another page saved meanwhile.
    package var revision: Int
    package var savedAt: Int
    package var sealed: [UInt8]

    package init(
        organ: String,
        person: String,
        caseID: String,
        act: String,
        revision: Int = 0,
        savedAt: Int = 0,
        sealed: [UInt8] = []
    ) {
        self.organ = organ
        self.person = person
        self.caseID = caseID
        self.act = act
        self.revision = revision
        self.savedAt = savedAt
        self.sealed = sealed
    }

    fileprivate var place: [SQLValue] { [.text(organ), .text(person), .text(caseID), .text(act)] }
}

package enum FormDrafts {
    /// The draft at the place that `row` names.
    package static func get(_ row: FormDraftRow, on c: any SQLConnection) throws -> FormDraftRow? {
        try c.rows(
            """
            SELECT revision, saved_at, sealed
            FROM form_drafts
            WHERE organ = ? AND person = ? AND case_id = ? AND act = ?
            """,
            row.place
        ).first.map { found in
            var kept = row
            kept.revision = try found.int(0)
            kept.savedAt = try found.int(1)
            kept.sealed = try found.blob(2)
            return kept
        }
    }

    package static func put(_ row: FormDraftRow, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO form_drafts (organ, person, case_id, act, revision, saved_at, sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organ, person, case_id, act)
            DO UPDATE SET revision = excluded.revision, saved_at = excluded.saved_at, sealed = excluded.sealed
            """,
            row.place + [.int(row.revision), .int(row.savedAt), .blob(row.sealed)]
        )
    }

    @discardableResult
    package static func delete(_ row: FormDraftRow, on c: any SQLConnection) throws -> Bool {
        try c.run(
            """
            DELETE FROM form_drafts
            WHERE organ = ? AND person = ? AND case_id = ? AND act = ?
            """,
            row.place
        ) > 0
    }

    /// How many forms a person has begun.
    package static func count(organ: String, person: String, on c: any SQLConnection) throws -> Int {
        try c.rows(
            """
            SELECT COUNT(*)
            FROM form_drafts
            WHERE organ = ? AND person = ?
            """,
            [.text(organ), .text(person)]
        ).first?.int(0) ?? 0
    }

    /// Forgets the oldest drafts from before an instant; how many. Ask again until it is less than the limit.
    @discardableResult
    package static func prune(before instant: Int, limit: Int, on c: any SQLConnection) throws -> Int {
        try c.run(
            """
            DELETE FROM form_drafts
            WHERE (organ, person, case_id, act) IN (
                SELECT organ, person, case_id, act
                FROM form_drafts
                WHERE saved_at < ?
                ORDER BY saved_at
                LIMIT ?
            )
            """,
            [.int(instant), .int(max(limit, 0))]
        )
    }
}

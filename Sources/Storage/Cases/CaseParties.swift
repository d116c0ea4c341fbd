/// The parties of all cases: whether a breach was punished already, and whether it is somebody's first.
package enum CaseParties {
    /// Makes `rows` all parties of the case; rows that stay the same are left alone.
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [CasePartyRow],
        on c: any SQLConnection
    ) throws {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        for row in kept where !rows.contains(row) {
            try c.run(
                """
                DELETE FROM case_parties
                WHERE organ = ? AND case_id = ? AND number = ?
                """,
                [.text(organ), .text(caseID), .int(row.number)]
            )
        }
        try c.insert(into: "case_parties", CasePartyRow.names, rows.filter { !kept.contains($0) }.map(\.values))
    }

    /// The parties of a case, by number.
    package static func list(organ: String, caseID: String, on c: any SQLConnection) throws -> [CasePartyRow] {
        try c.rows(
            """
            SELECT \(CasePartyRow.columns)
            FROM case_parties p
            WHERE p.organ = ? AND p.case_id = ?
            ORDER BY p.number
            """,
            [.text(organ), .text(caseID)]
        ).map(CasePartyRow.init)
    }

    /// The last row of the page before.
    package typealias Place = (happenedOn: String, caseID: String, number: Int)

    /// Whatever the organ's cases say of the holder of this code, the latest breach first.
    package static func history(
        organ: String,
        uscc: String,
        after: Place? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [CasePartyRow] {
        let found = SQLText(
            """
            SELECT \(CasePartyRow.columns)
            FROM case_parties p
            WHERE p.organ = ? AND p.uscc = ?
            """,
            [.text(organ), .text(uscc)]
        )
        return try page(of: found, after: after, limit: limit, on: c)
    }

    /// The same of the natural person with this blind index token (盲索引).
    ///
    /// A number counts where it stands in its case, so one that was mended is found by the right number alone. There is
    /// no order along the tokens: a person's few cases are sorted.
    package static func history(
        organ: String,
        blind: String,
        after: Place? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [CasePartyRow] {
        let found = SQLText(
            """
            SELECT \(CasePartyRow.columns)
            FROM sealed_values s
            JOIN case_parties p
            ON p.organ = s.organ AND p.case_id = s.dossier AND p.identity = s.commitment
            WHERE s.organ = ? AND s.blind = ?
            """,
            [.text(organ), .text(blind)]
        )
        return try page(of: found, after: after, limit: limit, on: c)
    }

    private static func page(
        of found: SQLText,
        after: Place?,
        limit: Int,
        on c: any SQLConnection
    ) throws -> [CasePartyRow] {
        var sql = found
        if let after {
            sql.add(
                "AND (p.happened_on, p.case_id, p.number) < (?, ?, ?)",
                [.text(after.happenedOn), .text(after.caseID), .int(after.number)]
            )
        }
        sql.add("ORDER BY p.happened_on DESC, p.case_id DESC, p.number DESC\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map(CasePartyRow.init)
    }

    /// Lets writers of acts on the same parties take turns until the transaction ends, by what finds a party: each then
    /// sees what the one before wrote. SQLite has one writer and needs nothing.
    package static func lock(organ: String, keys: [String], on c: any SQLConnection) throws {
        guard c.dialect == .postgres else { return }
        // Always in the same order, so that two transactions cannot wait for each other.
        for key in Set(keys).sorted() {
            _ = try c.rows(
                "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/' || ?, 0))",
                [.text("\(organ)/\(key)")]
            )
        }
    }
}

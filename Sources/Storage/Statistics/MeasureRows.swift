/// What all cases contribute to the statistics, with the kept sums.
package enum MeasureRows {
    /// Makes `rows` all that the case contributes, and moves the sums by the difference; what stays the same is left
    /// alone, so that most acts touch no sum at all.
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [MeasureRow],
        on c: any SQLConnection
    ) throws {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        let gone = kept.filter { !rows.contains($0) }
        let new = rows.filter { !kept.contains($0) }
        for row in gone {
            try c.run(
                """
                DELETE FROM case_measures
                WHERE organ = ? AND case_id = ? AND measure = ? AND month = ?
                """,
                [.text(organ), .text(caseID), .text(row.measure), .text(row.month)]
            )
        }
        try c.insert(into: "case_measures", MeasureRow.names, new.map(\.values))
        try MeasureCounts.move(caseID: caseID, from: gone, to: new, on: c)
    }

    /// What a case contributes, by measure and month.
    package static func list(organ: String, caseID: String, on c: any SQLConnection) throws -> [MeasureRow] {
        try c.rows(
            """
            SELECT \(MeasureRow.columns)
            FROM case_measures
            WHERE organ = ? AND case_id = ?
            ORDER BY measure, month
            """,
            [.text(organ), .text(caseID)]
        ).map(MeasureRow.init)
    }

    /// A case behind a number, with what it contributes in that month.
    package struct Behind: Sendable, Equatable {
        package let row: CaseRow
        package let month: String
        package let n: Int
    }

    /// The cases behind a number, the latest month first; a case stands once for each month to which it contributes.
    package static func cases(
        _ measure: String,
        _ scope: MeasureScope,
        before: (month: String, caseID: String)? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [Behind] {
        let columns = CaseRow.columns.split(separator: ",").map { "c.\($0.drop { $0 == " " })" }
        var sql = SQLText("SELECT \(columns.joined(separator: ", ")), m.month, m.n\nFROM (")
        // A bounded walk along an index for each unit, or one for all of them.
        let walks = scope.units.map { Set($0).sorted().map(String?.some) } ?? [nil]
        guard !walks.isEmpty else { return [] }
        for (number, unit) in walks.enumerated() {
            if number > 0 { sql.add("UNION ALL") }
            sql.add("SELECT *\nFROM (")
            sql.add(walk(measure, scope, unit, before, Page.limit(limit)))
            sql.add(") AS walk\(number)")
        }
        sql.add(
            """
            ) AS m
            JOIN cases c
            ON c.organ = m.organ AND c.id = m.case_id
            ORDER BY m.month DESC, m.case_id DESC
            LIMIT ?
            """,
            [Page.limit(limit)]
        )
        return try c.rows(sql).map { row in
            Behind(row: try CaseRow(row), month: try row.text(columns.count), n: try row.int(columns.count + 1))
        }
    }

    private static func walk(
        _ measure: String,
        _ scope: MeasureScope,
        _ unit: String?,
        _ before: (month: String, caseID: String)?,
        _ limit: SQLValue
    ) -> SQLText {
        var sql = SQLText(
            """
            SELECT organ, case_id, month, n
            FROM case_measures
            WHERE organ = ? AND measure = ? AND month >= ? AND month <= ?
            """,
            [.text(scope.organ), .text(measure), .text(scope.from), .text(scope.to)]
        )
        if let unit { sql.add("AND unit = ?", [.text(unit)]) }
        for (group, value) in scope.groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            sql.add("AND \(group.rawValue) = ?", [.text(value)])
            // As the index on stages says it; a value in a mark does not show that it is not empty.
            if group == .stage { sql.add("AND stage <> ''") }
        }
        if let before {
            sql.add("AND (month, case_id) < (?, ?)", [.text(before.month), .text(before.caseID)])
        }
        sql.add("ORDER BY month DESC, case_id DESC\nLIMIT ?", [limit])
        return sql
    }
}

/// By what sums are told apart; the name is the column's.
package enum MeasureGroup: String, CaseIterable, Sendable {
    case unit, field, item, month, stage, procedure
}

/// Which part of the statistics is asked for.
package struct MeasureScope: Sendable {
    package var organ: String
    /// The first and the last month, `2026-05`.
    package var from: String
    package var to: String
    /// Only these units; `nil` for all of them.
    package var units: [String]?
    /// Only these values: 领域 城市管理.
    package var groups: [MeasureGroup: String]

    package init(
        organ: String,
        from: String,
        to: String,
        units: [String]? = nil,
        groups: [MeasureGroup: String] = [:]
    ) {
        self.organ = organ
        self.from = from
        self.to = to
        self.units = units
        self.groups = groups
    }
}

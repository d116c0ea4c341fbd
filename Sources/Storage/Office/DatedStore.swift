/// The rows of one dated table. Nothing is deleted or rewritten: a row is added, and ended once.
package enum DatedStore<Row: DatedRow> {
    /// `StorageError.conflict` if the id is taken.
    package static func insert(_ row: Row, in change: RosterChange, on c: any SQLConnection) throws {
        try c.insert(into: Row.table, DatedHead.names + Row.names, [row.head.values(in: change) + row.values])
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> Row? {
        try c.rows(
            """
            SELECT \(columns)
            FROM \(Row.table)
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(row)
    }

    /// In order of id; `after` is the last id of the page before.
    package static func list(
        organ: String,
        after: String = "",
        limit: Int = Page.largest,
        on c: any SQLConnection
    ) throws -> [Row] {
        try c.rows(
            """
            SELECT \(columns)
            FROM \(Row.table)
            WHERE organ = ? AND id > ?
            ORDER BY id
            LIMIT ?
            """,
            [.text(organ), .text(after), Page.limit(limit)]
        ).map(row)
    }

    /// Makes `day` the last on which the row holds; false if there is none or it was ended before.
    @discardableResult
    package static func end(id: String, on day: String, in change: RosterChange, on c: any SQLConnection) throws -> Bool
    {
        try c.run(
            """
            UPDATE \(Row.table)
            SET ended_on = ?, ended_at = ?, ended_by = ?
            WHERE organ = ? AND id = ? AND ended_at IS NULL
            """,
            [.text(day), .int(change.at), .text(change.by), .text(change.organ), .text(id)]
        ) > 0
    }

    private static var columns: String { (DatedHead.names + Row.names).joined(separator: ", ") }

    private static func row(_ row: SQLRow) throws -> Row {
        try Row(DatedHead(row), row)
    }
}

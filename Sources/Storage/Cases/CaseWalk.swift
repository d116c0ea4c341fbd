/// How a page of cases is found: one index leads in the list's order, everything else is looked at on the way, and the
/// way is bounded. So no combination of conditions needs an index of its own, and none makes a page wait.
struct CaseWalk {
    /// What gives the rows in order.
    enum Lead: Equatable {
        /// The index of the list's order.
        case order
        /// The index of this column.
        case column(String, String)
        case item(String)
        case words
    }

    let query: CaseQuery
    let lead: Lead
    /// The lead has so few rows that they are taken all and sorted.
    var gathers = false
    let dialect: Dialect

    /// Rows that are sorted at most.
    static let gathered = 5_000

    private var filter: CaseFilter { query.filter }
    private var key: String { query.sort.column }

    /// The first rows after the place, at most `limit`.
    func statement(limit: Int) -> SQLText {
        let rest = self.rest
        if gathers { return gathering(limit: limit, rest) }
        var sql = ordered(columns: rowColumns)
        guard !rest.isEmpty else {
            sql.add("LIMIT ?", [.int(limit)])
            return sql
        }
        sql.add("LIMIT ?", [.int(query.bound)])
        // Neither engine gives what a bounded walk found in another order; sorting here would walk to the bound each time.
        return wrap(sql, rest, limit)
    }

    /// Where the walk comes to its bound; no row if it ends before. `nil` for a walk that has no bound.
    var end: SQLText? {
        guard !gathers, !rest.isEmpty else { return nil }
        var sql = ordered(columns: placeColumns)
        sql.add("LIMIT 1 OFFSET ?", [.int(query.bound - 1)])
        return sql
    }

    /// All of them, counted.
    var counting: SQLText {
        let rest = self.rest
        var sql = SQLText("SELECT COUNT(*)\nFROM (")
        sql.add(source(columns: rest.isEmpty ? "1 AS one" : rowColumns, joined: !rest.isEmpty))
        if let keyRange { sql.add("AND \(keyRange.text)", keyRange.binds) }
        sql.add(") AS walk")
        for (number, condition) in rest.enumerated() {
            sql.add("\(number == 0 ? "WHERE" : "AND") \(condition.text)", condition.binds)
        }
        return sql
    }

    private func gathering(limit: Int, _ rest: [SQLText]) -> SQLText {
        var sql = source(columns: rowColumns, joined: true)
        sql.add("LIMIT ?", [.int(Self.gathered)])
        let range = keyRange.map { [$0] } ?? []
        var gathered = wrap(sql, rest + range + (after.map { [$0] } ?? []), nil)
        gathered.add("ORDER BY \(order)\nLIMIT ?", [.int(limit)])
        return gathered
    }

    private func wrap(_ inner: SQLText, _ conditions: [SQLText], _ limit: Int?) -> SQLText {
        let columns = lead == .words ? "\(CaseRow.columns), place" : CaseRow.columns
        var sql = SQLText("SELECT \(columns)\nFROM (")
        sql.add(inner)
        sql.add(") AS walk")
        for (number, condition) in conditions.enumerated() {
            sql.add("\(number == 0 ? "WHERE" : "AND") \(condition.text)", condition.binds)
        }
        if let limit { sql.add("LIMIT ?", [.int(limit)]) }
        return sql
    }

    private func ordered(columns: String) -> SQLText {
        var sql = source(columns: columns, joined: true)
        if let keyRange { sql.add("AND \(keyRange.text)", keyRange.binds) }
        if let after { sql.add("AND \(after.text)", after.binds) }
        sql.add("ORDER BY \(order)")
        return sql
    }

    private var order: String {
        switch lead {
        case .item where !gathers: return "i.opened_at DESC, i.case_id DESC"
        case .words: return "\(textPlace) DESC"
        case .order, .column, .item:
            let direction = query.sort.rises ? "" : " DESC"
            return "\(key)\(direction), id\(direction)"
        }
    }

    private var textPlace: String { dialect == .sqlite ? "case_words.rowid" : "t.place" }

    private var rowColumns: String {
        switch lead {
        case .order, .column: CaseRow.columns
        case .item: Self.joinedColumns
        case .words: "\(Self.joinedColumns), t.place"
        }
    }

    private static let joinedColumns = CaseRow.names.map { "c.\($0)" }.joined(separator: ", ")

    private var placeColumns: String {
        switch lead {
        case .order, .column: "\(key), id"
        case .item: "i.opened_at, i.case_id"
        case .words: textPlace
        }
    }

    /// `joined`: with the rows of the cases, which an index of words or items does not hold.
    private func source(columns: String, joined: Bool) -> SQLText {
        switch lead {
        case .order: return SQLText("SELECT \(columns)\nFROM cases\nWHERE organ = ?", [.text(query.organ)])
        case .column(let column, let value):
            var sql = SQLText(
                "SELECT \(columns)\nFROM cases\nWHERE organ = ? AND \(column) = ?",
                [.text(query.organ), .text(value)]
            )
            if column == "handler", let stage = filter.stage { sql.add("AND stage = ?", [.text(stage)]) }
            return sql
        case .item(let item):
            let join = joined ? "\nJOIN cases c\nON c.organ = i.organ AND c.id = i.case_id" : ""
            return SQLText(
                "SELECT \(columns)\nFROM case_items i\(join)\nWHERE i.organ = ? AND i.item = ?",
                [.text(query.organ), .text(item)]
            )
        case .words: return texts(columns: columns, joined: joined)
        }
    }

    private func texts(columns: String, joined: Bool) -> SQLText {
        let phrases = filter.phrases
        let join = joined ? "\nJOIN cases c\nON c.organ = t.organ AND c.id = t.case_id" : ""
        guard dialect == .postgres else {
            return SQLText(
                """
                SELECT \(columns)
                FROM case_words
                JOIN case_texts t
                ON t.place = case_words.rowid\(join)
                WHERE case_words MATCH ? AND t.organ = ?
                """,
                [.text(phrases.map(\.match).joined(separator: " ")), .text(query.organ)]
            )
        }
        var sql = SQLText(
            """
            SELECT \(columns)
            FROM case_texts t\(join)
            WHERE t.organ = ? AND t.grams @@ (?::text)::tsquery
            """,
            [.text(query.organ), .text(phrases.map(\.grams).joined(separator: " & "))]
        )
        for phrase in phrases { sql.add("AND strpos(t.words, ?) > 0", [.text(phrase.piece)]) }
        return sql
    }
}

/// Conditions, each once: on the way that leads, or on what it gives.
extension CaseWalk {
    /// Within the order's own key, so that the walk begins and ends there.
    private var keyRange: SQLText? {
        switch (lead, query.sort) {
        case (.words, _):
            return filter.filed.map { within(textPlace, TextPlace.range($0)) }
        case (.item, _):
            return gathers ? nil : filter.filed.map { within("i.opened_at", $0) }
        case (_, .filed): return filter.filed.map { within(key, $0) }
        case (_, .due): return filter.due.map { within(key, $0) }
        case (_, .decided): return filter.decided.map(decided(key))
        case (_, .updated): return nil
        }
    }

    private func within(_ column: String, _ range: Range<Int>) -> SQLText {
        SQLText("\(column) >= ? AND \(column) < ?", [.int(range.lowerBound), .int(range.upperBound)])
    }

    private func decided(_ column: String) -> (ClosedRange<String>) -> SQLText {
        { SQLText("\(column) >= ? AND \(column) <= ?", [.text($0.lowerBound), .text($0.upperBound)]) }
    }

    private var after: SQLText? {
        guard let place = query.after else { return nil }
        let sign = query.sort.rises ? ">" : "<"
        switch (place, lead) {
        case (.text(let place), _): return SQLText("\(textPlace) < ?", [.int(place)])
        case (.instant(let at, let id), .item) where !gathers:
            return SQLText("(i.opened_at, i.case_id) < (?, ?)", [.int(at), .text(id)])
        case (.instant(let at, let id), _): return SQLText("(\(key), id) \(sign) (?, ?)", [.int(at), .text(id)])
        case (.day(let day, let id), _): return SQLText("(\(key), id) \(sign) (?, ?)", [.text(day), .text(id)])
        }
    }

    /// What the lead does not see to. No index may serve these: a walk has one lead.
    private var rest: [SQLText] {
        var rest: [SQLText] = []
        for (column, value) in columns where lead != .column(column, value) {
            if column == "stage", case .column("handler", _) = lead { continue }
            rest.append(SQLText("\(dialect.aside(column)) = ?", [.text(value)]))
        }
        if let item = filter.item, lead != .item(item) { rest.append(holds("items", item)) }
        if let kind = filter.partyKind { rest.append(holds("party_kinds", kind)) }
        if let fine = filter.fine {
            rest.append(SQLText("fine_fen >= ? AND fine_fen <= ?", [.int(fine.lowerBound), .int(fine.upperBound)]))
        }
        let isKey = lead != .words && !isItem
        if let filed = filter.filed, isKey, query.sort != .filed {
            rest.append(within(dialect.aside("opened_at"), filed))
        }
        if let filed = filter.filed, isItem, gathers { rest.append(within("opened_at", filed)) }
        if let due = filter.due, !(isKey && query.sort == .due) { rest.append(within(dialect.aside("due_at"), due)) }
        if let days = filter.decided, !(isKey && query.sort == .decided) {
            rest.append(decided(dialect.aside("decided_on"))(days))
        }
        return rest
    }

    private var isItem: Bool {
        if case .item = lead { true } else { false }
    }

    private var columns: [(String, String)] {
        [
            ("stage", filter.stage), ("unit", filter.unit), ("field", filter.field), ("handler", filter.handler),
            ("kind", filter.kind),
        ].compactMap { column, value in value.map { (column, $0) } }
    }

    private func holds(_ column: String, _ code: String) -> SQLText {
        SQLText(CodeList.holds(column), [.text(CodeList.write([code]))])
    }
}

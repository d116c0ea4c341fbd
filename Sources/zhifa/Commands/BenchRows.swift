import Storage

/// Fills the tables of lists, searches, to-dos and statistics with made-up cases, as their acts would have.
struct BenchRows: Sendable {
    let organ: String
    let total: Int
    let now: Int

    /// What is filled; their indexes are made afterwards, in one go each.
    private static let tables = ["cases", "case_items", "case_texts", "todos", "case_measures"]
    /// Rows of one statement. Many, because the end of each statement walks all that its savepoint has kept in memory.
    private static let statement = 500

    /// Takes the indexes away that can be made again, and says how.
    static func dropIndexes(on c: any SQLConnection) throws -> [String] {
        let marks = Array(repeating: "?", count: tables.count).joined(separator: ", ")
        let indexes = try c.rows(
            """
            SELECT name, sql
            FROM sqlite_master
            WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (\(marks))
            """,
            tables.map { .text($0) }
        ).map { (name: try $0.text(0), sql: try $0.text(1)) }
        for index in indexes { try c.run("DROP INDEX \(index.name)", []) }
        return indexes.map(\.sql)
    }

    func insert(_ range: Range<Int>, on c: any SQLConnection) throws {
        var random = BenchRandom(seed: UInt64(range.lowerBound))
        var counters = BenchCounters()
        var rest = range
        while !rest.isEmpty {
            let part = rest.prefix(Self.statement)
            rest = rest.dropFirst(part.count)
            let cases = part.map { BenchCase($0, of: total, organ: organ, now: now, &random) }
            try insert(cases, on: c)
            for one in cases { counters.add(one) }
        }
        try counters.write(organ: organ, on: c)
    }

    private func insert(_ cases: [BenchCase], on c: any SQLConnection) throws {
        try Self.insert(into: "cases", CaseRow.names, cases.map(\.row.values), on: c)
        try Self.insert(into: "case_items", ["organ", "item", "opened_at", "case_id"], cases.flatMap(items), on: c)
        try Self.insert(into: "todos", TodoRow.names, cases.compactMap(\.todo?.values), on: c)
        try Self.insert(into: "case_measures", MeasureRow.names, cases.flatMap { $0.measures.map(\.values) }, on: c)
        let texts = cases.map { ($0.text, TextPlace.of(openedAt: $0.text.openedAt, id: $0.text.caseID)) }
        try Self.insert(
            into: "case_texts",
            ["organ", "case_id", "place", "words"],
            texts.map { [.text($0.organ), .text($0.caseID), .int($1), .text($0.words)] },
            on: c
        )
        try Self.insert(into: "case_words", ["rowid", "words"], texts.map { [.int($1), .text($0.words)] }, on: c)
    }

    private func items(of one: BenchCase) -> [[SQLValue]] {
        one.row.items.map { [.text(organ), .text($0), .int(one.row.openedAt), .text(one.row.id)] }
    }

    private static func insert(
        into table: String,
        _ columns: [String],
        _ rows: [[SQLValue]],
        on c: any SQLConnection
    ) throws {
        guard !rows.isEmpty else { return }
        let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        try c.run(
            """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            VALUES \(Array(repeating: marks, count: rows.count).joined(separator: ", "))
            """,
            rows.flatMap { $0 }
        )
    }
}

/// The kept counters, added up for many cases before they are written.
struct BenchCounters {
    private struct Key: Hashable {
        let table: String
        let columns: [String]
        let values: [String]
    }

    private var counts: [Key: Int] = [:]

    mutating func add(_ one: BenchCase) {
        let row = one.row
        count("case_counts", ["stage"], [row.stage])
        let facets = [("unit", row.unit), ("field", row.field), ("handler", row.handler), ("kind", row.kind)]
        for (facet, value) in facets + row.items.map({ ("item", $0) }) {
            count("case_facet_counts", ["facet", "value"], [facet, value])
        }
        for row in one.measures {
            count(
                "measure_counts",
                ["month", "measure", "unit", "field", "item", "procedure", "stage"],
                [row.month, row.measure, row.unit, row.field, row.item, row.procedure, row.stage]
            )
        }
    }

    /// All into the first shard.
    func write(organ: String, on c: any SQLConnection) throws {
        for (key, n) in counts {
            let columns = ["organ"] + key.columns + ["shard"]
            try c.run(
                """
                INSERT INTO \(key.table) (\(columns.joined(separator: ", ")), n)
                VALUES (\(Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")))
                ON CONFLICT (\(columns.joined(separator: ", ")))
                DO UPDATE SET n = \(key.table).n + excluded.n
                """,
                [.text(organ)] + key.values.map { .text($0) } + [.int(0), .int(n)]
            )
        }
    }

    private mutating func count(_ table: String, _ columns: [String], _ values: [String]) {
        counts[Key(table: table, columns: columns, values: values), default: 0] += 1
    }
}

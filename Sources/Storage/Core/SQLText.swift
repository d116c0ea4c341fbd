/// A statement that is put together clause by clause, with its values beside it.
struct SQLText {
    private(set) var text: String
    private(set) var binds: [SQLValue]

    init(_ text: String, _ binds: [SQLValue] = []) {
        self.text = text
        self.binds = binds
    }

    /// Adds a clause on a line of its own.
    mutating func add(_ clause: String, _ values: [SQLValue] = []) {
        text += "\n"
        text += clause
        binds += values
    }

    mutating func add(_ other: SQLText) {
        add(other.text, other.binds)
    }

    /// `?, ?, ?`
    static func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }
}

extension SQLConnection {
    func rows(_ statement: SQLText) throws -> [SQLRow] {
        try rows(statement.text, statement.binds)
    }

    /// Inserts many rows in few round trips.
    ///
    /// The statement's text depends on the number of rows, so only a few sizes are used: prepared statements stay few.
    func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        var rest = rows[...]
        for size in [64, 8, 1] {
            while rest.count >= size {
                try run(
                    """
                    INSERT INTO \(table) (\(columns.joined(separator: ", ")))
                    VALUES \(values(rows: size, columns: columns.count))
                    """,
                    rest.prefix(size).flatMap { $0 }
                )
                rest = rest.dropFirst(size)
            }
        }
    }

    private func values(rows: Int, columns: Int) -> String {
        Array(repeating: "(\(SQLText.marks(columns)))", count: rows).joined(separator: ", ")
    }
}

/// The most rows that any list gives at once.
package enum Page {
    package static let largest = 200

    static func limit(_ wanted: Int) -> SQLValue {
        .int(min(max(wanted, 0), largest))
    }
}

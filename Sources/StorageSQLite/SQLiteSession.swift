import GRDB
import GRDBSQLite
import Storage

/// A GRDB connection inside a transaction, seen through our own small protocol.
///
/// Values go straight between SQLite and `SQLValue`; GRDB prepares and caches the statements.
final class SQLiteSession: SQLConnection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    private var isOver = false
    /// The first statement that failed ends the transaction, as it does on PostgreSQL.
    private(set) var failure: (any Error)?

    init(_ database: GRDB.Database) {
        self.database = database
    }

    /// After this the session refuses everything: it must not be kept beyond its transaction.
    func end() {
        isOver = true
    }

    func rows(_ sql: String, _ binds: [SQLValue]) throws -> [SQLRow] {
        try executing(sql, binds) { statement in
            let columns = sqlite3_column_count(statement)
            var values: [SQLValue] = []
            while try advance(statement) {
                for column in 0..<columns {
                    values.append(try SQLiteCell.read(statement, column))
                }
            }
            return SQLRow.rows(of: values, columns: Int(columns))
        }
    }

    @discardableResult
    func run(_ sql: String, _ binds: [SQLValue]) throws -> Int {
        try executing(sql, binds) { statement in
            let before = sqlite3_total_changes(database.sqliteConnection)
            while try advance(statement) {}
            return Int(sqlite3_total_changes(database.sqliteConnection) - before)
        }
    }

    private func executing<T>(
        _ sql: String,
        _ binds: [SQLValue],
        _ body: (OpaquePointer) throws -> T
    ) throws -> T {
        guard !isOver else { throw StorageError.misuse("事务已经结束，连接不得再用") }
        if failure != nil { throw StorageError.misuse("事务中已有语句失败，不得继续") }
        do {
            let statement = try database.cachedStatement(sql: sql).sqliteStatement
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            try SQLiteCell.bind(binds, to: statement)
            return try body(statement)
        } catch {
            let fault = SQLiteFault.of(error, sql: sql)
            failure = fault
            throw fault
        }
    }

    /// True if there is a row.
    private func advance(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteFault.last(of: database.sqliteConnection)
        }
    }
}

import GRDBSQLite
import Storage

/// Values into and out of prepared statements.
enum SQLiteCell {
    /// Tells SQLite to copy what is bound, because our buffers live only for the call.
    nonisolated(unsafe) private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    static func bind(_ values: [SQLValue], to statement: OpaquePointer) throws {
        guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
            throw StorageError.misuse("语句的参数个数与所给的值不符")
        }
        for (index, value) in values.enumerated() {
            let code = try bind(value, at: CInt(index + 1), to: statement)
            guard code == SQLITE_OK else { throw SQLiteFault.code(code) }
        }
    }

    static func read(_ statement: OpaquePointer, _ column: CInt) throws -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER:
            return .int(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)))
        case SQLITE_NULL:
            return .null
        default:
            throw StorageError.damaged("查询结果第 \(column + 1) 列为小数，本系统不存小数")
        }
    }

    private static func bind(_ value: SQLValue, at index: CInt, to statement: OpaquePointer) throws -> CInt {
        switch value {
        case .null:
            return sqlite3_bind_null(statement, index)
        case .int(let number):
            return sqlite3_bind_int64(statement, index, Int64(number))
        case .text(var text):
            return try text.withUTF8 { try bind($0, at: index, to: statement) }
        case .blob(let bytes):
            return bytes.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress, !buffer.isEmpty else {
                    return sqlite3_bind_zeroblob(statement, index, 0)
                }
                return sqlite3_bind_blob64(statement, index, start, sqlite3_uint64(buffer.count), copied)
            }
        }
    }

    private static func bind(
        _ text: UnsafeBufferPointer<UInt8>,
        at index: CInt,
        to statement: OpaquePointer
    ) throws -> CInt {
        // PostgreSQL cannot store U+0000, so neither engine does.
        guard !text.contains(0) else { throw StorageError.misuse("文本中不得含有空字符 U+0000") }
        guard let start = text.baseAddress, !text.isEmpty else {
            return sqlite3_bind_text(statement, index, "", 0, copied)
        }
        return UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text64(statement, index, $0, sqlite3_uint64(text.count), copied, UInt8(SQLITE_UTF8))
        }
    }
}

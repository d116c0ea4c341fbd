import GRDB
import GRDBSQLite
import Storage

/// SQLite's result codes in our words.
enum SQLiteFault {
    /// Our own errors pass; GRDB's are translated; `sql` is named where the statement is to blame.
    static func of(_ error: any Error, sql: String? = nil) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let code = error.extendedResultCode.rawValue
        return translated(code, error.message ?? "", sql: sql ?? error.sql)
    }

    /// The connection's last error.
    static func last(of connection: OpaquePointer?) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) }
        )
    }

    static func code(_ code: CInt) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code))
    }

    private static func translated(_ code: CInt, _ message: String, sql: String?) -> StorageError {
        switch code {
        case 1555, 2067, 2579:  // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE, _ROWID
            return .conflict(table(in: message))
        default:
            break
        }
        switch code & 0xff {
        case SQLITE_CORRUPT, SQLITE_NOTADB:
            return .damaged("数据库文件已损坏：\(message)")
        case SQLITE_MISUSE:
            return .unavailable("数据库已关闭")
        case SQLITE_FULL:
            return .unavailable("磁盘已满，无法写入：\(message)")
        case SQLITE_BUSY, SQLITE_LOCKED:
            return .unavailable("数据库正被其他连接占用：\(message)")
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_INTERRUPT, SQLITE_ABORT, SQLITE_PERM:
            return .unavailable("数据库文件无法读写：\(message)")
        case SQLITE_READONLY:
            return .misuse("只读事务中不得写入：\(sql ?? message)")
        default:
            return .misuse("语句有误：\(message)；\(sql ?? "")")
        }
    }

    /// `entries` from `UNIQUE constraint failed: entries.organ, entries.dossier`.
    private static func table(in message: String) -> String {
        let names = message.split(separator: ": ").last ?? ""
        return String(names.prefix { $0 != "." })
    }
}

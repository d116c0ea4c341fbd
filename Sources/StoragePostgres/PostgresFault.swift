import CPostgres
import Storage

/// What libpq reported, before it becomes a `StorageError`.
enum PostgresFault: Error {
    /// The connection is gone; whatever its transaction did is undone.
    case lost(String)
    /// The server refused a statement.
    case refused(state: String, message: String, table: String)

    init(_ result: PostgresResult) {
        self = .refused(
            state: result.field(PostgresField.state) ?? "",
            message: result.message,
            table: result.field(PostgresField.table) ?? ""
        )
    }

    /// True where the same work may well succeed at once: a deadlock, a serialisation failure, a stale plan.
    var isPassing: Bool {
        switch self {
        case .lost: true
        case .refused(let state, let message, _):
            state == "40001" || state == "40P01" || (state == "0A000" && message.contains("cached plan"))
        }
    }

    /// True if the session is over although the server still had a word to say.
    var isLost: Bool {
        switch self {
        case .lost: true
        case .refused(let state, _, _): state.hasPrefix("57P") || (state.hasPrefix("08") && state != "08P01")
        }
    }

    func storage(sql: String) -> StorageError {
        guard case .refused(let state, let message, let table) = self else {
            return .unavailable("与数据库的连接中断")
        }
        switch state {
        case "23505":
            return .conflict(table)
        case "40001", "40P01":
            return .unavailable("并发冲突，多次重试仍未成功：\(message)")
        case "57014", "55P03":
            return .unavailable("语句超时：\(message)")
        case "08P01":
            // The protocol's own word for a wrong number of values.
            return .misuse("语句的参数个数与所给的值不符：\(message)；\(sql)")
        case "25006":
            return .misuse("只读事务中不得写入：\(sql)")
        case "22021", "22P05":
            return .misuse("文本中不得含有空字符 U+0000：\(message)")
        case "XX001", "XX002":
            return .damaged("数据库已损坏：\(message)")
        default:
            let isPassing = ["53", "57", "58", "08"].contains { state.hasPrefix($0) }
            return isPassing ? .unavailable("数据库暂时无法使用：\(message)") : .misuse("语句有误：\(message)；\(sql)")
        }
    }
}

/// libpq's names for parts of an error; they are character macros, which Swift does not import.
enum PostgresField {
    static let state = Int(UInt8(ascii: "C"))
    static let table = Int(UInt8(ascii: "t"))
}

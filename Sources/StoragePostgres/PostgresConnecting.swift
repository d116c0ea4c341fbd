import CPostgres
import Foundation
import Storage

/// How a connection is opened and what is asked of the server.
enum PostgresConnecting {
    /// Run on every new connection.
    static let settings = [
        "SET statement_timeout = '15s'",
        "SET idle_in_transaction_session_timeout = '60s'",
        // A commit is on disk before it is answered. Stricter settings of the server (replicas) stay.
        """
        SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local')
        """,
    ]

    /// Refuses a URL that libpq cannot read, before any thread uses it.
    static func validate(_ url: String) throws {
        guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") else {
            throw StorageError.misuse("数据库地址应以 postgresql:// 开头")
        }
        var reason: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(url, &reason)
        defer {
            PQconninfoFree(options)
            PQfreemem(reason)
        }
        guard options != nil else {
            throw StorageError.misuse("数据库地址有误：\(reason.map { String(cString: $0) } ?? "")")
        }
    }

    /// A connection in pipeline mode. The URL wins over our own defaults.
    static func open(_ url: String) throws -> OpaquePointer {
        let parameters = [
            ("connect_timeout", "5"), ("application_name", "zhifa"), ("keepalives_idle", "30"),
            ("tcp_user_timeout", "20000"), ("dbname", url), ("client_encoding", "UTF8"),
        ]
        guard let connection = connect(parameters) else { throw StorageError.unavailable("内存不足，无法连接数据库") }
        guard PQstatus(connection) == CONNECTION_OK, PQenterPipelineMode(connection) == 1 else {
            let reason = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
            PQfinish(connection)
            throw StorageError.unavailable("无法连接数据库：\(reason)")
        }
        // Notices ("already exists, skipping") would go to standard error.
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        return connection
    }

    static func check(version: CInt, encoding: String?) throws {
        guard version >= 150_000 else {
            throw StorageError.misuse("需要 PostgreSQL 15 或更新版本，服务器为 \(version / 10_000)")
        }
        guard encoding == "UTF8" else {
            throw StorageError.misuse("数据库编码应为 UTF8，实际为 \(encoding ?? "未知")")
        }
    }

    private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
        let keywords = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer {
            (keywords + values).forEach { free($0) }
        }
        let end: [UnsafePointer<CChar>?] = [nil]
        return PQconnectdbParams(
            keywords.map { $0.map { UnsafePointer($0) } } + end,
            values.map { $0.map { UnsafePointer($0) } } + end,
            1
        )
    }
}

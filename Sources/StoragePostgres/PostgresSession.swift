import Storage

/// One transaction on a link, seen through our own small protocol.
///
/// BEGIN travels with the first statement; a body that asks nothing begins nothing.
final class PostgresSession: SQLConnection {
    enum Kind: String {
        /// One snapshot for all queries.
        case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case write = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
    }

    let dialect = Dialect.postgres
    private let link: PostgresLink
    private let kind: Kind
    private var hasBegun = false
    private var isOver = false
    /// The first statement that failed; it ends the transaction.
    private(set) var failure: (any Error)?

    init(_ link: PostgresLink, _ kind: Kind) {
        self.link = link
        self.kind = kind
    }

    func rows(_ sql: String, _ binds: [SQLValue]) throws -> [SQLRow] {
        try execute(sql, binds) { try $0.rows() }
    }

    @discardableResult
    func run(_ sql: String, _ binds: [SQLValue]) throws -> Int {
        try execute(sql, binds) { $0.changed }
    }

    private func execute<T>(
        _ sql: String,
        _ binds: [SQLValue],
        _ body: (PostgresResult) throws -> T
    ) throws -> T {
        guard !isOver else { throw StorageError.misuse("事务已经结束，连接不得再用") }
        if failure != nil { throw StorageError.misuse("事务中已有语句失败，不得继续") }
        do {
            let begin: [PostgresLink.Message] = hasBegun ? [] : [.plain(kind.rawValue)]
            hasBegun = true
            return try body(try link.exchange(begin + [.statement(sql, binds)]))
        } catch {
            failure = error
            throw (error as? PostgresFault)?.storage(sql: sql) ?? error
        }
    }

    /// Makes the work durable. A lost connection here leaves the outcome unknown, which is said and never retried.
    func commit() throws {
        isOver = true
        guard hasBegun else { return }
        guard kind == .write else { return link.post("COMMIT") }
        let result: PostgresResult
        do {
            result = try link.exchange([.plain("COMMIT")])
        } catch let fault as PostgresFault where fault.isLost {
            throw PostgresUnknownOutcome()
        }
        guard result.command == "COMMIT" else { throw StorageError.misuse("事务中有语句失败，提交被服务器撤销") }
    }

    /// Undoes the work, and leaves the link fit for the next transaction; throws if it is not.
    func rollBack() throws {
        isOver = true
        guard hasBegun else { return }
        _ = try link.exchange([.plain("ROLLBACK")])
    }
}

/// The connection broke while the server was committing.
struct PostgresUnknownOutcome: Error {}

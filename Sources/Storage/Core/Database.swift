/// A connection inside one transaction; used on one thread, never kept.
///
/// An error that a statement throws ends the transaction: it must leave the body, or the write is refused as misuse.
package protocol SQLConnection: AnyObject {
    var dialect: Dialect { get }

    /// All rows of a query, or of a statement with `RETURNING`. `?` marks a value.
    func rows(_ sql: String, _ binds: [SQLValue]) throws -> [SQLRow]

    /// Runs a statement; the number of rows that it changed.
    @discardableResult
    func run(_ sql: String, _ binds: [SQLValue]) throws -> Int
}

/// Where everything is kept: one of the two engines.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on one snapshot: all its queries see the same state. It cannot write.
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Runs `body` in a transaction that is durable when this returns; a throw undoes only this body.
    ///
    /// PostgreSQL may run the body again after a deadlock, so it must have no effect but on the connection.
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Moves the write-ahead log into the database file, off the writer's turn. PostgreSQL does so by itself.
    func checkpoint() async throws

    /// True while this process is the one that leads `name`; ask again before each piece of leader's work.
    func holdLeadership(_ name: String) async throws -> Bool

    /// Tells the other processes on this database that there is news of this name; they may hear of it once or often.
    func announce(_ name: String) async throws

    /// Calls `heard` when another process announced, and whenever an announcement may have been missed. Until `close`.
    func listen(_ name: String, heard: @escaping @Sendable () -> Void)

    /// Waits for what is under way, then lets go of the files or connections. Later calls throw `unavailable`.
    func close() async
}

extension Database {
    /// An engine for one process has nobody to tell.
    package func announce(_ name: String) async throws {}
    package func listen(_ name: String, heard: @escaping @Sendable () -> Void) {}

    /// Brings the tables to this program's version; each migration in its transaction. Safe at any start.
    package func migrate() async throws {
        try await migrate(Migrations.all)
    }

    package func migrate(_ migrations: [Migration]) async throws {
        try await write { try Migrator.prepare(for: migrations, on: $0) }
        for migration in migrations {
            try await write { try Migrator.apply(migration, on: $0) }
        }
    }
}

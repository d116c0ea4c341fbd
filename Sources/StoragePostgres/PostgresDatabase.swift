package import Storage

/// The engine on a PostgreSQL server; several processes may share one database.
///
/// Prepared statements live as long as a connection, so a pooler between must not work by transaction.
package final class PostgresDatabase: Database {
    package let dialect = Dialect.postgres
    private let threads: PostgresThreads
    private let leadership: PostgresLeadership

    /// Connects when first used. `url` is libpq's `postgresql://…`, TLS settings included.
    package init(url: String, connections: Int = 8) throws {
        try PostgresConnecting.validate(url)
        threads = PostgresThreads(url: url, count: connections)
        leadership = PostgresLeadership(url: url)
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try await threads.run { try $0.transact(.read, body) }
    }

    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try await threads.run { try $0.transact(.write, body) }
    }

    /// Nothing: the server has its own checkpoints.
    package func checkpoint() async throws {}

    package func holdLeadership(_ name: String) async throws -> Bool {
        try await leadership.hold(name)
    }

    package func close() async {
        await threads.close()
        await leadership.close()
    }
}

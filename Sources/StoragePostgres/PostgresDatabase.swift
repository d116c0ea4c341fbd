package import Storage

/// The engine on a PostgreSQL server; several processes may share one database.
///
/// Prepared statements live as long as a connection, so a pooler between must not work by transaction.
package final class PostgresDatabase: Database {
    package let dialect = Dialect.postgres
    private let threads: PostgresThreads
    private let leadership: PostgresLeadership
    private let listeners: PostgresListeners

    /// Connects when first used. `url` is libpq's `postgresql://…`, TLS settings included.
    package init(url: String, connections: Int = 8) throws {
        try PostgresConnecting.validate(url)
        threads = PostgresThreads(url: url, count: connections)
        leadership = PostgresLeadership(url: url)
        listeners = PostgresListeners(url: url)
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

    /// In a transaction of its own, never in an act's: at COMMIT, whoever notifies locks the queue of the whole server
    /// until the commit is on disk, so that acts would wait for each other's disk. What is lost when a process dies
    /// between its commit and this, others find by looking now and then.
    package func announce(_ name: String) async throws {
        let payload = listeners.mark
        try await threads.run { worker in
            try worker.transact(.write) { c in
                // Nothing of it has to outlive the machine.
                try c.run("SET LOCAL synchronous_commit = off", [])
                _ = try c.rows("SELECT pg_notify(\(PostgresListener.channel), ?)", [.text(name), .text(payload)])
            }
        }
    }

    package func listen(_ name: String, heard: @escaping @Sendable () -> Void) {
        listeners.start(name, heard: heard)
    }

    package func close() async {
        await listeners.close()
        await threads.close()
        await leadership.close()
    }
}

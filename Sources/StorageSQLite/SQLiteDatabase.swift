import GRDB
package import Storage

/// What an operator may set for the file engine.
package struct SQLiteOptions: Sendable {
    /// How many connections read at once, beside the one that writes.
    package var readers: Int
    /// Page cache of each connection, in KiB. Small, because the system's own file cache does the work.
    package var cacheKiB: Int
    /// How long to wait for a lock of a foreign connection, in seconds.
    package var busySeconds: Double
    /// How many writes share a commit at most; bounds how long the first of a group waits for the last.
    package var largestGroup: Int

    package init(readers: Int = 4, cacheKiB: Int = 2_000, busySeconds: Double = 5, largestGroup: Int = 256) {
        self.readers = readers
        self.cacheKiB = cacheKiB
        self.busySeconds = busySeconds
        self.largestGroup = largestGroup
    }
}

/// The engine on one file: write-ahead log, many readers beside one writer, writes share commits.
package final class SQLiteDatabase: Storage.Database {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let commits: GroupCommit
    private let log: WALKeeper
    private let lock: ProcessLock

    /// Opens or makes the file; throws if another process has it open.
    package init(path: String, options: SQLiteOptions = SQLiteOptions()) throws {
        lock = try ProcessLock(path: path + ".lock")
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration(options))
            log = try WALKeeper(path: path, cacheKiB: options.cacheKiB)
            try Self.settle(pool, log)
        } catch {
            lock.release()
            throw SQLiteFault.of(error)
        }
        commits = GroupCommit(pool: pool, largestGroup: options.largestGroup) { [log] in
            log.emptyIfHuge($0, busySeconds: options.busySeconds)
        }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { answer in
            pool.asyncRead { reader in
                answer.resume(with: Result { try Self.run(body, reader) })
            }
        }
    }

    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try await commits.submit(body)
    }

    package func checkpoint() async throws {
        try await log.checkpoint()
    }

    /// Always true: the lock file lets no second process in.
    package func holdLeadership(_ name: String) async throws -> Bool {
        true
    }

    package func close() async {
        await commits.close()
        await log.close()
        // Closing waits for the readers, so it must not hold up a thread of the cooperative pool.
        await Blocking.run { [pool] in try? pool.close() }
        lock.release()
    }

    /// How many commits there were, and how many writes shared them.
    package var statistics: (commits: Int, writes: Int) {
        commits.statistics
    }

    private static func run<T>(
        _ body: (any SQLConnection) throws -> T,
        _ reader: Result<GRDB.Database, any Error>
    ) throws -> T {
        let session: SQLiteSession
        do {
            session = SQLiteSession(try reader.get())
        } catch {
            throw SQLiteFault.of(error)
        }
        defer { session.end() }
        return try body(session)
    }
}

extension SQLiteDatabase {
    private static func configuration(_ options: SQLiteOptions) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = options.readers
        configuration.busyMode = .timeout(options.busySeconds)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(options.cacheKiB)")
        }
        return configuration
    }

    /// `DatabasePool` sets `synchronous=NORMAL` after `prepareDatabase`: only what is set afterwards lasts.
    private static func settle(_ pool: DatabasePool, _ log: WALKeeper) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            // Each write's savepoint copies the pages that it touches; on disk these copies, in a temporary file, were
            // two thirds of all that was written.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            log.watch(db)
        }
    }
}

extension SQLiteDatabase {
    /// The writer's `synchronous`: 2 means that a commit is on disk before it is answered.
    package func durability() async throws -> Int {
        try await writerSettings().synchronous
    }

    package func writerSettings() async throws -> SQLiteSettings {
        try await pool.writeWithoutTransaction { try SQLiteSettings.read($0) }
    }

    package func readerSettings() async throws -> SQLiteSettings {
        try await pool.read { try SQLiteSettings.read($0) }
    }
}

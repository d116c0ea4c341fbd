import GRDB
import GRDBSQLite
import Storage
import Synchronization

/// Moves the write-ahead log into the database file on a connection of its own, beside the writer.
///
/// SQLite would do it inside a commit, and the writes of that turn would wait; so its own way is switched off.
final class WALKeeper: Sendable {
    private struct State {
        /// Pages in the log after the last commit.
        var frames = 0
        /// Pages in the log when it was last moved.
        var moved = 0
        var isRunning = false
        var isHuge = false
    }

    /// Move after so many new pages (4 MiB).
    private static let step = 1_000
    /// Writers that never pause let the log grow; beyond this (64 MiB) they wait once, briefly, to empty it.
    private static let huge = 16_000
    /// How long emptying may keep the writers waiting, in seconds.
    private static let patience = 0.2

    private let connection: DatabaseQueue
    private let state = Mutex(State())

    init(path: String, cacheKiB: Int) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Self.patience)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Learns of every commit of the writer. The keeper must live until the writer is closed.
    func watch(_ writer: GRDB.Database) {
        let keeper = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            writer.sqliteConnection,
            { keeper, _, _, frames in
                if let keeper {
                    Unmanaged<WALKeeper>.fromOpaque(keeper).takeUnretainedValue().committed(Int(frames))
                }
                return SQLITE_OK
            },
            keeper
        )
    }

    /// Moves what can be moved without making anyone wait.
    func checkpoint() async throws {
        do {
            try await connection.writeWithoutTransaction { _ = try self.move($0) }
        } catch {
            throw SQLiteFault.of(error)
        }
    }

    func close() async {
        await Blocking.run { [connection] in try? connection.close() }
    }

    private func committed(_ frames: Int) {
        let starts = state.withLock { state in
            if frames < state.moved { state.moved = 0 }
            state.frames = frames
            guard !state.isRunning, frames - state.moved >= Self.step else { return false }
            state.isRunning = true
            return true
        }
        if starts { connection.asyncWriteWithoutTransaction { self.keep($0) } }
    }

    /// A failure is not lost: the log stays as it is, and the next step tries again.
    private func keep(_ db: GRDB.Database) {
        let frames = (try? move(db)) ?? 0
        state.withLock { state in
            state.isRunning = false
            state.isHuge = frames >= Self.huge
        }
    }

    /// Empties a log that grew huge; called between two commits, on the writer's queue.
    ///
    /// Writers that never pause leave no gap in which another connection could do it. Most pages were moved a moment
    /// ago, so this turn is short; if a reader is in the way, the writer goes on and the next step tries again.
    func emptyIfHuge(_ writer: GRDB.Database, busySeconds: Double) {
        let isHuge = state.withLock { state in
            defer { state.isHuge = false }
            return state.isHuge
        }
        guard isHuge else { return }
        sqlite3_busy_timeout(writer.sqliteConnection, CInt(Self.patience * 1_000))
        defer { sqlite3_busy_timeout(writer.sqliteConnection, CInt(busySeconds * 1_000)) }
        guard (try? writer.checkpoint(.truncate)) != nil else { return }
        state.withLock { state in
            state.frames = 0
            state.moved = 0
        }
    }

    private func move(_ db: GRDB.Database) throws -> Int {
        let frames = try db.checkpoint(.passive).walFrameCount
        state.withLock { $0.moved = max(frames, 0) }
        return frames
    }
}

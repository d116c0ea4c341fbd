import GRDB
import Storage
import Synchronization

/// One write that waits for its turn.
private struct WaitingWrite: Sendable {
    /// Does the work; gives what answers the caller once the shared commit is durable.
    let work: @Sendable (SQLiteSession) throws -> @Sendable () -> Void
    let refuse: @Sendable (any Error) -> Void
}

/// While one transaction commits, waiting writes gather; the next transaction takes them all.
///
/// Each write has a savepoint of its own, so that one that fails undoes only itself. Every caller is answered after
/// the shared commit, which makes one flush to disk do for many.
final class GroupCommit: Sendable {
    private struct State {
        var waiting: [WaitingWrite] = []
        var isRunning = false
        var isClosed = false
        var onIdle: [CheckedContinuation<Void, Never>] = []
        var commits = 0
        var writes = 0
    }

    private let largestGroup: Int
    private let pool: DatabasePool
    private let betweenGroups: @Sendable (GRDB.Database) -> Void
    private let state = Mutex(State())

    /// `betweenGroups` runs on the writer's queue after each commit.
    init(pool: DatabasePool, largestGroup: Int, betweenGroups: @escaping @Sendable (GRDB.Database) -> Void) {
        self.pool = pool
        self.largestGroup = max(largestGroup, 1)
        self.betweenGroups = betweenGroups
    }

    var statistics: (commits: Int, writes: Int) {
        state.withLock { ($0.commits, $0.writes) }
    }

    func submit<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { answer in
            enqueue(
                WaitingWrite(
                    work: { session in
                        let result = try body(session)
                        return { answer.resume(returning: result) }
                    },
                    refuse: { answer.resume(throwing: $0) }
                )
            )
        }
    }

    /// Refuses new writes and waits for those under way.
    func close() async {
        await withCheckedContinuation { answer in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.isRunning { state.onIdle.append(answer) }
                return !state.isRunning
            }
            if isIdle { answer.resume() }
        }
    }

    private func enqueue(_ write: WaitingWrite) {
        let (accepted, starts) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.waiting.append(write)
            let starts = !state.isRunning
            state.isRunning = true
            return (true, starts)
        }
        guard accepted else { return write.refuse(StorageError.unavailable("数据库已关闭")) }
        if starts { pool.asyncWriteWithoutTransaction { self.drain($0) } }
    }

    /// Runs on the writer's own queue until nobody waits.
    private func drain(_ db: GRDB.Database) {
        while let group = nextGroup() {
            SharedTransaction(db).commit(group.map { ($0.work, $0.refuse) })
            betweenGroups(db)
        }
    }

    private func nextGroup() -> [WaitingWrite]? {
        let (group, idle): ([WaitingWrite]?, [CheckedContinuation<Void, Never>]) = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isRunning = false
                defer { state.onIdle = [] }
                return (nil, state.onIdle)
            }
            let group = Array(state.waiting.prefix(largestGroup))
            state.waiting.removeFirst(group.count)
            state.commits += 1
            state.writes += group.count
            return (group, [])
        }
        idle.forEach { $0.resume() }
        return group
    }
}

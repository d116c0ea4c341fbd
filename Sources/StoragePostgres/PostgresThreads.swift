import Foundation
import Storage

/// Threads that each own a connection and take work from one queue.
///
/// libpq blocks, and the cooperative pool has only as many threads as the machine has cores: two slow queries on it
/// would stop the whole server.
final class PostgresThreads: Sendable {
    typealias Work = @Sendable (PostgresWorker) -> Void

    private let queue = PostgresQueue()

    init(url: String, count: Int) {
        for number in 1...max(count, 1) {
            let queue = queue
            let thread = Thread {
                let worker = PostgresWorker(url: url)
                while let work = queue.next() {
                    work(worker)
                }
                worker.disconnect()
                queue.ended()
            }
            thread.name = "postgres-\(number)"
            queue.began()
            thread.start()
        }
    }

    /// Runs `work` on the next free thread.
    func run<T: Sendable>(_ work: @escaping @Sendable (PostgresWorker) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { answer in
            let accepted = queue.add { worker in
                answer.resume(with: Result { try work(worker) })
            }
            if !accepted { answer.resume(throwing: StorageError.unavailable("数据库已关闭")) }
        }
    }

    /// Refuses new work, finishes what waits, and ends the threads.
    func close() async {
        await withCheckedContinuation { answer in
            queue.close { answer.resume() }
        }
    }
}

/// The queue between callers and threads. Everything in it is touched only under its condition's lock.
private final class PostgresQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var waiting: [PostgresThreads.Work] = []
    private var first = 0
    private var threads = 0
    private var isClosed = false
    private var onEnd: [@Sendable () -> Void] = []

    /// False once closed.
    func add(_ work: @escaping PostgresThreads.Work) -> Bool {
        condition.withLock {
            guard !isClosed else { return false }
            waiting.append(work)
            condition.signal()
            return true
        }
    }

    /// Waits for work; `nil` once closed and empty.
    func next() -> PostgresThreads.Work? {
        condition.withLock {
            while first == waiting.count {
                if isClosed { return nil }
                condition.wait()
            }
            let work = waiting[first]
            first += 1
            if first == waiting.count || first > 1_024 {
                waiting.removeFirst(first)
                first = 0
            }
            return work
        }
    }

    func began() {
        condition.withLock { threads += 1 }
    }

    func ended() {
        let answers = condition.withLock {
            threads -= 1
            defer { if threads == 0 { onEnd = [] } }
            return threads == 0 ? onEnd : []
        }
        answers.forEach { $0() }
    }

    func close(_ then: @escaping @Sendable () -> Void) {
        let isOver = condition.withLock {
            isClosed = true
            condition.broadcast()
            if threads > 0 { onEnd.append(then) }
            return threads == 0
        }
        if isOver { then() }
    }
}

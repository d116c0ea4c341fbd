import Dispatch
import Documents
import Synchronization

/// Where the answer to one request goes.
typealias WorkerReply<Success: Sendable, Failure: WorkerRefusal> = CheckedContinuation<Result<Success, Failure>, Never>

/// What a worker is asked, and who waits for it.
enum WorkerJob: Sendable {
    case print(DocumentRequest, WorkerReply<PrintedDocument, PrintFault>)
    case read(SheetRequest, WorkerReply<[UInt8], SpreadsheetFault>)
    /// Only that a worker is there.
    case ready(WorkerReply<Void, PrintFault>)

    /// Says that it won't be done now.
    func refuse(_ why: String) {
        switch self {
        case .print(_, let reply): reply.resume(returning: .failure(.unavailable(why)))
        case .read(_, let reply): reply.resume(returning: .failure(.unavailable(why)))
        case .ready(let reply): reply.resume(returning: .failure(.unavailable(why)))
        }
    }
}

/// Documents and sheets that wait for a worker's thread.
final class DocumentWorkerQueue: Sendable {
    enum Turn: Sendable {
        case job(WorkerJob)
        /// Nothing came for a while: a moment to look after the worker.
        case idle
        case stopped
    }

    private struct State {
        var waiting: [WorkerJob] = []
        var stopped = false
    }

    private let state = Mutex(State())
    private let signals = DispatchSemaphore(value: 0)
    private let most: Int

    init(most: Int) {
        self.most = most
    }

    /// Waits in turn; refused at once when too many wait or the workers are stopping.
    func run<Success: Sendable, Failure: WorkerRefusal>(
        _ job: (WorkerReply<Success, Failure>) -> WorkerJob
    ) async -> Result<Success, Failure> {
        await withCheckedContinuation { reply in add(job(reply)) }
    }

    private func add(_ job: WorkerJob) {
        let refusal: String? = state.withLock { state in
            if state.stopped { return "正在停止" }
            if state.waiting.count >= most { return "等待打印的文书过多" }
            state.waiting.append(job)
            return nil
        }
        if let refusal { job.refuse(refusal) } else { signals.signal() }
    }

    /// Called by a worker's own thread, which it blocks.
    func next(within seconds: Int) -> Turn {
        _ = signals.wait(timeout: .now() + .seconds(seconds))
        return state.withLock { state in
            if state.stopped { return .stopped }
            return state.waiting.isEmpty ? .idle : .job(state.waiting.removeFirst())
        }
    }

    /// Refuses all that wait, and wakes every thread so that it ends.
    func stop(threads: Int) {
        let left = state.withLock { state in
            state.stopped = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for job in left { job.refuse("正在停止") }
        for _ in 0..<threads { signals.signal() }
    }
}

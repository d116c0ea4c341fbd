import Dispatch
import Documents
import Synchronization

/// Documents that wait for a worker's thread.
final class DocumentWorkerQueue: Sendable {
    typealias Answer = Result<PrintedDocument, PrintFault>

    struct Job: Sendable {
        let work: Work
        let answer: CheckedContinuation<Answer, Never>
    }

    enum Work: Sendable {
        case print(DocumentRequest)
        /// Only that a worker is there; answered with an empty document.
        case ready
    }

    enum Turn: Sendable {
        case job(Job)
        /// Nothing came for a while: a moment to look after the worker.
        case idle
        case stopped
    }

    private struct State {
        var waiting: [Job] = []
        var stopped = false
    }

    private let state = Mutex(State())
    private let signals = DispatchSemaphore(value: 0)
    private let most: Int

    init(most: Int) {
        self.most = most
    }

    /// Waits in turn; refused at once when too many wait or the printer is stopping.
    func run(_ work: Work) async -> Answer {
        await withCheckedContinuation { continuation in
            let job = Job(work: work, answer: continuation)
            if let refusal = add(job) { continuation.resume(returning: .failure(refusal)) }
        }
    }

    private func add(_ job: Job) -> PrintFault? {
        let refusal: PrintFault? = state.withLock { state in
            if state.stopped { return .unavailable("正在停止") }
            if state.waiting.count >= most { return .unavailable("等待打印的文书过多") }
            state.waiting.append(job)
            return nil
        }
        if refusal == nil { signals.signal() }
        return refusal
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
        for job in left { job.answer.resume(returning: .failure(.unavailable("正在停止"))) }
        for _ in 0..<threads { signals.signal() }
    }
}

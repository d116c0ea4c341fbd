import Documents
import Logging

/// The life of one thread and its worker, one after the other.
final class DocumentWorkerThread {
    private let options: DocumentWorkerOptions
    private let queue: DocumentWorkerQueue
    private let logger: Logger
    /// Hears the worker's process id, 0 when there is none.
    private let report: (Int32) -> Void
    private var worker: DocumentWorkerTalk?
    private var printed = 0

    /// Seconds between two looks at an idle worker.
    private static let idleSeconds = 2

    init(
        _ options: DocumentWorkerOptions,
        queue: DocumentWorkerQueue,
        logger: Logger,
        report: @escaping (Int32) -> Void
    ) {
        self.options = options
        self.queue = queue
        self.logger = logger
        self.report = report
    }

    func run() {
        while true {
            switch queue.next(within: Self.idleSeconds) {
            case .job(let job): job.answer.resume(returning: serve(job.work))
            case .idle: dropDead()
            case .stopped:
                drop(gently: true, why: "stopped")
                return
            }
        }
    }

    private func serve(_ work: DocumentWorkerQueue.Work) -> DocumentWorkerQueue.Answer {
        if let fault = provide() { return .failure(fault) }
        switch work {
        case .ready: return .success(PrintedDocument(bytes: [], pages: 0, template: ""))
        case .print(let request): return print(request)
        }
    }

    private func print(_ request: DocumentRequest) -> DocumentWorkerQueue.Answer {
        do throws(WorkerFault) {
            guard let answer = try worker?.print(request) else { return .failure(.unavailable("没有打印进程")) }
            printed += 1
            if printed >= options.recycleAfter { drop(gently: true, why: "recycled") }
            return answer
        } catch {
            drop(gently: false, why: "\(error)")
            switch error {
            case .late: return .failure(.timedOut(seconds: options.documentSeconds))
            case .ended(let reason), .garbled(let reason): return .failure(.workerLost(reason))
            }
        }
    }

    /// Makes sure that there is a worker; says why if there can't be one.
    private func provide() -> PrintFault? {
        dropDead()
        if worker != nil { return nil }
        do throws(WorkerFault) {
            let fresh = try DocumentWorkerTalk(options)
            report(fresh.pid)
            logger.info("document-worker.started", metadata: ["pid": "\(fresh.pid)"])
            worker = fresh
            printed = 0
            return nil
        } catch {
            logger.error("document-worker.failed", metadata: ["error": "\(error)"])
            return .unavailable("打印进程未能启动")
        }
    }

    /// Reaps a worker that ended by itself while idle.
    private func dropDead() {
        if let worker, !worker.isRunning() { drop(gently: false, why: "died") }
    }

    private func drop(gently: Bool, why: String) {
        guard let worker else { return }
        self.worker = nil
        worker.end(gently: gently)
        report(0)
        logger.info("document-worker.ended", metadata: ["pid": "\(worker.pid)", "why": "\(why)"])
    }
}

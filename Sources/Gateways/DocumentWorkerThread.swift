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
    private var served = 0

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
            case .job(let job): serve(job)
            case .idle: dropDead()
            case .stopped:
                drop(gently: true, why: "stopped")
                return
            }
        }
    }

    private func serve(_ job: WorkerJob) {
        if let why = provide() { return job.refuse(why) }
        switch job {
        case .ready(let reply): reply.resume(returning: .success(()))
        case .print(let request, let reply):
            reply.resume(returning: answer { talk throws(WorkerFault) in try talk.print(request) })
        case .read(let request, let reply):
            reply.resume(returning: answer { talk throws(WorkerFault) in try talk.read(request) })
        }
    }

    private func answer<Success, Failure: WorkerRefusal>(
        _ ask: (DocumentWorkerTalk) throws(WorkerFault) -> Result<Success, Failure>
    ) -> Result<Success, Failure> {
        guard let worker else { return .failure(.unavailable("没有打印进程")) }
        do throws(WorkerFault) {
            let answer = try ask(worker)
            served += 1
            if served >= options.recycleAfter { drop(gently: true, why: "recycled") }
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
    private func provide() -> String? {
        dropDead()
        if worker != nil { return nil }
        do throws(WorkerFault) {
            let fresh = try DocumentWorkerTalk(options)
            report(fresh.pid)
            logger.info("document-worker.started", metadata: ["pid": "\(fresh.pid)"])
            worker = fresh
            served = 0
            return nil
        } catch {
            logger.error("document-worker.failed", metadata: ["error": "\(error)"])
            return "打印进程未能启动"
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

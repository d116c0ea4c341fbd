import Foundation
import Gateways
import Logging
import Platform

/// The one way documents come out of the outbox (发件箱), for the server and for commands that run without it.
extension Installation {
    func worker(_ logger: Logger) -> DocumentWorker {
        DocumentWorker(DocumentWorkerOptions(root: settings.home.path), logger: logger)
    }

    /// Runs the print jobs, and `others` beside them.
    func runner(
        _ desk: CaseDesk,
        _ worker: DocumentWorker,
        others: [any JobHandler] = [],
        wake: Wake = Wake(),
        logger: Logger
    ) -> JobRunner {
        JobRunner(
            database: database,
            handlers: [PrintJob(desk: desk, printer: worker, blobs: blobs)] + others,
            clock: clock,
            wake: wake,
            logger: logger
        )
    }

    /// Starts a document worker for as long as the work takes; only faults are logged.
    func printing<Answer>(
        _ desk: CaseDesk,
        _ work: (JobRunner) async throws -> Answer
    ) async throws -> Answer {
        var logger = Logger(label: "zhifa.print")
        logger.logLevel = .error
        let worker = worker(logger)
        try await worker.start()
        let answer: Result<Answer, any Error>
        do {
            answer = .success(try await work(runner(desk, worker, logger: logger)))
        } catch {
            answer = .failure(error)
        }
        await worker.stop()
        return try answer.get()
    }
}

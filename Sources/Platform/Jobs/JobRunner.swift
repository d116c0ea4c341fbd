import Documents
import LegalTime
package import Logging
import ServiceLifecycle
package import Storage

/// Work of the outbox: one kind of job. Runs at least once, so it must be idempotent.
package protocol JobHandler: Sendable {
    var kind: String { get }
    func run(_ job: JobRow) async throws(JobFault)
}

/// Why a job did not succeed.
package enum JobFault: Error, Sendable {
    /// Try again later.
    case passing(String)
    /// Trying again would not help; a person has to look.
    case lasting(String)
}

/// Takes jobs from the outbox, a few at a time, retries with back-off, and buries what can't succeed.
package struct JobRunner: Service {
    let database: any Database
    let handlers: [String: any JobHandler]
    let clock: Clock
    let wake: Wake
    let logger: Logger

    /// How long a job is lent out; a runner that died gives it back after this.
    static let leaseSeconds = 60
    static let attempts = 10

    package init(
        database: any Database,
        handlers: [any JobHandler],
        clock: Clock,
        wake: Wake,
        logger: Logger
    ) {
        self.database = database
        self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
        self.clock = clock
        self.wake = wake
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let found = await turn()
                if !found { await wake.wait(atMost: .milliseconds(500)) }
            }
        }
    }

    /// Runs what is due; whether there was anything.
    package func turn() async -> Bool {
        do {
            let now = clock.now()
            let kinds = handlers.keys.sorted()
            let jobs = try await database.write {
                try Jobs.claim(
                    kinds: kinds,
                    now: now.milliseconds,
                    leaseUntil: now.adding(seconds: Self.leaseSeconds).milliseconds,
                    limit: 4,
                    on: $0
                )
            }
            for job in jobs { try await run(job) }
            return !jobs.isEmpty
        } catch {
            logger.error("jobs.turn.failed", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func run(_ job: JobRow) async throws {
        guard let handler = handlers[job.kind] else { return }
        do throws(JobFault) {
            try await handler.run(job)
            try await finish { _ = try Jobs.complete(id: job.id, attempt: job.attempts, on: $0) }
        } catch {
            try await settle(job, error)
        }
    }

    private func settle(_ job: JobRow, _ fault: JobFault) async throws {
        logger.warning(
            "job.failed",
            metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "attempt": "\(job.attempts)", "fault": "\(fault)"]
        )
        switch fault {
        case .passing(let error) where job.attempts < Self.attempts:
            let runAt = clock.now().adding(seconds: min(1 << job.attempts, 600)).milliseconds
            try await database.write {
                _ = try Jobs.retry(id: job.id, attempt: job.attempts, error: error, runAt: runAt, on: $0)
            }
        case .passing(let error), .lasting(let error):
            try await database.write { _ = try Jobs.bury(id: job.id, attempt: job.attempts, error: error, on: $0) }
        }
    }

    private func finish(_ body: @escaping @Sendable (any SQLConnection) throws -> Void) async throws(JobFault) {
        do {
            try await database.write(body)
        } catch {
            throw .passing("\(error)")
        }
    }
}

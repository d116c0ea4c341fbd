import LegalTime
package import Logging
import ServiceLifecycle
package import Storage

/// All timed work in one list: what has had its time goes.
package struct Housekeeping: Service {
    let database: any Database
    let clock: Clock
    let logger: Logger

    /// How long an idempotency key is remembered, in seconds.
    static let keySeconds = 7 * 86_400
    /// How long open pages can catch up on what they missed, in seconds.
    static let eventSeconds = 86_400
    /// How long a form that was begun waits for its person, in seconds.
    static let draftSeconds = 30 * 86_400
    private static let batch = 500

    package init(database: any Database, clock: Clock, logger: Logger) {
        self.database = database
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await turn() } catch {
                    logger.error("housekeeping failed", metadata: ["error": "\(error)"])
                }
                // Cancelled by the shutdown, which ends the loop.
                try? await Task.sleep(for: .seconds(600))
            }
        }
    }

    /// Sessions that have ended, news that nobody catches up on, keys that nobody will send again, and forms that nobody
    /// came back to; in small batches between other writes.
    package func turn() async throws {
        let now = clock.now()
        while try await database.write({
            try Sessions.prune(before: now.milliseconds, limit: Self.batch, on: $0)
        }) == Self.batch {}
        let old = now.adding(seconds: -Self.keySeconds).milliseconds
        while try await database.write({ try Idempotency.prune(before: old, limit: Self.batch, on: $0) }) == Self.batch
        {}
        let left = now.adding(seconds: -Self.draftSeconds).milliseconds
        while try await database.write({ try FormDrafts.prune(before: left, limit: Self.batch, on: $0) }) == Self.batch
        {}
        let past = now.adding(seconds: -Self.eventSeconds).milliseconds
        while try await database.write({ try TodoEvents.prune(before: past, limit: Self.batch, on: $0) }) == Self.batch
        {}
    }
}

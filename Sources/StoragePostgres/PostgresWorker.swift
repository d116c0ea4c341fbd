import Foundation
import Storage

/// The owner of one connection: runs transactions on it, and makes it anew when it is lost.
///
/// Lives on one thread.
final class PostgresWorker {
    private let url: String
    private var link: PostgresLink?
    /// How often in a row connecting failed.
    private var failures = 0
    private var nextAttempt: ContinuousClock.Instant?

    /// A deadlock victim tries again; under the worst crowding some need more than one more turn.
    private static let attempts = 10

    init(url: String) {
        self.url = url
    }

    /// Runs `body` in a transaction; again if the connection was lost before COMMIT or the server asks for it.
    func transact<T>(_ kind: PostgresSession.Kind, _ body: (any SQLConnection) throws -> T) throws -> T {
        for attempt in 1..<Self.attempts {
            if let result = try once(kind, body, mayRepeat: true) { return result }
            // Longer each time and never alike, so that the same two don't meet again.
            Thread.sleep(forTimeInterval: Double.random(in: 0.001...min(0.004 * pow(2, Double(attempt)), 0.4)))
        }
        guard let result = try once(kind, body, mayRepeat: false) else {
            throw StorageError.unavailable("与数据库的连接中断")
        }
        return result
    }

    /// The link, connecting if there is none. Fails at once while a failed attempt is too recent.
    func connected() throws -> PostgresLink {
        if let link { return link }
        if let nextAttempt, ContinuousClock.now < nextAttempt {
            throw StorageError.unavailable("数据库暂时无法连接，正在重试")
        }
        do {
            let fresh = try PostgresLink(url: url)
            link = fresh
            failures = 0
            nextAttempt = nil
            return fresh
        } catch {
            failures += 1
            // 0.1 s, 0.2 s, … 5 s; each worker on its own, so that they don't come all at once.
            let wait = min(0.1 * pow(2, Double(failures - 1)), 5) * Double.random(in: 0.5...1)
            nextAttempt = .now + .seconds(wait)
            throw (error as? PostgresFault)?.storage(sql: "") ?? error
        }
    }

    func disconnect() {
        link = nil
    }

    /// `nil` if the work was undone and is worth another try.
    private func once<T>(
        _ kind: PostgresSession.Kind,
        _ body: (any SQLConnection) throws -> T,
        mayRepeat: Bool
    ) throws -> T? {
        let session = PostgresSession(try connected(), kind)
        do {
            let result = try body(session)
            if let failure = session.failure {
                throw StorageError.misuse("事务中有语句失败而未上抛：\(failure)")
            }
            try session.commit()
            return result
        } catch is PostgresUnknownOutcome {
            disconnect()
            throw StorageError.unavailable("提交时与数据库的连接中断，结果不明；请先查看是否已经保存，再决定是否重做")
        } catch {
            let fault = (error as? PostgresFault) ?? (session.failure as? PostgresFault)
            mend(session, after: fault)
            if mayRepeat, let fault, fault.isPassing || fault.isLost { return nil }
            throw (error as? PostgresFault)?.storage(sql: "COMMIT") ?? error
        }
    }

    /// Brings the connection back to a clean state, or drops it.
    private func mend(_ session: PostgresSession, after fault: PostgresFault?) {
        if let fault, fault.isLost { return disconnect() }
        do {
            try session.rollBack()
            if case .refused("0A000", _, _) = fault { try link?.forgetStatements() }
        } catch {
            disconnect()
        }
    }
}

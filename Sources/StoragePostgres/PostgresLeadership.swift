import Storage
import Synchronization

/// Leadership by session advisory locks on a connection of its own: when that connection ends, so does the lead.
final class PostgresLeadership: Sendable {
    private let thread: PostgresThreads
    /// Names held by the connection that is open now.
    private let held = Mutex(Set<String>())

    init(url: String) {
        thread = PostgresThreads(url: url, count: 1)
    }

    /// Asks the server each time: a lock that we believe in, on a connection that is gone, is somebody else's.
    func hold(_ name: String) async throws -> Bool {
        try await thread.run { worker in
            let link: PostgresLink
            do {
                link = try worker.connected()
                if self.held.withLock({ $0.contains(name) }) {
                    _ = try link.exchange([.plain("SELECT 1")])
                    return true
                }
                return try self.take(name, link)
            } catch let fault as PostgresFault {
                self.held.withLock { $0.removeAll() }
                worker.disconnect()
                guard fault.isLost else { throw fault.storage(sql: "") }
                return try self.take(name, worker.connected())
            }
        }
    }

    func close() async {
        await thread.close()
    }

    /// The schema is part of the name, because advisory locks span the whole database.
    private func take(_ name: String, _ link: PostgresLink) throws -> Bool {
        let sql = "SELECT pg_try_advisory_lock(hashtextextended(current_schema() || '/' || ?, 0))"
        let isHeld = try link.exchange([.statement(sql, [.text(name)])]).rows().first?.bool(0) ?? false
        if isHeld { held.withLock { _ = $0.insert(name) } }
        return isHeld
    }
}

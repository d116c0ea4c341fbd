import CPostgres
import Foundation
import Storage

/// Hears what other processes announce (LISTEN): one thread with a connection of its own, which it makes anew when lost.
///
/// A connection that listens can't be one that transactions share, because libpq hands over notifications only while
/// somebody reads from it.
final class PostgresListener: Sendable {
    /// One database may hold several schemas, and channels know none.
    static let channel = "'zhifa_' || left(md5(current_schema() || '/' || ?), 16)"

    private let url: String
    private let name: String
    /// What this process writes into its own announcements, which it need not hear.
    private let mark: String
    private let heard: @Sendable () -> Void
    private let stop: PostgresStop

    init(url: String, name: String, mark: String, stop: PostgresStop, heard: @escaping @Sendable () -> Void) {
        (self.url, self.name, self.mark, self.stop, self.heard) = (url, name, mark, stop, heard)
    }

    func start(ended: @escaping @Sendable () -> Void) {
        let thread = Thread {
            var failures = 0
            while !self.stop.isPulled {
                do {
                    let connection = try PostgresConnecting.open(self.url)
                    defer { PQfinish(connection) }
                    try self.subscribe(connection)
                    failures = 0
                    // What was announced while nobody listened.
                    self.heard()
                    try self.hear(connection)
                } catch {
                    failures += 1
                    // 0.2 s, 0.4 s, … 5 s.
                    self.stop.wait(milliseconds: min(100 << min(failures, 6), 5_000), on: nil)
                }
            }
            ended()
        }
        thread.name = "postgres-listen"
        thread.start()
    }

    private func subscribe(_ connection: OpaquePointer) throws {
        guard PQexitPipelineMode(connection) == 1 else { throw fault(connection) }
        let asked = PostgresSQL.numbered("SELECT \(Self.channel)")
        let binds = try PostgresBinds([.text(name)])
        let row = binds.withArrays { count, values, lengths, formats in
            PQexecParams(connection, asked, count, binds.types, values, lengths, formats, 1)
        }
        guard let row else { throw fault(connection) }
        guard let channel = try PostgresResult(row).rows().first?.text(0) else { throw fault(connection) }
        guard let listening = PQexec(connection, "LISTEN \(channel)") else { throw fault(connection) }
        guard !PostgresResult(listening).isError else { throw fault(connection) }
    }

    /// Until the connection is lost or everything ends.
    private func hear(_ connection: OpaquePointer) throws {
        while !stop.isPulled {
            guard PQconsumeInput(connection) == 1 else { throw fault(connection) }
            var isNews = false
            while let note = PQnotifies(connection) {
                if note.pointee.extra.map({ String(cString: $0) }) != mark { isNews = true }
                PQfreemem(note)
            }
            if isNews { heard() }
            stop.wait(milliseconds: -1, on: PQsocket(connection))
        }
    }

    private func fault(_ connection: OpaquePointer) -> PostgresFault {
        .lost(PQerrorMessage(connection).map { String(cString: $0) } ?? "")
    }
}

/// Ends threads that wait for a socket: a pipe that becomes readable once and stays so.
final class PostgresStop: Sendable {
    private let ends: [Int32]

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        self.ends = ends
    }

    deinit { for end in ends where end >= 0 { Foundation.close(end) } }

    func pull() { _ = write(ends[1], "x", 1) }

    var isPulled: Bool { wait(milliseconds: 0, on: nil) }

    /// Waits until the socket can be read, the time is over (-1 = never) or it is pulled; whether it is pulled.
    @discardableResult
    func wait(milliseconds: Int, on socket: Int32?) -> Bool {
        var watched = [pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)]
        if let socket { watched.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0)) }
        _ = poll(&watched, nfds_t(watched.count), Int32(milliseconds))
        return watched[0].revents != 0
    }
}

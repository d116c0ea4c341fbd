import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Web

/// Runs the real server on a free port while `body` runs.
func withServer(
    limits: ServerLimits = .init(),
    secure: Bool = false,
    logger: Logger? = nil,
    routes: (Site) -> Void,
    _ body: @Sendable (_ port: Int) async throws -> Void
) async throws {
    let site = Site(layout: Layout(assets: Assets()), secure: secure)
    routes(site)
    var quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    quiet.logLevel = .critical
    let (ports, found) = AsyncStream<Int>.makeStream()
    let app = Application(
        responder: site.responder(),
        server: limits.server,
        configuration: limits.configuration(host: "127.0.0.1", port: 0, logger: quiet),
        onServerRunning: { found.yield($0.localAddress?.port ?? 0) },
        logger: logger ?? quiet
    )
    let group = ServiceGroup(configuration: .init(services: [app], logger: quiet))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try await group.run() }
        for await port in ports {
            try await body(port)
            break
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
    }
}

/// Keeps what is logged.
final class LogKeeper: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { _ in Handler(keeper: self) }
    }

    private struct Handler: LogHandler {
        let keeper: LogKeeper
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.error

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            keeper.lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
        }
    }
}

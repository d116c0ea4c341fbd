import LegalTime
package import Logging
import ServiceLifecycle
package import Storage
import Synchronization

/// Tells open pages of to-dos as they come and go (实时待办).
///
/// One follower per server reads what acts noted in their transactions and hands it to the streams of those whom it
/// concerns; streams have no thread and no query of their own. On PostgreSQL other servers' acts are heard of by
/// LISTEN/NOTIFY, and found by looking every two seconds if that fails.
package final class TodoHub: Service {
    struct State {
        /// `nil` until the first look.
        var tail: EventTail?
        var streams: [Int: TodoStream] = [:]
        var opened = 0
        var isClosed = false
        /// The organisation by which the streams' people were last looked at, by organ.
        var rosters: [String: RosterStamp] = [:]
    }

    struct RosterStamp: Equatable {
        let version: Int
        let day: CivilDay
    }

    let database: any Database
    let rosters: RosterShelf
    let clock: Clock
    private let logger: Logger
    private let beat: Duration
    /// An act was committed here, or another server says so.
    package let wake = Wake()
    /// Other servers have to be told.
    private let outgoing = Wake()
    let state = Mutex(State())

    static let channel = "todos"
    /// How often is looked without being woken: what another process did without telling, and changes of duties.
    private static let look: Duration = .seconds(2)
    /// Between two looks, so that many acts are told of together.
    private static let pause: Duration = .milliseconds(20)
    /// Streams in all; beyond that come no more, so that they leave the server's connections to others.
    static let mostStreams = 5_000
    /// Of one session: one is what browsers need that share it among their tabs.
    static let mostOfSession = 6

    /// - Parameter beat: how often each stream gets a sign of life. Proxies cut off after 60 s or more of silence.
    package init(
        database: any Database,
        rosters: RosterShelf,
        clock: Clock,
        beat: Duration = .seconds(25),
        logger: Logger
    ) {
        self.database = database
        self.rosters = rosters
        self.clock = clock
        self.beat = beat
        self.logger = logger
    }

    /// To be woken after each commit.
    package var wakes: [Wake] { [wake, outgoing] }

    package func run() async throws {
        database.listen(Self.channel) { [wake] in wake.signal() }
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.follow() }
                group.addTask { await self.tell() }
            }
        }
        close()
    }

    private func follow() async {
        let time = ContinuousClock()
        var lastBeat = time.now
        while !Task.isCancelled {
            let isDue = time.now - lastBeat >= beat
            if isDue { lastBeat = time.now }
            do { try await turn(beating: isDue) } catch {
                logger.error("live.failed", metadata: ["error": "\(error)"])
            }
            // Cancelled only by the shutdown, which the loop asks about itself.
            try? await Task.sleep(for: Self.pause)
            await wake.wait(atMost: min(Self.look, max(beat - (time.now - lastBeat), .zero)))
        }
    }

    private func tell() async {
        while !Task.isCancelled {
            await outgoing.wait(atMost: .seconds(3600))
            guard !Task.isCancelled else { return }
            do { try await database.announce(Self.channel) } catch {
                // The others find it by looking.
                logger.warning("live.announce.failed", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: Self.pause)
        }
    }

    /// Up to where everything was told, for a page that is being made; `nil` before the first look.
    package var cursor: Int? { state.withLock { $0.tail?.settled } }

    /// How many streams are open.
    package var count: Int { state.withLock { $0.streams.count } }

    /// Ends the streams of a session that is over.
    package func end(session id: String) {
        for stream in streams where stream.session.id == id { end(stream, .signedOut) }
    }

    package func close(_ stream: TodoStream) { end(stream, .again) }

    func end(_ stream: TodoStream, _ end: TodoStream.End) {
        state.withLock { _ = $0.streams.removeValue(forKey: stream.id) }
        stream.end(end)
    }

    var streams: [TodoStream] { state.withLock { Array($0.streams.values) } }

    /// No stream lives longer than the server.
    private func close() {
        state.withLock { $0.isClosed = true }
        for stream in streams { end(stream, .again) }
    }
}

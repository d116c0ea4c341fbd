import Foundation
import Synchronization

/// The listeners of one process, which end together.
final class PostgresListeners: Sendable {
    private struct State {
        var running = 0
        var isClosed = false
        var onEnd: [CheckedContinuation<Void, Never>] = []
    }

    /// Tells this process's announcements from others'.
    let mark = UUID().uuidString
    private let url: String
    private let stop = PostgresStop()
    private let state = Mutex(State())

    init(url: String) {
        self.url = url
    }

    func start(_ name: String, heard: @escaping @Sendable () -> Void) {
        let starts = state.withLock { state in
            if !state.isClosed { state.running += 1 }
            return !state.isClosed
        }
        guard starts else { return }
        PostgresListener(url: url, name: name, mark: mark, stop: stop, heard: heard).start { [self] in
            let waiting = state.withLock { state in
                state.running -= 1
                defer { if state.running == 0 { state.onEnd = [] } }
                return state.running == 0 ? state.onEnd : []
            }
            waiting.forEach { $0.resume() }
        }
    }

    func close() async {
        stop.pull()
        await withCheckedContinuation { answer in
            let isOver = state.withLock { state in
                state.isClosed = true
                if state.running > 0 { state.onEnd.append(answer) }
                return state.running == 0
            }
            if isOver { answer.resume() }
        }
    }
}

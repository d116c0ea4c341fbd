import Synchronization

/// Wakes background work early: something was committed that it waits for. Many signals count as one.
package final class Wake: Sendable {
    private struct State {
        var isSignalled = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package init() {}

    package func signal() {
        let waiter = state.withLock { state in
            let waiter = state.waiter.take()
            state.isSignalled = waiter == nil
            return waiter
        }
        waiter?.resume()
    }

    /// Returns at the next signal, or when the time is over, or when the task is cancelled. One waiter at a time.
    package func wait(atMost duration: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.signalled() }
            // A sleep that is cancelled is over: the signal came first.
            group.addTask { try? await Task.sleep(for: duration) }
            await group.next()
            group.cancelAll()
        }
    }

    private func signalled() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    // Cancelled before it waited: the handler below has run and found nobody.
                    if state.isSignalled || Task.isCancelled {
                        state.isSignalled = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiter.take() }?.resume()
        }
    }
}

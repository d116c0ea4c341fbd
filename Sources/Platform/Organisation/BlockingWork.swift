import Dispatch
import Synchronization

/// Runs slow, CPU-bound work (password hashing) on threads of its own, a few at a time.
///
/// Event loops and the cooperative pool stay free; beyond `waiting` requests the next one is told to come back.
package final class BlockingWork: Sendable {
    private let queue: DispatchQueue
    private let slots: DispatchSemaphore
    private let limit: Int
    private let pending = Mutex(0)

    package init(label: String, width: Int, waiting: Int) {
        queue = DispatchQueue(label: label, attributes: .concurrent)
        slots = DispatchSemaphore(value: width)
        limit = width + waiting
    }

    package func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async throws(CaseFault) -> T {
        let admitted = pending.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
        guard admitted else { throw .busy("现在登录的人太多，请稍后再试") }
        return await withCheckedContinuation { continuation in
            queue.async { [self] in
                slots.wait()
                let result = work()
                slots.signal()
                pending.withLock { $0 -= 1 }
                continuation.resume(returning: result)
            }
        }
    }
}

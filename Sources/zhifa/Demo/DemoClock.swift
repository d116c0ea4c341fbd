import LegalTime
import Platform
import Synchronization

/// The clock by which the demo's past is lived through: set by hand, never backwards.
final class DemoClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) {
        instant = Mutex(start)
    }

    var clock: Clock { Clock { self.instant.withLock { $0 } } }

    func set(_ now: Instant) {
        instant.withLock { $0 = max($0, now) }
    }
}

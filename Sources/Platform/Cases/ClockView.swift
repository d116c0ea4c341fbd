package import LegalTime
package import Procedure

/// A clock as it is shown: when it falls due by the calendar that stands, and why.
package struct ClockView: Sendable {
    package let clock: CaseClock
    /// `nil` where the rule can't be counted; the explanation says why.
    package let reckoning: Reckoning?
    package let calendar: Int
    /// Line by line, as a lawyer reads it.
    package let explanation: [String]

    init(_ clock: CaseClock, _ calendar: LegalCalendar) {
        self.clock = clock
        self.calendar = calendar.version
        do throws(PeriodFault) {
            let (reckoned, explained) = (try clock.reckon(calendar), try clock.explain(calendar))
            (reckoning, explanation) = (reckoned, explained)
        } catch {
            reckoning = nil
            explanation = [error.reason]
        }
    }

    package var state: State {
        if clock.met != nil { return .met }
        // A suspension that begins after the end stops nothing.
        return clock.isSuspended && reckoning?.due == nil ? .suspended : .running
    }

    package enum State: String, Sendable { case running, suspended, met }

    /// Whether its time is over and it was not met.
    package func isOver(at now: Instant) -> Bool {
        guard state == .running, let due = reckoning?.due else { return false }
        return due.lastInstant(in: .shanghai) < now
    }
}

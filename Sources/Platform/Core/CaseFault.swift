package import Procedure
package import Tables

/// Why an operation did not happen; each face turns it into its own status and words.
package enum CaseFault: Error, Sendable {
    /// The act is refused by law, by the organ's rule or by the system's: 409.
    case refused([Refusal])
    /// Fields are wrong: 422.
    case invalid([FieldError])
    /// A table that was handed in has faults by row and column; nothing of it was taken: 422.
    case table(TableFaults)
    /// Not this person's duty: 403.
    case forbidden(String)
    case notFound(String)
    /// The case has moved on since the page was read: 412.
    case stale(current: Int)
    /// An idempotency key came again with another body: 422.
    case keyReused
    /// Too much at once; the same request may be sent again: 503.
    case busy(String)
}

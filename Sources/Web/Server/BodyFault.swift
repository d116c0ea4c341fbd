/// Why a request's body ends before its end.
enum BodyFault: Error {
    /// The deadline has passed.
    case slow
    /// The bytes are not HTTP, or the connection ended early.
    case broken
}

/// Sent down the pipeline by the handler that begins to read a body: only then is the client told to go on
/// (`Expect: 100-continue`), and only then does the deadline run.
struct BodyWanted: Sendable {
    let deadline: Duration
}

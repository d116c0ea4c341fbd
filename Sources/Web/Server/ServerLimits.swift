/// How much one connection or request may ask of the server, and how long it may take.
package struct ServerLimits: Sendable {
    /// Bytes of all header fields of a request together; more is answered with 431.
    package var headerBytes = 16 * 1024
    /// Header fields of a request.
    package var headerFields = 100
    /// From the first byte of a request to the end of its header; then 408.
    package var headerDeadline: Duration = .seconds(10)
    /// For the body, from when it is asked for; then 408.
    package var bodyDeadline: Duration = .seconds(30)
    /// Bytes of a JSON body; more is answered with 413.
    package var jsonBytes = 1024 * 1024
    /// Bytes of a form; more is answered with 413.
    package var formBytes = 1024 * 1024
    /// Bytes of a form with files; more is answered with 413.
    package var uploadBytes = 32 * 1024 * 1024
    /// For a form with files, from when it is asked for; then 408.
    package var uploadDeadline: Duration = .seconds(120)
    /// A connection on which nothing is under way, or whose client takes nothing in, is closed after this.
    package var idle: Duration = .seconds(60)
    /// When the server is to end: for what is still on its way, in either direction. With `linger` it stays below the few
    /// seconds that a service manager waits.
    package var drain: Duration = .seconds(2)
    /// After an answer that ends the connection early, what still arrives is read and dropped for so long: closing at
    /// once would reset the connection, and the client would lose the answer.
    package var linger: Duration = .seconds(2)
    /// Connections at a time; more wait to be accepted.
    package var connections = 10_000

    package init() {}
}

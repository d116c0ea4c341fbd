import HTTPTypes
package import Hummingbird
package import Ledger
import NIOCore

/// One event of a stream (`text/event-stream`, HTML Standard 9.2).
package struct ServerSentEvent: Sendable {
    /// What the browser sends as `Last-Event-ID` when it comes again.
    package var id: Int?
    package var name: StaticString?
    /// How long the browser waits before it comes again, in milliseconds.
    package var retry: Int?
    package var data: JSON?

    package init(_ name: StaticString? = nil, id: Int? = nil, retry: Int? = nil, data: JSON? = nil) {
        (self.name, self.id, self.retry, self.data) = (name, id, retry, data)
    }

    /// Canonical JSON has no line break in it, so one line of data is enough.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func add(_ field: String, _ value: some Sequence<UInt8>) {
            bytes += Array(field.utf8)
            bytes += value
            bytes.append(UInt8(ascii: "\n"))
        }
        if let retry { add("retry: ", "\(retry)".utf8) }
        if let id { add("id: ", "\(id)".utf8) }
        if let name { add("event: ", "\(name)".utf8) }
        if let data { add("data: ", data.canonical) }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

/// Writes events as they come. Waits where the client does not read; the connection's guard cuts it off after a while.
package struct EventWriter {
    fileprivate var sink: any ResponseBodyWriter

    package mutating func send(_ event: ServerSentEvent) async throws {
        try await sink.write(ByteBuffer(bytes: event.bytes))
    }
}

extension Response {
    /// A stream that stays open until `write` returns.
    ///
    /// - Parameter gone: called, at least once, when the client has gone or nobody will read the stream any more.
    package static func events(
        to request: Request,
        gone: @escaping @Sendable () -> Void,
        write: @escaping @Sendable (inout EventWriter) async throws -> Void
    ) -> Response {
        let farewell = Farewell(gone)
        var headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8"]
        // A proxy that gathers answers before it passes them on would hold back what is wanted at once.
        if let buffering = HTTPField.Name("X-Accel-Buffering") { headers[buffering] = "no" }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody { sink in
                var writer = EventWriter(sink: sink)
                try await request.body.consumeWithInboundCloseHandler { _ in
                    try await write(&writer)
                    try await writer.sink.finish(nil)
                } onInboundClosed: {
                    farewell.say()
                }
            }
        )
    }
}

/// Says so too when the answer was never begun.
private final class Farewell: Sendable {
    let say: @Sendable () -> Void

    init(_ say: @escaping @Sendable () -> Void) {
        self.say = say
    }

    deinit { say() }
}

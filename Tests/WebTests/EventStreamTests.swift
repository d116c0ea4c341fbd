import Hummingbird
import Ledger
import Testing
import Web

/// Over a real socket: answers that stay open.
@Suite("Event streams", .timeLimit(.minutes(10)))
struct EventStreamTests {
    @Test("events are written line by line, and the stream ends with the handler")
    func written() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        let routes: (Site) -> Void = { site in
            site.get(.events) { request, _ in
                .events(to: request, gone: { left.yield() }) { writer in
                    try await writer.send(ServerSentEvent(retry: 3_000))
                    try await writer.send(ServerSentEvent("todos", id: 7, data: ["words": "一行\n两行"]))
                    try await writer.send(ServerSentEvent("beat", id: 8, data: [:]))
                }
            }
        }
        try await withServer(routes: routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
            let text = String(decoding: try await connection.rest(), as: UTF8.self)
            #expect(text.contains("text/event-stream; charset=utf-8\r\n"))
            #expect(text.contains("retry: 3000\n\n"))
            #expect(text.contains("id: 7\nevent: todos\ndata: {\"words\":\"一行\\n两行\"}\n\n"))
            #expect(text.contains("id: 8\nevent: beat\ndata: {}\n\n"))
            for await _ in gone { break }
        }
    }

    @Test("a client that does not read is cut off, and the writer waits for it until then")
    func slow() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        var limits = ServerLimits()
        limits.idle = .milliseconds(300)
        let routes: (Site) -> Void = { site in
            site.get(.events) { request, _ in
                .events(to: request, gone: { left.yield() }) { writer in
                    let text = String(repeating: "x", count: 65_536)
                    // Ends only when writing fails.
                    while true { try await writer.send(ServerSentEvent("large", data: .string(text))) }
                }
            }
        }
        try await withServer(limits: limits, routes: routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
            for await _ in gone { break }
            // What the system had taken in its own buffers, and no end.
            #expect(try await !String(decoding: connection.rest(), as: UTF8.self).hasSuffix("0\r\n\r\n"))
        }
    }

    @Test("a client that goes is noticed at once, without a word written")
    func goes() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        let routes: (Site) -> Void = { site in
            site.get(.events) { request, _ in
                let (over, end) = AsyncStream<Void>.makeStream()
                return .events(
                    to: request,
                    gone: {
                        left.yield()
                        end.finish()
                    }
                ) { writer in
                    try await writer.send(ServerSentEvent(retry: 1))
                    for await _ in over {}
                }
            }
        }
        try await withServer(routes: routes) { port in
            do {
                let connection = try await RawConnection(port: port)
                try await connection.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
                try await Task.sleep(for: .milliseconds(50))
            }
            for await _ in gone { break }
        }
    }
}

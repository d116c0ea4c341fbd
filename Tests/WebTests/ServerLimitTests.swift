import Hummingbird
import Testing
import Web

/// Over a real socket: what a client may ask, and what it gets when it asks for more.
@Suite("Server limits")
struct ServerLimitTests {
    static let quick: ServerLimits = {
        var limits = ServerLimits()
        limits.headerDeadline = .milliseconds(300)
        limits.bodyDeadline = .milliseconds(300)
        return limits
    }()

    /// Apart from `quick`: on a busy machine both timers would be late, and the connection end before its answer.
    static let restless: ServerLimits = {
        var limits = ServerLimits()
        limits.idle = .seconds(3)
        return limits
    }()

    @Sendable static func routes(_ site: Site) {
        site.get(.workbench) { _, _ in .bytes(Array("ok".utf8), type: "text/plain") }
        site.post(.apiCases) { request, context in
            .json(try await context.json(of: request, limits: quick))
        }
        site.post(.signIn) { _, _ in .bytes(Array("unread".utf8), type: "text/plain") }
        site.post(.newCase) { request, context in
            let bytes = try await context.body(of: request, limit: 1000, deadline: .seconds(30))
            return .bytes(Array("\(bytes.count)".utf8), type: "text/plain")
        }
    }

    @Test("a half-sent header held open is answered with 408 in Chinese and closed")
    func halfHeader() async throws {
        try await withServer(limits: Self.quick, routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 408)
            #expect(answer.headers["content-type"] == "application/problem+json")
            #expect(answer.text.contains("接收超时"))
        }
    }

    @Test("a header that goes on for ever byte by byte does not move its deadline")
    func drippingHeader() async throws {
        try await withServer(limits: Self.quick, routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            let dripping = Task {
                for _ in 0..<200 {
                    try await connection.send("a")
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            let answer = try #require(RawAnswer(try await connection.rest()))
            dripping.cancel()
            #expect(answer.status == 408)
        }
    }

    @Test("a body that comes too slowly is answered with 408 and closed")
    func slowBody() async throws {
        try await withServer(limits: Self.quick, routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(
                "POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"a\""
            )
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 408)
            #expect(answer.headers["connection"] == "close")
            #expect(answer.text.contains("接收超时"))
        }
    }

    @Test("an idle connection is closed without a word")
    func idle() async throws {
        try await withServer(limits: Self.restless, routes: Self.routes) { port in
            let silent = try await RawConnection(port: port)
            #expect(try await silent.rest().isEmpty)
            let used = try await RawConnection(port: port)
            try await used.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await used.answer().status == 200)
            #expect(try await used.rest().isEmpty)
        }
    }

    struct Head: Sendable, CustomTestStringConvertible {
        let what: String
        let bytes: String
        let status: Int
        var testDescription: String { what }
    }

    static let heads: [Head] = [
        .init(what: "no Host", bytes: "GET / HTTP/1.1\r\n\r\n", status: 400),
        .init(what: "two Hosts", bytes: "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", status: 400),
        .init(what: "a Host with a space", bytes: "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", status: 400),
        .init(what: "no HTTP at all", bytes: "\u{16}\u{3}\u{1}hello\r\n\r\n", status: 400),
        .init(
            what: "one field of 17 KiB",
            bytes: "GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 17_000))\r\n\r\n",
            status: 431
        ),
        .init(
            what: "fields of 20 KiB together",
            bytes: "GET / HTTP/1.1\r\nHost: x\r\n"
                + (0..<20).map { "A\($0): \(String(repeating: "a", count: 1000))\r\n" }.joined() + "\r\n",
            status: 431
        ),
        .init(
            what: "more than a hundred fields",
            bytes: "GET / HTTP/1.1\r\nHost: x\r\n" + (0..<101).map { "A\($0): 1\r\n" }.joined() + "\r\n",
            status: 431
        ),
        .init(
            what: "both Content-Length and chunked",
            bytes: "POST /cases/new HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
            status: 400
        ),
    ]

    @Test("a bad head is refused and the connection closed", arguments: heads)
    func badHead(_ row: Head) async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(row.bytes)
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == row.status)
        }
    }

    @Test("a request line without end is refused long before it fills the memory")
    func endlessLine() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET /")
            for _ in 0..<8 { try await connection.send([UInt8](repeating: UInt8(ascii: "a"), count: 16 * 1024)) }
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 431)
        }
    }

    @Test("50 MB announced are refused unread, and the client still reads the 413")
    func announcedTooLarge() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("POST /cases/new HTTP/1.1\r\nHost: x\r\nContent-Length: 52428800\r\n\r\n")
            try await connection.send([UInt8](repeating: 0x61, count: 52_428_800))
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 413)
            #expect(answer.headers["connection"] == "close")
        }
    }

    @Test("50 MB in chunks are refused as soon as they pass the limit")
    func chunkedTooLarge() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("POST /cases/new HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 0x61, count: 0x100000) + Array("\r\n".utf8)
            for _ in 0..<50 { try await connection.send(chunk) }
            try await connection.send("0\r\n\r\n")
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 413)
        }
    }

    @Test("a body that nobody read ends the connection after the answer")
    func unreadBody() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
            try await connection.send([UInt8](repeating: 0x61, count: 10_000))
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 200)
            #expect(answer.headers["connection"] == "close")
        }
    }

    @Test("Expect: 100-continue is answered when the body is wanted")
    func expectContinue() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(
                "POST /cases/new HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
            )
            #expect(try await connection.answer().status == 100)
            try await connection.send("abc")
            let answer = try await connection.answer()
            #expect(answer.status == 200)
            #expect(answer.text == "3")
        }
    }

    @Test("a body that will be refused is never asked for")
    func expectRefused() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(
                "POST /cases/new HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n"
            )
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 413)
        }
    }

    @Test("a body that breaks off is 400, not a shorter body")
    func truncated() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("POST /cases/new HTTP/1.1\r\nHost: x\r\nContent-Length: 30\r\n\r\nabc")
            connection.finishSending()
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 400)
        }
    }

    @Test("a chunk that is no chunk is 400")
    func brokenChunk() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(
                "POST /cases/new HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"
            )
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.status == 400)
        }
    }
}

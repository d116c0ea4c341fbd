import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import Web

@Suite("Downloads")
struct DownloadTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let range: String?
        var size = 1000
        let status: Int
        var contentRange: String?
        let length: String
        var testDescription: String { "\(range ?? "none") of \(size)" }
    }

    static let rows: [Row] = [
        .init(range: nil, status: 200, length: "1000"),
        .init(range: "bytes=0-0", status: 206, contentRange: "bytes 0-0/1000", length: "1"),
        .init(range: "bytes=0-499", status: 206, contentRange: "bytes 0-499/1000", length: "500"),
        .init(range: "bytes=-5", status: 206, contentRange: "bytes 995-999/1000", length: "5"),
        .init(range: "bytes=-5000", status: 206, contentRange: "bytes 0-999/1000", length: "1000"),
        .init(range: "bytes=990-", status: 206, contentRange: "bytes 990-999/1000", length: "10"),
        .init(range: "bytes=990-5000", status: 206, contentRange: "bytes 990-999/1000", length: "10"),
        .init(range: "bytes=999-99999999999999999999", status: 206, contentRange: "bytes 999-999/1000", length: "1"),
        .init(range: "bytes=5000-", status: 416, contentRange: "bytes */1000", length: "0"),
        .init(range: "bytes=1000-1000", status: 416, contentRange: "bytes */1000", length: "0"),
        .init(range: "bytes=99999999999999999999-", status: 416, contentRange: "bytes */1000", length: "0"),
        .init(range: "bytes=-0", status: 416, contentRange: "bytes */1000", length: "0"),
        .init(range: "bytes=5-1", status: 200, length: "1000"),
        .init(range: "bytes=-", status: 200, length: "1000"),
        .init(range: "bytes=a-b", status: 200, length: "1000"),
        .init(range: "bytes=+1-2", status: 200, length: "1000"),
        .init(range: "bytes=0-1,5-6", status: 200, length: "1000"),
        .init(range: "lines=1-2", status: 200, length: "1000"),
        .init(range: nil, size: 0, status: 200, length: "0"),
        .init(range: "bytes=0-", size: 0, status: 416, contentRange: "bytes */0", length: "0"),
        .init(range: "bytes=-5", size: 0, status: 416, contentRange: "bytes */0", length: "0"),
    ]

    private func request(_ headers: HTTPFields) -> Request {
        Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/", headerFields: headers),
            body: .init(buffer: .init())
        )
    }

    @Test("a byte range is served to the letter", arguments: rows)
    func ranges(_ row: Row) {
        let bytes = [UInt8](repeating: 1, count: row.size)
        var headers = HTTPFields()
        headers[.range] = row.range
        let response = Download(bytes, name: "a.bin", type: "application/octet-stream").response(to: request(headers))
        #expect(response.status.code == row.status)
        #expect(response.headers[.contentRange] == row.contentRange)
        #expect(response.headers[.contentLength] == row.length)
    }

    @Test("over the wire the last bytes are the last bytes, from memory and from a reader", arguments: [false, true])
    func wire(_ reading: Bool) async throws {
        let bytes = (0..<200).map { UInt8($0) }
        let routes: @Sendable (Site) -> Void = { site in
            site.get(.document) { request, _ in
                let file =
                    reading
                    ? Download(size: 200, name: "a.bin", type: "application/octet-stream") { part, write in
                        for byte in part { try await write(ByteBuffer(bytes: [bytes[byte]])) }
                    } : Download(bytes, name: "a.bin", type: "application/octet-stream")
                return file.response(to: request)
            }
        }
        try await withServer(routes: routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET /cases/1/documents/2 HTTP/1.1\r\nHost: x\r\nRange: bytes=-5\r\n\r\n")
            #expect(try await connection.answer().body == [195, 196, 197, 198, 199])
            try await connection.send("HEAD /cases/1/documents/2 HTTP/1.1\r\nHost: x\r\n\r\n")
            let head = try await connection.answer(hasBody: false)
            #expect(head.headers["content-length"] == "200")
            #expect(head.headers["accept-ranges"] == "bytes")
            try await connection.send("GET /cases/1/documents/2 HTTP/1.1\r\nHost: x\r\nRange: bytes=500-\r\n\r\n")
            #expect(try await connection.answer().status == 416)
        }
    }

    @Test("a range of a file that has changed gives the whole new file")
    func ifRange() {
        let file = Download([1, 2, 3], name: "a", type: "application/pdf", tag: "new")
        #expect(file.response(to: request([.range: "bytes=0-0", .ifRange: "\"old\""])).status == .ok)
        #expect(file.response(to: request([.range: "bytes=0-0", .ifRange: "\"new\""])).status == .partialContent)
        #expect(file.response(to: request([.ifNoneMatch: "\"new\""])).status == .notModified)
    }

    @Test("a Chinese name is sent so that every browser reads it, and none can be fooled by it")
    func names() {
        let name = Download([], name: "处罚决定书（\u{202E}fdp）\"\r\n/../x.pdf", type: "application/pdf", inline: true)
            .response(to: request([:])).headers[.contentDisposition]
        #expect(
            name == "inline; filename=\"_______fdp_____.._x.pdf\"; filename*=UTF-8''"
                + "%E5%A4%84%E7%BD%9A%E5%86%B3%E5%AE%9A%E4%B9%A6%EF%BC%88_fdp%EF%BC%89____.._x.pdf"
        )
    }
}

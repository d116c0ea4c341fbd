import Foundation
import Hummingbird
import Testing
import Web

/// Over a real socket: connections that are kept, ended and shut down, methods, faults.
@Suite("Connections and routes")
struct ConnectionTests {
    struct Secret: Error { let name = "某某某" }

    @Sendable static func routes(_ site: Site) {
        site.get(.workbench) { _, _ in .bytes(Array("ok".utf8), type: "text/plain") }
        site.get(.case) { _, context in
            .bytes(Array(try context.parameter(.case).utf8), type: "text/plain; charset=utf-8")
        }
        site.post(.case) { _, _ in .seeOther(.cases) }
        site.get(.newCase) { _, _ in
            try await Task.sleep(for: .milliseconds(300))
            return .bytes(Array("late".utf8), type: "text/plain")
        }
        site.get(.cases) { _, _ in throw Secret() }
        site.get(.apiCases) { _, _ in throw Secret() }
        site.get(.document) { _, _ in throw Problem.unauthenticated() }
    }

    private func exchange(_ head: String, port: Int, hasBody: Bool = true) async throws -> RawAnswer {
        let connection = try await RawConnection(port: port)
        try await connection.send(head + "\r\nHost: x\r\nConnection: close\r\n\r\n")
        return try #require(RawAnswer(try await connection.rest(), hasBody: hasBody))
    }

    @Test("a connection serves one request after the other, also when they come at once")
    func keptAlive() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            for _ in 0..<3 {
                try await connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                #expect(try await connection.answer().text == "ok")
            }
            try await connection.send(
                "GET /cases/a HTTP/1.1\r\nHost: x\r\n\r\nGET /cases/b HTTP/1.1\r\nHost: x\r\n\r\n"
            )
            #expect(try await connection.answer().text == "a")
            #expect(try await connection.answer().text == "b")
        }
    }

    @Test("a bad request that follows a good one waits for the good one's answer")
    func badAfterGood() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET /cases/new HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\n\r\n")
            #expect(try await connection.answer().text == "late")
            #expect(try await connection.answer().status == 400)
            #expect(try await connection.rest().isEmpty)
        }
    }

    @Test(
        "a client that asked for the end gets it",
        arguments: ["GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n"]
    )
    func closes(_ request: String) async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(request)
            let answer = try #require(RawAnswer(try await connection.rest()))
            #expect(answer.text == "ok")
            #expect(answer.headers["connection"] == "close")
        }
    }

    @Test("a request under way is finished at shutdown")
    func shutdown() async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET /cases/new HTTP/1.1\r\nHost: x\r\n\r\n")
            try await Task.sleep(for: .milliseconds(100))
            Task {
                let answer = try await connection.answer()
                #expect(answer.text == "late")
            }
        }
    }

    @Test("HEAD has the headers of GET and no body")
    func head() async throws {
        try await withServer(routes: Self.routes) { port in
            let answer = try await exchange("HEAD / HTTP/1.1", port: port, hasBody: false)
            #expect(answer.status == 200)
            #expect(answer.headers["content-length"] == "2")
        }
    }

    @Test("a wrong method is 405 and says what is right", arguments: ["PUT", "DELETE", "PATCH", "TRACE"])
    func wrongMethod(_ method: String) async throws {
        try await withServer(routes: Self.routes) { port in
            let answer = try await exchange("\(method) /cases/1 HTTP/1.1\r\nSec-Fetch-Site: same-origin", port: port)
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD, POST, OPTIONS")
        }
    }

    @Test("OPTIONS says what is allowed")
    func options() async throws {
        try await withServer(routes: Self.routes) { port in
            let answer = try await exchange("OPTIONS /cases/1 HTTP/1.1", port: port)
            #expect(answer.status == 204)
            #expect(answer.headers["allow"] == "GET, HEAD, POST, OPTIONS")
        }
    }

    @Test("an unknown address is 404, as a page or as JSON")
    func notFound() async throws {
        try await withServer(routes: Self.routes) { port in
            let page = try await exchange("GET /nothing HTTP/1.1", port: port)
            #expect(page.status == 404)
            #expect(page.headers["content-type"] == "text/html; charset=utf-8")
            #expect(page.text.contains("没有找到"))
            let json = try await exchange("GET /api/v1/nothing HTTP/1.1", port: port)
            #expect(json.status == 404)
            #expect(json.headers["content-type"] == "application/problem+json")
        }
    }

    @Test("parameters are decoded, broken ones are 404")
    func parameters() async throws {
        try await withServer(routes: Self.routes) { port in
            let whole = try await exchange("GET /cases/%E4%BA%91%2F1 HTTP/1.1", port: port)
            #expect(whole.text == "云/1")
            for broken in ["%E4%BA", "%zz", "%"] {
                let answer = try await exchange("GET /cases/\(broken) HTTP/1.1", port: port)
                #expect(answer.status == 404)
            }
        }
    }

    @Test("who is not signed in is led to sign in and back")
    func signIn() async throws {
        try await withServer(routes: Self.routes) { port in
            let answer = try await exchange("GET /cases/1/documents/2?a=b HTTP/1.1", port: port)
            #expect(answer.status == 303)
            #expect(answer.headers["location"] == "/sign-in?next=%2Fcases%2F1%2Fdocuments%2F2%3Fa%3Db")
        }
    }

    @Test("a fault is numbered, logged once, and tells nothing else")
    func fault() async throws {
        let keeper = LogKeeper()
        try await withServer(logger: keeper.logger, routes: Self.routes) { port in
            let page = try await exchange("GET /cases?q=%E6%9F%90 HTTP/1.1", port: port)
            #expect(page.status == 500)
            #expect(page.text.contains("编号"))
            #expect(!page.text.contains("Secret"))
            let json = try await exchange("GET /api/v1/cases HTTP/1.1", port: port)
            let body = try JSONSerialization.jsonObject(with: Data(json.body)) as? [String: Any]
            let number = try #require(body?["number"] as? String)
            #expect(keeper.all.filter { $0.contains(number) }.count == 1)
        }
        #expect(keeper.all.count == 2)
        #expect(!keeper.all.contains { $0.contains("q=") })
    }
}

import HTTPTypes
import Hummingbird
import Ledger
import Testing
import Web

@Suite("Security")
struct SecurityTests {
    @Sendable static func routes(_ site: Site) {
        site.get(.workbench) { _, _ in .page(Layout(assets: Assets()).page("工作台") { $0.text("x") }) }
        site.post(.signIn) { _, _ in .seeOther(.workbench) }
        site.post(.apiCases) { _, _ in .json([:]) }
    }

    @Test("every page, also one that is not there, binds the browser", arguments: ["/", "/nothing"])
    func headers(_ path: String) async throws {
        try await withServer(secure: true, routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n")
            let headers = try await connection.answer().headers
            let policy = headers["content-security-policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
            #expect(policy.contains("frame-ancestors 'none'; base-uri 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["referrer-policy"] == "same-origin")
            #expect(headers["cross-origin-opener-policy"] == "same-origin")
            #expect(headers["permissions-policy"]?.contains("camera=()") == true)
            #expect(headers["cache-control"] == "no-store")
            #expect(headers["strict-transport-security"] == "max-age=31536000")
        }
    }

    struct Origin: Sendable, CustomTestStringConvertible {
        let what: String
        let headers: String
        var path = "/sign-in"
        let status: Int
        var testDescription: String { what }
    }

    static let origins: [Origin] = [
        .init(what: "our own page", headers: "Sec-Fetch-Site: same-origin\r\n", status: 303),
        .init(what: "another site", headers: "Sec-Fetch-Site: cross-site\r\n", status: 403),
        .init(what: "a neighbouring host", headers: "Sec-Fetch-Site: same-site\r\n", status: 403),
        .init(what: "our own page in an older browser", headers: "Origin: http://x\r\n", status: 303),
        .init(what: "another site in an older browser", headers: "Origin: http://x.evil.example\r\n", status: 403),
        .init(what: "a page without origin", headers: "Origin: null\r\n", status: 403),
        .init(what: "no browser", headers: "", status: 303),
        .init(what: "the API", headers: "Sec-Fetch-Site: cross-site\r\n", path: "/api/v1/cases", status: 200),
    ]

    @Test("a POST from elsewhere is refused", arguments: origins)
    func origin(_ row: Origin) async throws {
        try await withServer(routes: Self.routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send("POST \(row.path) HTTP/1.1\r\nHost: x\r\n\(row.headers)Content-Length: 0\r\n\r\n")
            #expect(try await connection.answer().status == row.status)
        }
    }

    private func request(_ cookie: String) -> Request {
        Request(
            head: HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "x",
                path: "/",
                headerFields: [.cookie: cookie]
            ),
            body: .init(buffer: .init())
        )
    }

    @Test("cookies are bound to the host behind TLS and hidden from scripts")
    func cookies() {
        var response = Response(status: .ok)
        response.set(Cookies(secure: true).session("ab12", seconds: 60))
        response.set(Cookies(secure: false).endNotice())
        #expect(
            response.headers[values: .setCookie] == [
                "__Host-zhifa=ab12; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
                "zhifa-notice=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
            ]
        )
    }

    @Test("a cookie is read by its exact name, and not if it is there twice")
    func readCookies() {
        let plain = Cookies(secure: false)
        #expect(plain.session(of: request("a=b; zhifa=ab12; xzhifa=1")) == "ab12")
        #expect(plain.session(of: request("zhifa=ab12; zhifa=cd34")) == nil)
        #expect(plain.session(of: request("zhifa=a<b")) == nil)
        #expect(Cookies(secure: true).session(of: request("zhifa=ab12")) == nil)
    }

    @Test("a notice comes back as it was set")
    func notice() throws {
        let cookies = Cookies(secure: false)
        let notice = Notice(.done, "已立案；请在 5 月 8 日前完成调查 “云”")
        var response = Response(status: .ok)
        response.set(cookies.notice(notice))
        let set = try #require(response.headers[.setCookie]?.split(separator: ";").first)
        #expect(cookies.notice(of: request(String(set))) == notice)
    }

    @Test("a form without the right token is foreign")
    func token() throws {
        let form = try Form(parsing: Array("_token=abc&a=1".utf8))
        try form.checkToken("abc")
        for wrong in ["abd", "ab", "abcd", ""] {
            #expect(throws: Problem.self) { try form.checkToken(wrong) }
        }
        let bare = try Form(parsing: Array("a=1".utf8))
        #expect(throws: Problem.self) { try bare.checkToken("") }
    }

    @Test("tokens are long and never the same")
    func randomTokens() {
        let tokens = Set((0..<100).map { _ in RandomToken.make() })
        #expect(tokens.count == 100)
        #expect(tokens.allSatisfy { $0.utf8.count == 64 })
    }
}

import HTTPTypes
import Hummingbird
import Ledger
import Testing
import Web

@Suite("Problems and JSON bodies")
struct ProblemTests {
    @Test("a problem is RFC 9457 with what we add")
    func json() {
        var problem = Problem.invalid([.init(field: "parties.0.name", message: "请填写姓名")])
        problem.refusals = [["basis": "行政处罚法 第四十四条", "missing": "事先告知"]]
        #expect(
            problem.json == [
                "type": "/problems/invalid", "title": "内容需要更正", "status": 422, "detail": "有内容需要更正，见各项说明。",
                "errors": [["field": "parties.0.name", "message": "请填写姓名"]],
                "refusals": [["basis": "行政处罚法 第四十四条", "missing": "事先告知"]],
            ]
        )
    }

    struct Body: Sendable, CustomTestStringConvertible {
        let what: String
        var type = "application/json"
        let bytes: [UInt8]
        let status: Int
        var testDescription: String { what }

        init(_ what: String, type: String = "application/json", _ text: String, status: Int) {
            self.init(what, type: type, Array(text.utf8), status: status)
        }

        init(_ what: String, type: String = "application/json", _ bytes: [UInt8], status: Int) {
            self.what = what
            self.type = type
            self.bytes = bytes
            self.status = status
        }
    }

    static let bodies: [Body] = [
        .init("an object", "{\"a\":1}", status: 200),
        .init("a charset", type: "application/json; charset=UTF-8", "{}", status: 200),
        .init("another charset", type: "application/json; charset=gbk", "{}", status: 415),
        .init("a form", type: "application/x-www-form-urlencoded", "a=1", status: 415),
        .init("text", type: "text/plain", "{}", status: 415),
        .init("nothing", "", status: 400),
        .init("half an object", "{\"a\":", status: 400),
        .init("a key twice", "{\"a\":1,\"a\":2}", status: 400),
        .init("a fraction", "{\"a\":1.5}", status: 400),
        .init("invalid UTF-8", [0x22, 0xFF, 0x22], status: 400),
        .init("a thousand brackets", String(repeating: "[", count: 1000), status: 400),
        .init("more than a mebibyte", "\"" + String(repeating: "a", count: 1024 * 1024) + "\"", status: 413),
    ]

    @Test("a JSON body is read strictly", arguments: bodies)
    func body(_ row: Body) async throws {
        let routes: @Sendable (Site) -> Void = { site in
            site.post(.apiCases) { request, context in .json(try await context.json(of: request)) }
        }
        try await withServer(routes: routes) { port in
            let connection = try await RawConnection(port: port)
            try await connection.send(
                "POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: \(row.type)\r\nContent-Length: \(row.bytes.count)\r\n\r\n"
            )
            try await connection.send(row.bytes)
            let answer = try await connection.answer()
            #expect(answer.status == row.status)
            guard row.status == 400 else { return }
            let problem = try JSON(parsing: answer.body)
            #expect(problem["offset"]?.intValue != nil)
            #expect(problem["detail"]?.stringValue?.contains("字节") == true)
        }
    }
}

import HTTPTypes
import Ledger
import Testing
import Web

@Suite("Forms with files")
struct MultipartTests {
    private static let boundary = "----zhifa7d1"

    /// A part as browsers write it.
    private static func part(_ name: String, _ content: String, file: String? = nil, type: String? = nil) -> String {
        let fileName = file.map { "; filename=\"\($0)\"" } ?? ""
        let type = type.map { "Content-Type: \($0)\r\n" } ?? ""
        return "Content-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\(type)\r\n\(content)"
    }

    private static func body(_ parts: String...) -> [UInt8] {
        Array((parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n").utf8)
    }

    private func read(_ bytes: [UInt8], _ limits: FormLimits = .init()) throws(Problem) -> UploadForm {
        try UploadForm(parsing: bytes, boundary: Self.boundary, limits: limits)
    }

    @Test("fields and files come apart, and a file keeps every byte")
    func fieldsAndFiles() throws {
        let text = "第一行\r\n第二行\r\n--\u{0}\r\n------zhifa7d\r\n"
        let form = try read(
            Self.body(
                Self.part("year", "2027"),
                Self.part("parties.0.name", "某某\r\n公司"),
                Self.part("_token", "70ce"),
                Self.part("table", text, file: "2027 年.csv", type: "text/csv"),
                Self.part("empty", "", file: "leer.csv", type: "application/octet-stream")
            )
        )
        #expect(form.form["year"] == "2027")
        #expect(form.form.tree["parties"]?.arrayValue?.first?["name"]?.stringValue == "某某\n公司")
        #expect(throws: Never.self) { try form.form.checkToken("70ce") }
        #expect(throws: Problem.self) { try form.form.checkToken("70cf") }
        #expect(form.file("table")?.bytes == Array(text.utf8))
        #expect(form.file("table")?.name == "2027 年.csv")
        #expect(form.file("empty")?.bytes == [])
        #expect(form.form["table"] == nil)
    }

    @Test("a file field in which nothing was chosen is as if it weren't there")
    func nothingChosen() throws {
        let form = try read(Self.body(Self.part("table", "", file: "", type: "application/octet-stream")))
        #expect(form.file("table") == nil)
    }

    @Test("a form without parts is empty")
    func noParts() throws {
        let form = try read(Array("--\(Self.boundary)--".utf8))
        #expect(form.form.values.isEmpty)
    }

    @Test("random bytes come back as they went", arguments: 0..<20)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        // Few values, so that line breaks and hyphens come in every order.
        let alphabet = Array("\r\n-ab".utf8) + Array(Self.boundary.utf8)
        let content = (0..<Int.random(in: 0...600, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
        let head = Array("--\(Self.boundary)\r\n\(Self.part("f", "", file: "a"))".utf8)
        let form = try read(head + content + Array("\r\n--\(Self.boundary)--\r\n".utf8))
        #expect(form.file("f")?.bytes == content)
    }

    struct Name: Sendable, CustomTestStringConvertible {
        let sent: String
        let name: String
        var testDescription: String { sent }
    }

    static let names: [Name] = [
        .init(sent: "C:\\Users\\某\\节假日.csv", name: "节假日.csv"),
        .init(sent: "../../etc/passwd", name: "passwd"),
        .init(sent: "/", name: "未命名"),
        .init(sent: "..", name: "_.."),
        .init(sent: ".htaccess", name: "_.htaccess"),
        .init(sent: "a%22b.csv", name: "a_b.csv"),
        .init(sent: "表%0D%0ASet-Cookie: x.csv", name: "表  Set-Cookie_ x.csv"),
        .init(sent: "fdp\u{202E}vsc.exe", name: "fdp_vsc.exe"),
        .init(sent: String(repeating: "长", count: 300), name: String(repeating: "长", count: 120)),
    ]

    @Test("a file's name is for showing only: no path, no marks that steer", arguments: names)
    func fileNames(_ row: Name) throws {
        let form = try read(Self.body(Self.part("table", "x", file: row.sent)))
        #expect(form.file("table")?.name == row.name)
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        let what: String
        let bytes: [UInt8]
        var testDescription: String { what }

        init(_ what: String, _ text: String) {
            self.what = what
            bytes = Array(text.replacing("BOUNDARY", with: "------zhifa7d1").utf8)
        }

        init(_ what: String, _ bytes: [UInt8]) {
            self.what = what
            self.bytes = bytes
        }
    }

    static let broken: [Broken] = [
        .init("nothing at all", ""),
        .init("text before the first boundary", "hello\r\nBOUNDARY--\r\n"),
        .init("another boundary", "--other\r\n\(part("a", "1"))\r\n--other--\r\n"),
        .init("no final boundary", "BOUNDARY\r\n\(part("a", "1"))\r\n"),
        .init("broken off in the content", "BOUNDARY\r\n\(part("a", "1"))"),
        .init("broken off in the header", "BOUNDARY\r\nContent-Disposition: form-data; na"),
        .init("a final boundary with one hyphen", "BOUNDARY\r\n\(part("a", "1"))\r\nBOUNDARY-"),
        .init("text after the last boundary", body(part("a", "1")) + Array("more".utf8)),
        .init("a second form after the first", body(part("a", "1")) + body(part("b", "1"))),
        .init("a boundary that goes on", "BOUNDARYx\r\n\(part("a", "1"))\r\nBOUNDARY--\r\n"),
        .init("spaces after a boundary", "BOUNDARY  \r\n\(part("a", "1"))\r\nBOUNDARY--\r\n"),
        .init(
            "lines that end without a carriage return",
            "BOUNDARY\nContent-Disposition: form-data; name=\"a\"\n\n1\nBOUNDARY--\n"
        ),
        .init("no header", body("\r\ncontent")),
        .init("no name", body("Content-Disposition: form-data\r\n\r\n1")),
        .init("an empty name", body(part("", "1"))),
        .init("a name that is too long", body(part(String(repeating: "a", count: 201), "1"))),
        .init("a name that no field has", body(part("a..b", "1"))),
        .init("a name left open", body("Content-Disposition: form-data; name=\"a\r\n\r\n1")),
        .init("two names", body("Content-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1")),
        .init("a quote inside a name", body("Content-Disposition: form-data; name=\"a\\\"b\"\r\n\r\n1")),
        .init("another disposition", body("Content-Disposition: attachment; name=\"a\"\r\n\r\n1")),
        .init("two dispositions", body("Content-Disposition: form-data; name=\"a\"\r\n\(part("b", "1"))")),
        .init("a header line that goes on", body("Content-Disposition: form-data;\r\n name=\"a\"\r\n\r\n1")),
        .init("a header line without a colon", body("nonsense\r\n\(part("a", "1"))")),
        .init("a control character in a header", body(part("a\u{0}", "1"))),
        .init("a header that is too long", body("X: \(String(repeating: "x", count: 5000))\r\n\(part("a", "1"))")),
        .init(
            "a header that is not UTF-8",
            Array("------zhifa7d1\r\nX: ".utf8) + [0xFF] + body(part("a", "1")).dropFirst(16)
        ),
        .init(
            "the file name in the form that RFC 7578 forbids",
            body("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%E8%A1%A8.csv\r\n\r\n1")
        ),
        .init("a part within a part", body(part("a", "1", type: "multipart/mixed; boundary=inner"))),
        .init("base64 by its header", body("Content-Transfer-Encoding: base64\r\n\(part("a", "MQ=="))")),
        .init("a field in another encoding", body(part("a", "1", type: "text/plain; charset=gbk"))),
        .init(
            "a field that is not UTF-8",
            Array("------zhifa7d1\r\n\(part("a", ""))".utf8) + [0xD6, 0xD0] + Array("\r\n------zhifa7d1--".utf8)
        ),
        .init("a control character in a field", body(part("a", "1\u{8}"))),
        .init("a field sent twice", body(part("a", "1"), part("a", "2"))),
        .init("a file sent twice", body(part("f", "1", file: "a"), part("f", "2", file: "b"))),
        .init("a field and a file of one name", body(part("f", "1"), part("f", "2", file: "b"))),
        .init("a field inside another's value", body(part("a", "1"), part("a.b", "2"))),
        .init(
            "more than a thousand parts",
            Array(
                ((0..<1001).map { "------zhifa7d1\r\n\(part("a\($0)", "1"))\r\n" }.joined() + "------zhifa7d1--").utf8
            )
        ),
    ]

    @Test("what is no such form is refused with a reason", arguments: broken)
    func refused(_ row: Broken) throws {
        let problem = #expect(throws: Problem.self) { try read(row.bytes) }
        #expect(problem?.status.code == 400)
        #expect(problem?.detail?.isEmpty == false)
    }

    @Test("no cut and no flipped byte of a form brings the reader down", arguments: 0..<40)
    func mangled(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let whole = Self.body(
            Self.part("year", "2027"),
            Self.part("table", "a,b\r\n1,2\r\n", file: "表.csv", type: "text/csv")
        )
        for _ in 0..<50 {
            var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
            for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let form = try? read(bytes) else { continue }
            #expect(form.file("table").map { $0.bytes.count <= whole.count } ?? true)
        }
    }

    @Test("text beside files has a limit of its own")
    func tooMuchText() throws {
        var limits = FormLimits()
        limits.fieldBytes = 10
        let problem = #expect(throws: Problem.self) {
            try read(Self.body(Self.part("a", "12345"), Self.part("b", "678901")), limits)
        }
        #expect(problem?.status.code == 413)
        let form = try read(Self.body(Self.part("a", "1234567890"), Self.part("f", "678901", file: "x")), limits)
        #expect(form.file("f")?.bytes.count == 6)
    }

    static let types: [(type: String?, boundary: String?)] = [
        (nil, nil), ("application/x-www-form-urlencoded", nil), ("multipart/mixed; boundary=a", nil),
        ("multipart/form-data-x; boundary=a", nil), ("multipart/form-data; boundary=a", "a"),
        ("Multipart/Form-Data; Boundary=\"a b\"", "a b"), ("multipart/form-data; charset=utf-8; boundary=a", "a"),
    ]

    @Test("the boundary is read from the content type", arguments: types)
    func boundary(_ row: (type: String?, boundary: String?)) throws {
        #expect(try MultipartBoundary.read(row.type) == row.boundary)
    }

    @Test(
        "a content type without a boundary that may be one is refused",
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a ",
            "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a; boundary=b",
            "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
            "multipart/form-data; boundary=\"a\tb\"",
            "multipart/form-data; boundary=\"<>\"", "multipart/form-data; boundary",
        ]
    )
    func wrongBoundary(_ type: String) {
        let problem = #expect(throws: Problem.self) { try MultipartBoundary.read(type) }
        #expect(problem?.status.code == 400)
    }

    @Test("over the wire: another type is 415, too much is 413, too slow is 408, a form is read")
    func overTheWire() async throws {
        var limits = ServerLimits()
        limits.uploadBytes = 2000
        limits.uploadDeadline = .milliseconds(300)
        let own = limits
        try await withServer(limits: limits) { site in
            site.post(.newCase) { request, context in
                let upload = try await context.upload(of: request, limits: own)
                return .bytes(upload.file("table")?.bytes ?? [], type: "text/plain")
            }
        } _: { port in
            let body = Self.body(Self.part("table", "a,b\r\n", file: "a.csv"))
            #expect(try await Self.post(port, body).text == "a,b\r\n")
            #expect(try await Self.post(port, body, type: "application/json").status == 415)
            #expect(try await Self.post(port, body, type: "multipart/form-data").status == 400)
            let large = Self.body(Self.part("table", String(repeating: "x", count: 3000), file: "a.csv"))
            #expect(try await Self.post(port, large).status == 413)
            let slow = try await RawConnection(port: port)
            try await slow.send(Self.head(length: body.count) + "--")
            let answer = try #require(RawAnswer(try await slow.rest()))
            #expect(answer.status == 408)
        }
    }

    private static func post(
        _ port: Int,
        _ body: [UInt8],
        type: String = "multipart/form-data; boundary=\(boundary)"
    ) async throws -> RawAnswer {
        let connection = try await RawConnection(port: port)
        try await connection.send(Array(head(length: body.count, type: type).utf8) + body)
        return try await connection.answer()
    }

    private static func head(
        length: Int,
        type: String = "multipart/form-data; boundary=\(boundary)"
    ) -> String {
        "POST /cases/new HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Type: \(type)\r\n"
            + "Content-Length: \(length)\r\n\r\n"
    }
}

import Ledger
import Testing

@Suite("Strict JSON")
struct JSONParserTests {
    struct Refused: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let message: String
        let offset: Int
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ message: String, at offset: Int) {
            self.init(name, Array(text.utf8), message, at: offset)
        }

        init(_ name: String, _ bytes: [UInt8], _ message: String, at offset: Int) {
            self.name = name
            self.bytes = bytes
            self.message = message
            self.offset = offset
        }
    }

    static let refused: [Refused] = [
        Refused("nothing", "", "不完整", at: 0),
        Refused("only space", "  ", "不完整", at: 2),
        Refused("a lone continuation byte", [0x22, 0x80, 0x22], "UTF-8", at: 1),
        Refused("an overlong form", [0x22, 0xC0, 0xAF, 0x22], "UTF-8", at: 1),
        Refused("a surrogate in UTF-8", [0x22, 0xED, 0xA0, 0x80, 0x22], "UTF-8", at: 1),
        Refused("beyond U+10FFFF", [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "UTF-8", at: 1),
        Refused("bad UTF-8 after an escape", [0x22, 0x5C, 0x6E, 0xFF, 0x22], "UTF-8", at: 1),
        Refused("a byte order mark", [0xEF, 0xBB, 0xBF, 0x31], "应为一个值", at: 0),
        Refused("a key that stands twice", #"{"a":1,"b":2,"a":3}"#, "“a”重复", at: 13),
        Refused("the same key with an escape", #"{"a":1,"\u0061":3}"#, "“a”重复", at: 7),
        Refused("the same key in another spelling", "{\"\u{e9}\":1,\"e\u{301}\":3}", "重复", at: 8),
        Refused("a fraction", "1.5", "只接受整数", at: 0),
        Refused("an exponent", "[1e3]", "只接受整数", at: 1),
        Refused("a capital exponent", "1E3", "只接受整数", at: 0),
        Refused("two to the 53rd", "9007199254740992", "整数过大", at: 0),
        Refused("minus two to the 53rd", "-9007199254740992", "整数过大", at: 0),
        Refused("a hundred digits", String(repeating: "9", count: 100), "整数过大", at: 0),
        Refused("a leading zero", "01", "不得以0开头", at: 0),
        Refused("minus zero", "-0", "没有负0", at: 0),
        Refused("a lone minus", "-", "负号之后", at: 1),
        Refused("a plus", "+1", "应为一个值", at: 0),
        Refused("NaN", "NaN", "应为一个值", at: 0),
        Refused("half a word", "tru", "不完整", at: 0),
        Refused("a wrong word", "trux", "应为一个值", at: 0),
        Refused("33 arrays", String(repeating: "[", count: 33), "嵌套超过32层", at: 32),
        Refused("a lone high surrogate", #""\ud800""#, "代理字符不成对", at: 1),
        Refused("a high surrogate before another character", #""\ud800\u0041""#, "代理字符不成对", at: 1),
        Refused("a lone low surrogate", #""\udc00""#, "代理字符不成对", at: 1),
        Refused("an unknown escape", #""\x""#, "转义符无效", at: 1),
        Refused("a short escape", #""\u12""#, "转义符无效", at: 5),
        Refused("trailing bytes", "{} x", "多余内容", at: 3),
        Refused("a zero byte after the value", [0x31, 0], "多余内容", at: 1),
        Refused("a control character in a string", "\"a\nb\"", "控制字符", at: 2),
        Refused("an open string", #"["abc"#, "字符串没有结束", at: 1),
        Refused("an open array", "[1", "不完整", at: 2),
        Refused("an open object", #"{"a":1"#, "不完整", at: 6),
        Refused("a trailing comma", "[1,]", "应为一个值", at: 3),
        Refused("a comma before the end of an object", #"{"a":1,}"#, "应为字段名", at: 7),
        Refused("no colon", #"{"a" 1}"#, "冒号", at: 5),
        Refused("no comma", "[1 2]", "逗号", at: 3),
        Refused("single quotes", "'a'", "应为一个值", at: 0),
        Refused("a comment", "/**/1", "应为一个值", at: 0),
    ]

    @Test("what is not strict JSON is refused, with place and reason", arguments: refused)
    func refusal(row: Refused) {
        do {
            let json = try JSON(parsing: row.bytes)
            Issue.record("read as \(json.canonicalText)")
        } catch {
            #expect(error.message.contains(row.message))
            #expect(error.offset == row.offset)
        }
    }

    @Test("space, every escape and surrogate pairs are read")
    func accepted() throws {
        let text = " { \"a\" : [ 1 , -2,\t0 ] ,\r\n\"b\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDCC4\" } "
        let json = try JSON(parsing: Array(text.utf8))
        #expect(json == ["a": [1, -2, 0], "b": "\"\\/\u{8}\u{c}\n\r\té\u{1F4C4}"])
    }

    @Test("the limits count what is inside them")
    func limits() throws {
        let deep = Array((String(repeating: "[", count: 32) + String(repeating: "]", count: 32)).utf8)
        #expect(throws: Never.self) { try JSON(parsing: deep) }
        let limits = JSONLimits(depth: 2, nodes: 4)
        #expect(throws: Never.self) { try JSON(parsing: Array("[1,[2]]".utf8), limits: limits) }
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array("[1,[2,3]]".utf8), limits: limits) }
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array("[[[]]]".utf8), limits: limits) }
    }

    @Test("any collection of bytes can be read")
    func slices() throws {
        let text = "xx[1,2]xx".utf8
        #expect(try JSON(parsing: text.dropFirst(2).dropLast(2)) == [1, 2])
    }

    @Test("random bytes never do worse than a refusal")
    func noise() {
        var random = SplitMix64(seed: 6)
        let letters = Array(#"{}[]",:\u0019truefalsn-.eE "#.utf8) + [0x80, 0xE6, 0xF0, 0]
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &random)]
            }
            guard let json = try? JSON(parsing: bytes) else { continue }
            #expect((try? JSON(canonical: json.canonical)) == json)
        }
    }
}

import Testing
import Web

@Suite("HTML writer")
struct HTMLTests {
    @Test("tags nest and attributes stand in order, absent ones are left out")
    func nesting() {
        var h = HTML()
        h.tag("div", .class("card"), nil, .id("f-", "a.0", "-hint")) { h in
            h.void("input", .name("x"), .required)
            h.tag("a", .href(.case("0a1b")), text: "案件")
            h.text(42)
        }
        #expect(
            string(h)
                == #"<div class="card" id="f-a.0-hint"><input name="x" required><a href="/cases/0a1b">案件</a>42</div>"#
        )
    }

    struct Escape: Sendable, CustomTestStringConvertible {
        let text: String
        let written: String
        var testDescription: String { text.debugDescription }
    }

    static let escapes: [Escape] = [
        .init(text: "<script>alert(1)</script>", written: "&lt;script&gt;alert(1)&lt;/script&gt;"),
        .init(text: "a & b", written: "a &amp; b"),
        .init(text: "\"'", written: "&quot;&#39;"),
        .init(text: "\"\u{301} onmouseover=alert(1)", written: "&quot;\u{301} onmouseover=alert(1)"),
        .init(text: "<\u{338}b>\u{20DD}", written: "&lt;\u{338}b&gt;\u{20DD}"),
        .init(text: "'\u{FE0F}", written: "&#39;\u{FE0F}"),
        .init(text: "a\u{0}b\u{1B}c\u{7F}", written: "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        .init(text: "a\tb\nc\r\nd", written: "a\tb\nc&#13;\nd"),
        .init(text: "执法平台，“引号”", written: "执法平台，“引号”"),
        .init(text: "", written: ""),
    ]

    @Test("text and attribute values are escaped byte by byte", arguments: escapes)
    func escaping(_ row: Escape) {
        var text = HTML()
        text.text(row.text)
        #expect(string(text) == row.written)
        var attribute = HTML()
        attribute.void("input", .value(row.text))
        #expect(string(attribute) == "<input value=\"\(row.written)\">")
    }

    @Test("a page of random hostile texts reads back as exactly what was written", arguments: 0..<40)
    func roundTrip(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let tree = HostileTree.random(depth: 4, using: &random)
        var h = HTML()
        tree.write(to: &h)
        #expect(try StrictReader.read(h.bytes) == tree.asRead)
    }

    @Test("a text area keeps a line break that was typed first")
    func textArea() {
        var h = HTML()
        h.field(.init("facts", "事实", required: true, .lines(3)), in: .init(values: ["facts": "\n起首"]))
        #expect(string(h).contains(">\n\n起首</textarea>"))
    }
}

func string(_ h: HTML) -> String { String(decoding: h.bytes, as: UTF8.self) }

import Ledger
import Testing
import Web

@Suite("Forms")
struct FormTests {
    struct Tree: Sendable, CustomTestStringConvertible {
        let sent: String
        let tree: JSON
        var testDescription: String { sent }
    }

    static let trees: [Tree] = [
        .init(sent: "", tree: [:]),
        .init(sent: "a=1&b=x+y%20z%2B", tree: ["a": "1", "b": "x y z+"]),
        .init(sent: "parties.0.name=%E6%9F%90", tree: ["parties": [["name": "某"]]]),
        .init(sent: "p.10.n=c&p.2.n=b&p.0.n=a", tree: ["p": [["n": "a"], ["n": "b"], ["n": "c"]]]),
        .init(sent: "p.0.n=a&p.1.n=&p.2.n=c", tree: ["p": [["n": "a"], ["n": "c"]]]),
        .init(sent: "p.0=a&p.1=b", tree: ["p": ["a", "b"]]),
        .init(sent: "p.0=a&p.x=b", tree: ["p": ["0": "a", "x": "b"]]),
        .init(sent: "p.01=a", tree: ["p": ["01": "a"]]),
        .init(sent: "a=&b=+&c.d=", tree: [:]),
        .init(sent: "a", tree: [:]),
        .init(sent: "a=1=2&&b=3", tree: ["a": "1=2", "b": "3"]),
        .init(sent: "t=a%0D%0Ab%0Dc%0Ad", tree: ["t": "a\nb\nc\nd"]),
        .init(sent: "_token=x&a=1", tree: ["a": "1"]),
    ]

    @Test("dotted names make a tree", arguments: trees)
    func tree(_ row: Tree) throws {
        #expect(try Form(parsing: Array(row.sent.utf8)).tree == row.tree)
    }

    @Test(
        "what is not a form is refused",
        arguments: [
            "a=%", "a=%4", "a=%zz", "a=%FF", "a=%C0%AF", "a=%00", "a=%1B", "a=1&a=2", "a=1&a.b=2", "a.b=2&a=1", "=1",
            ".a=1", "a.=1", "a..b=1", "a.b.c.d.e.f.g.h.i=1", "_token=a&_token=b",
            String(repeating: "a", count: 201) + "=1", (0...1000).map { "a\($0)=1" }.joined(separator: "&"),
        ]
    )
    func refused(_ sent: String) {
        #expect(throws: Problem.self) { try Form(parsing: Array(sent.utf8)) }
    }

    @Test("invalid UTF-8 sent raw is refused too")
    func rawBytes() {
        #expect(throws: Problem.self) { try Form(parsing: [0x61, 0x3D, 0xFF]) }
    }

    @Test("what was typed is kept under the names that errors will carry")
    func values() throws {
        let form = try Form(parsing: Array("p.0.n=a&p.1.n=&p.1.m=&p.2.n=&p.2.m=x&note=".utf8))
        #expect(form.values == ["p.0.n": "a", "p.1.n": "", "p.1.m": "x", "note": ""])
        #expect(form["note"] == "")
        #expect(form["nothing"] == nil)
    }
}

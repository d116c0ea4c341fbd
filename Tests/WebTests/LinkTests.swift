import Testing
import Web

@Suite("Links")
struct LinkTests {
    @Test("parameters are percent-encoded")
    func encoding() {
        #expect(Link.case("0a1b").path == "/cases/0a1b")
        #expect(Link.case("云/1 ?#%\"").path == "/cases/%E4%BA%91%2F1%20%3F%23%25%22")
        #expect(Link.act("1", "file-case").path == "/cases/1/acts/file-case")
        #expect(Link.document("1", "2").path == "/cases/1/documents/2")
        #expect(Link.apiActs("1").path == "/api/v1/cases/1/acts")
        #expect(Link.cases.with("stage", "a&b").with("q", "某").at("list").path == "/cases?stage=a%26b&q=%E6%9F%90#list")
    }

    @Test("no two routes are the same")
    func routes() {
        #expect(Set(Route.allCases.map(\.rawValue)).count == Route.allCases.count)
    }

    @Test(
        "an address to return to must be one of ours",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "", "cases", "/a\nb", "/a b", "/\u{9}/x", "/某",
        ]
    )
    func foreignReturn(_ sent: String) {
        #expect(Link.returning(to: sent) == nil)
    }

    @Test("an address of ours is returned to as it was")
    func ownReturn() {
        #expect(Link.returning(to: "/cases?stage=a%20b")?.path == "/cases?stage=a%20b")
        #expect(Link.returning(to: nil) == nil)
    }
}

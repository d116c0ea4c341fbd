import Documents
import Testing

@Suite("字体覆盖范围")
struct GlyphCoverageTests {
    private func coverage(_ json: String) throws(GlyphCoverageFault) -> GlyphCoverage {
        try GlyphCoverage(parsing: Array(json.utf8))
    }

    @Test("a character is printed if every stack has it")
    func everyStack() throws {
        let coverage = try coverage(#"{"format":1,"stacks":{"a":[65,67,70,70],"b":[66,90]}}"#)
        #expect(coverage.missing(in: "ABCDEF").map(String.init) == ["A", "D", "E"])
        #expect(coverage.missing(in: "ABCDEF", stack: "a").map(String.init) == ["D", "E"])
        #expect(coverage.missing(in: "A", stack: "c").map(String.init) == ["A"])
        #expect(coverage.stackNames == ["a", "b"])
    }

    @Test("each missing character is named once, in the order of the texts")
    func once() throws {
        let coverage = try coverage(#"{"format":1,"stacks":{"a":[65,66]}}"#)
        #expect(coverage.missing(in: ["BZAZ", "YZ"]).map(String.init) == ["Z", "Y"])
        #expect(coverage.missing(in: "").isEmpty)
    }

    @Test("the edges of ranges belong to them")
    func edges() throws {
        let coverage = try coverage(#"{"format":1,"stacks":{"a":[20,29,40,40,131072,131080]}}"#)
        let printed = [19, 20, 29, 30, 39, 40, 41, 131_071, 131_072, 131_080, 131_081].filter { code in
            Unicode.Scalar(UInt32(code)).map { coverage.missing(in: String($0)).isEmpty } ?? false
        }
        #expect(printed == [20, 29, 40, 131_072, 131_080])
    }

    @Test(
        "other bytes are refused",
        arguments: [
            "", "[]", #"{"format":2,"stacks":{"a":[1,2]}}"#, #"{"format":1,"stacks":{}}"#,
            #"{"format":1,"stacks":{"a":[1]}}"#, #"{"format":1,"stacks":{"a":[2,1]}}"#,
            #"{"format":1,"stacks":{"a":[1,"2"]}}"#, #"{"format":1,"stacks":{"a":[-1,2]}}"#,
        ]
    )
    func refuses(_ json: String) {
        #expect(throws: GlyphCoverageFault.self) { try GlyphCoverage(parsing: Array(json.utf8)) }
    }

    @Test("the installed fonts print a decision with a rare name, and no picture character")
    func installed() throws {
        let coverage = try GlyphCoverage(parsing: ProjectFiles.bytes(".local/coverage.json"))
        var draft = DecisionDraft()
        draft.name = "昇喆堃赟昉镕䶮"
        #expect(coverage.missing(in: try draft.make().texts).isEmpty)
        #expect(coverage.missing(in: "摊\u{1F600}\u{200B}").map(\.named) == ["“\u{1F600}”（U+1F600）", "U+200B"])
    }
}

import Documents
import Ledger
import Testing

@Suite("names that the template of the decision reads")
struct TemplateNamesTests {
    private let source: String

    init() throws {
        source = try ProjectFiles.text("Catalogue/documents/decision.typ")
    }

    /// Every `data.a.b` of the source, without a method that is called on it.
    private var names: Set<String> {
        var found: Set<String> = []
        for match in code.matches(of: /\bdata((?:\.[a-zA-Z]+)+)(\()?/) {
            var parts = match.output.1.split(separator: ".")
            if match.output.2 != nil { parts.removeLast() }
            found.insert(parts.joined(separator: "."))
        }
        return found
    }

    /// The source without comments and quoted texts.
    private var code: String {
        source.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("//") }
            .joined(separator: "\n").replacing(/"[^"]*"/, with: "")
    }

    @Test("every name is a known field, or a part that holds known fields")
    func known() {
        let unknown = names.filter { name in
            !DecisionContents.fieldPaths.contains { $0 == name || $0.hasPrefix("\(name).") }
        }
        #expect(unknown == [])
    }

    @Test("every field is printed")
    func used() {
        #expect(DecisionContents.fieldPaths.subtracting(names) == [])
    }

    @Test("data is read by full path only, so that no name escapes")
    func fullPaths() {
        let bare = code.matches(of: /\bdata\b(?!\.[a-z])/).count
        // `#let data = json(…)` has the one.
        #expect(bare == 1)
        #expect(!code.contains("eval"))
    }

    @Test("the fields are those of the printed data")
    func fields() throws {
        var draft = DecisionDraft()
        draft.representative = "王喆"
        #expect(leaves(try draft.make().printed(), "") == DecisionContents.fieldPaths)
    }

    @Test("the shared parts read no data")
    func parts() throws {
        #expect(!(try ProjectFiles.text("Catalogue/documents/parts/official.typ")).contains("data."))
    }

    private func leaves(_ json: JSON, _ path: String) -> Set<String> {
        guard let members = json.objectValue else { return [path] }
        return Set(members.flatMap { leaves($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)") })
    }
}

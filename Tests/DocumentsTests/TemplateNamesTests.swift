import Documents
import Ledger
import Procedure
import Testing

@Suite("names that templates read")
struct TemplateNamesTests {
    private func source(_ kind: DocumentKind) throws -> String {
        try ProjectFiles.text("Catalogue/documents/\(kind.template).typ")
    }

    /// Every `data.a.b` of the source, without a method that is called on it.
    private func names(_ kind: DocumentKind) throws -> Set<String> {
        var found: Set<String> = []
        for match in try code(kind).matches(of: /\bdata((?:\.[a-zA-Z]+)+)(\()?/) {
            var parts = match.output.1.split(separator: ".")
            if match.output.2 != nil { parts.removeLast() }
            found.insert(parts.joined(separator: "."))
        }
        return found
    }

    /// The source without comments and quoted texts.
    private func code(_ kind: DocumentKind) throws -> String {
        try source(kind).split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("//") }
            .joined(separator: "\n").replacing(/"[^"]*"/, with: "")
    }

    @Test("every name is a known field, or a part that holds known fields", arguments: DocumentKind.allCases)
    func known(_ kind: DocumentKind) throws {
        let unknown = try names(kind).filter { name in
            !kind.contents.fieldPaths.contains { $0 == name || $0.hasPrefix("\(name).") }
        }
        #expect(unknown == [])
    }

    @Test("every field is printed", arguments: DocumentKind.allCases)
    func used(_ kind: DocumentKind) throws {
        #expect(try kind.contents.fieldPaths.subtracting(names(kind)) == [])
    }

    @Test("data is read by full path only, so that no name escapes", arguments: DocumentKind.allCases)
    func fullPaths(_ kind: DocumentKind) throws {
        let code = try code(kind)
        // `#let data = json(…)` has the one.
        #expect(code.matches(of: /\bdata\b(?!\.[a-z])/).count == 1)
        #expect(!code.contains("eval"))
    }

    @Test("the fields are those of the printed data", arguments: DocumentKind.allCases)
    func fields(_ kind: DocumentKind) throws {
        var found: Set<String> = []
        for data in try samples(kind) { found.formUnion(leaves(data, "")) }
        // A part that one sample has and another has not reads as one name there.
        let parts = found.filter { name in found.contains { $0.hasPrefix("\(name).") } }
        #expect(found.subtracting(parts) == kind.contents.fieldPaths)
    }

    /// Contents that have every optional part, in one sample or the other.
    private func samples(_ kind: DocumentKind) throws -> [JSON] {
        switch kind {
        case .decision: return [try DecisionDraft().make().printed()]
        case .exemption: return [try ExemptionDraft().make().printed()]
        case .onTheSpot:
            var collected = OnTheSpotDraft()
            collected.collect()
            return [try OnTheSpotDraft().make().printed(), try collected.make().printed()]
        default: return [try PaperSample(kind).form().printed()]
        }
    }

    @Test("the shared parts read no data", arguments: ["official", "record", "table"])
    func parts(_ name: String) throws {
        #expect(!(try ProjectFiles.text("Catalogue/documents/parts/\(name).typ")).contains("data."))
    }

    private func leaves(_ json: JSON, _ path: String) -> Set<String> {
        guard let members = json.objectValue else { return [path] }
        return Set(members.flatMap { leaves($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)") })
    }
}

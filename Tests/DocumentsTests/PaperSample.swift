import Documents
import Ledger
import Procedure

/// The sample of a form in Tests/forms, as its contents are kept.
struct PaperSample {
    let kind: DocumentKind
    let kept: JSON

    init(_ kind: DocumentKind) throws {
        self.kind = kind
        kept = try JSON(parsing: ProjectFiles.bytes("Tests/forms/\(kind.template).json"))
    }

    static let kinds = DocumentKind.allCases.filter { $0.contents is any PaperForm.Type }

    func form() throws -> any FormContents { try kind.contents.init(json: kept) }

    /// The sample without whatever the form is complete without, also in the rows of its tables.
    func bare() -> JSON {
        var left = kept
        for path in Self.paths(kept) where path != ["number"] {
            let without = left.removing(path[...])
            if (try? kind.contents.init(json: without)) != nil { left = without }
        }
        return left
    }

    /// The members that the form is not complete without.
    func needed() -> [String] { (bare().objectValue ?? [:]).keys.sorted() }

    private static func paths(_ json: JSON) -> [[String]] {
        switch json {
        case .object(let members):
            return members.sorted { $0.key < $1.key }.flatMap { name, value in
                [[name]] + paths(value).map { [name] + $0 }
            }
        case .array(let items):
            return items.enumerated().flatMap { index, item in paths(item).map { ["\(index)"] + $0 } }
        default:
            return []
        }
    }
}

extension JSON {
    func removing(_ path: ArraySlice<String>) -> JSON {
        guard let name = path.first else { return self }
        let rest = path.dropFirst()
        switch self {
        case .object(var members):
            members[name] = rest.isEmpty ? nil : members[name]?.removing(rest)
            return .object(members)
        case .array(var items):
            guard let index = Int(name), items.indices.contains(index) else { return self }
            items[index] = items[index].removing(rest)
            return .array(items)
        default:
            return self
        }
    }
}

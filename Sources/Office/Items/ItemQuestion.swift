import Hummingbird
import LegalTime
import Powers
import Web

/// What the list of items is asked for in its address; what makes no sense is as if it weren't there.
struct ItemQuestion: Sendable, Hashable {
    var text = ""
    var field: String?
    var law: String?
    /// Also what is over or has not begun.
    var all = false
    var offset = 0

    init(text: String = "", field: String? = nil, law: String? = nil, all: Bool = false) {
        self.text = text
        self.field = field
        self.law = law
        self.all = all
    }

    init(_ request: Request) {
        let query = request.uri.queryParameters
        text = String((query.get("q") ?? "").prefix(100))
        field = Self.filled(query.get("field"))
        law = Self.filled(query.get("law"))
        all = query.get("all") == "1"
        offset = max(0, min(query.get("from").flatMap { Int($0) } ?? 0, 1_000_000))
    }

    func filter(today: CivilDay) -> ItemIndex.Filter {
        ItemIndex.Filter(field: field, law: law, validOn: all ? nil : today)
    }

    func link(from offset: Int = 0) -> Link {
        var link = Link.items
        if !text.isEmpty { link = link.with("q", text) }
        if let field { link = link.with("field", field) }
        if let law { link = link.with("law", law) }
        if all { link = link.with("all", "1") }
        if offset > 0 { link = link.with("from", "\(offset)") }
        return link
    }

    /// What narrows the list, each with the way to go without it.
    var chips: [(word: String, without: Link)] {
        var chips: [(String, Link)] = []
        var rest = self
        if !text.isEmpty {
            rest.text = ""
            chips.append(("“\(text)”", rest.link()))
        }
        if let field {
            rest = self
            rest.field = nil
            chips.append(("领域：\(field)", rest.link()))
        }
        if let law {
            rest = self
            rest.law = nil
            chips.append(("法律：\(law)", rest.link()))
        }
        if all {
            rest = self
            rest.all = false
            chips.append(("含失效和未生效的", rest.link()))
        }
        return chips
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return String(text.prefix(200))
    }
}

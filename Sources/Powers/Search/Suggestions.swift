/// What the search box offers while somebody types (输入提示).
package struct Suggestion: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case field
        case law
        case item
    }

    package let kind: Kind
    /// As it is put into the box, or into the filter.
    package let text: String
    /// How many editions stand behind it.
    package let count: Int

    package init(kind: Kind, text: String, count: Int) {
        self.kind = kind
        self.text = text
        self.count = count
    }
}

/// Fields, laws and names, each once.
struct SuggestionGroups: Sendable {
    private struct Entry: Sendable {
        let text: String
        var count: Int
    }

    private let fields: [Entry]
    private let laws: [Entry]
    private let names: [Entry]
    private let folded: [Suggestion.Kind: PackedTexts]

    init(_ items: [CatalogueItem]) {
        fields = Self.entries(items.map(\.field))
        laws = Self.entries(items.map(\.law.title))
        names = Self.entries(items.map(\.name))
        folded = [
            .field: Self.pack(fields, SearchText.fold), .law: Self.pack(laws, SearchText.law),
            .item: Self.pack(names, SearchText.fold),
        ]
    }

    /// Fields, then laws, then names; what begins with the text before what only has it.
    func suggest(_ text: String, limit: Int) -> [Suggestion] {
        let word = SearchText.law(text)
        guard !word.isEmpty else { return [] }
        // Who types 中华人民共和国 means a law.
        if SearchText.fold(text).starts(with: SearchText.republic) { return pick(laws, .law, word, limit) }
        let found = pick(fields, .field, word, 3) + pick(laws, .law, word, 4) + pick(names, .item, word, limit)
        return Array(found.prefix(limit))
    }

    private func pick(_ entries: [Entry], _ kind: Suggestion.Kind, _ word: [UInt32], _ limit: Int) -> [Suggestion] {
        guard let texts = folded[kind] else { return [] }
        var found: [(place: Int, count: Int, index: Int)] = []
        for index in entries.indices {
            guard let place = texts.place(of: word, in: index) else { continue }
            found.append((place == 0 ? 0 : 1, -entries[index].count, index))
        }
        return found.sorted { $0 < $1 }.prefix(limit).map {
            Suggestion(kind: kind, text: entries[$0.index].text, count: entries[$0.index].count)
        }
    }

    private static func entries(_ texts: [String]) -> [Entry] {
        var places: [String: Int] = [:]
        var entries: [Entry] = []
        for text in texts {
            if let place = places[text] {
                entries[place].count += 1
            } else {
                places[text] = entries.count
                entries.append(Entry(text: text, count: 1))
            }
        }
        return entries
    }

    private static func pack(_ entries: [Entry], _ fold: (String) -> [UInt32]) -> PackedTexts {
        var texts = PackedTexts()
        for entry in entries { texts.append(fold(entry.text)) }
        return texts
    }
}

extension ItemIndex {
    /// At most `limit` suggestions for what has been typed so far; none for an empty text.
    package func suggest(_ text: String, limit: Int = 10) -> [Suggestion] {
        groups.suggest(String(text.prefix(100)), limit: min(max(limit, 0), 50))
    }

    /// The fields with the number of editions in each, in the order of the list.
    package var fieldCounts: [Suggestion] { groups.fieldCounts }
    /// The laws with the number of editions that rest on each.
    package var lawCounts: [Suggestion] { groups.lawCounts }
}

extension SuggestionGroups {
    var fieldCounts: [Suggestion] { fields.map { Suggestion(kind: .field, text: $0.text, count: $0.count) } }
    var lawCounts: [Suggestion] { laws.map { Suggestion(kind: .law, text: $0.text, count: $0.count) } }
}

/// How many hits each field and each law has (分面计数).
package struct ItemFacets: Hashable, Sendable {
    /// The most hits first; counted as if no field were chosen.
    package let fields: [Suggestion]
    /// The most hits first; counted as if no law were chosen.
    package let laws: [Suggestion]
}

extension ItemIndex {
    package func facets(_ query: SearchQuery, filter: Filter = Filter()) -> ItemFacets {
        var (anyField, anyLaw) = (filter, filter)
        anyField.field = nil
        anyLaw.law = nil
        let byField = matches(query, anyField)
        let byLaw = anyLaw == anyField ? byField : matches(query, anyLaw)
        return ItemFacets(
            fields: fieldLabels.count(byField.map(\.index), as: .field),
            laws: lawLabels.count(byLaw.map(\.index), as: .law)
        )
    }
}

/// One word of each item as a number, so that items are told apart and counted without touching their words.
struct ItemLabels: Sendable {
    /// By the item's place.
    let ids: [Int]
    private let words: [String]
    private let idOf: [String: Int]

    init(_ all: [String]) {
        var (words, idOf) = ([String](), [String: Int]())
        ids = all.map { word in
            if let id = idOf[word] { return id }
            idOf[word] = words.count
            words.append(word)
            return words.count - 1
        }
        (self.words, self.idOf) = (words, idOf)
    }

    /// -1 for a word that no item has.
    func id(of word: String) -> Int { idOf[word] ?? -1 }

    /// The words of the items at these places, the most frequent first, equal ones in the order of the list.
    func count(_ places: [Int], as kind: Suggestion.Kind) -> [Suggestion] {
        var counts = [Int](repeating: 0, count: words.count)
        for place in places { counts[ids[place]] += 1 }
        return counts.enumerated().filter { $0.element > 0 }
            .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
            .map { Suggestion(kind: kind, text: words[$0.offset], count: $0.element) }
    }
}

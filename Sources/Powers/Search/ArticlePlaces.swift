import Law

/// The articles of each item, ready to be asked for by number.
struct ArticlePlaces: Sendable {
    private struct Place: Sendable {
        let law: [UInt32]
        let article: Int
        let paragraph: Int?
        let isPenalty: Bool
    }

    private let places: [[Place]]

    init(_ items: [CatalogueItem]) {
        var folded: [String: [UInt32]] = [:]
        places = items.map { item in
            let all = item.penalty.citations.map { ($0, true) } + item.violated.citations.map { ($0, false) }
            return all.map { citation, isPenalty in
                let law = folded[citation.law] ?? SearchText.law(citation.law)
                folded[citation.law] = law
                return Place(
                    law: law,
                    article: citation.article,
                    paragraph: citation.paragraph,
                    isPenalty: isPenalty
                )
            }
        }
    }

    /// The penalty's article before the violated one's; `nil` when the item rests on neither.
    ///
    /// - Parameters:
    ///   - paragraph: must stand in the citation, unless the item cites the article as a whole.
    ///   - law: a part of the law's title; empty for any.
    func score(_ article: Int, _ paragraph: Int?, _ law: [UInt32], _ index: Int) -> Int? {
        var best: Int?
        for place in places[index] where place.article == article {
            if let paragraph, let own = place.paragraph, own != paragraph { continue }
            guard law.isEmpty || Self.holds(place.law, law) else { continue }
            let exact = paragraph == nil || place.paragraph != nil
            best = max(best ?? 0, (place.isPenalty ? 500 : 420) + (exact ? 10 : 0))
        }
        return best
    }

    private static func holds(_ title: [UInt32], _ law: [UInt32]) -> Bool {
        guard let head = law.first, law.count <= title.count else { return false }
        return (0...(title.count - law.count)).contains {
            title[$0] == head && title[$0..<($0 + law.count)].elementsEqual(law)
        }
    }
}

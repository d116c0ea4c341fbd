package import LegalTime

/// The catalogue in memory, made ready for search (事项检索): words, phrases, articles, codes; a hit has every term.
///
/// A list of 5,000 items is about 400,000 characters, which one pass reads in well under a millisecond; so there are
/// no postings that could be stale or miss a two-character word.
package struct ItemIndex: Sendable {
    package let items: [CatalogueItem]
    let names: PackedTexts
    let laws: PackedTexts
    let fields: PackedTexts
    let notes: PackedTexts
    let codes: PackedTexts
    let places: ArticlePlaces
    let groups: SuggestionGroups
    /// Days and fields apart from the items: an item has dozens of references, which a pass must not touch.
    private let days: [ClosedRange<Int>]
    let fieldLabels: ItemLabels
    let lawLabels: ItemLabels

    package init(_ catalogue: Catalogue) {
        var (names, laws, fields, notes, codes) = (
            PackedTexts(), PackedTexts(), PackedTexts(), PackedTexts(), PackedTexts()
        )
        for item in catalogue.items {
            names.append(SearchText.fold(item.name))
            laws.append(SearchText.fold(item.law.title))
            fields.append(SearchText.fold(item.field))
            notes.append(SearchText.fold(item.note))
            codes.append(SearchText.fold(item.code))
        }
        items = catalogue.items
        days = items.map { ($0.validFrom ?? .earliest).number...($0.validTo ?? .latest).number }
        fieldLabels = ItemLabels(items.map(\.field))
        lawLabels = ItemLabels(items.map(\.law.title))
        (self.names, self.laws, self.fields, self.notes, self.codes) = (names, laws, fields, notes, codes)
        places = ArticlePlaces(catalogue.items)
        groups = SuggestionGroups(catalogue.items)
    }

    /// What hits must be besides having the words.
    package struct Filter: Hashable, Sendable {
        package var field: String?
        /// Full or short title, with or without book marks.
        package var law: String?
        package var validOn: CivilDay?

        package init(field: String? = nil, law: String? = nil, validOn: CivilDay? = nil) {
            self.field = field
            self.law = law
            self.validOn = validOn
        }
    }

    package struct Hit: Hashable, Sendable {
        package let item: CatalogueItem
        /// Higher is nearer; only good for comparing hits of one query.
        package let score: Int
    }

    package struct Page: Hashable, Sendable {
        package let hits: [Hit]
        /// How many there are in all.
        package let total: Int
        /// Where the next page begins; `nil` on the last.
        package let next: Int?
    }

    /// No page is longer.
    package static let longestPage = 200

    /// The hits, the nearest first; equal ones in the order of codes. Without words, every item that the filter lets by.
    package func search(_ query: SearchQuery, filter: Filter = Filter(), limit: Int = 20, offset: Int = 0) -> Page {
        var found = matches(query, filter)
        if !query.isEmpty { found.sort { ($1.score, $0.index) < ($0.score, $1.index) } }
        let start = min(max(offset, 0), found.count)
        let end = min(start + min(max(limit, 1), Self.longestPage), found.count)
        return Page(
            hits: found[start..<end].map { Hit(item: items[$0.index], score: $0.score) },
            total: found.count,
            next: end < found.count ? end : nil
        )
    }

    /// The places of all hits with their points, in the order of the list.
    func matches(_ query: SearchQuery, _ filter: Filter) -> [(score: Int, index: Int)] {
        let wanted = filter.law.map(SearchText.law)
        let field = filter.field.map { fieldLabels.id(of: $0) }
        let day = filter.validOn?.number
        var found: [(score: Int, index: Int)] = []
        for index in days.indices {
            if let field, fieldLabels.ids[index] != field { continue }
            if let day, !days[index].contains(day) { continue }
            if let wanted, !isLaw(index, wanted) { continue }
            if let score = score(query, index) { found.append((score, index)) }
        }
        return found
    }

    /// The title itself, or the title without 中华人民共和国.
    private func isLaw(_ index: Int, _ law: [UInt32]) -> Bool {
        let range = laws.range(index)
        let rest = range.count - law.count
        guard rest == 0 || rest == SearchText.republic.count else { return false }
        let title = laws.scalars[range]
        return title.suffix(law.count).elementsEqual(law) && (rest == 0 || title.starts(with: SearchText.republic))
    }

    /// `nil` when a term is nowhere in the item.
    private func score(_ query: SearchQuery, _ index: Int) -> Int? {
        var total = 0
        for term in query.terms {
            let points: Int?
            switch term {
            case .word(let word): points = score(word, index)
            case .article(let article, let paragraph, let law):
                points = places.score(article, paragraph, law, index)
            }
            guard let points else { return nil }
            total += points
        }
        return total
    }
}

/// Points: the code, then the name, then field and law, then the note; scattered characters last of all.
extension ItemIndex {
    func score(_ word: [UInt32], _ index: Int) -> Int? {
        if word.count > 1, let place = codes.place(of: word, in: index), place == 0 {
            return codes.range(index).count == word.count ? 1000 : 900
        }
        if let place = names.place(of: word, in: index) {
            if names.range(index).count == word.count { return 800 }
            return place == 0 ? 700 : 600 - min(place, 50)
        }
        if fields.place(of: word, in: index) != nil { return fields.range(index).count == word.count ? 450 : 400 }
        if laws.place(of: word, in: index) != nil { return 350 }
        if notes.place(of: word, in: index) != nil { return 200 }
        return word.count > 1 && names.holdsScattered(word, in: index) ? 100 : nil
    }
}

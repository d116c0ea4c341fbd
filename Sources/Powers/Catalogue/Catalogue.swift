package import LegalTime

/// A catalogue (事项清单) as one value: every edition of every item, by code and day.
package struct Catalogue: Hashable, Sendable {
    /// Sorted by code, then by the first day.
    package let items: [CatalogueItem]
    /// Where the editions of a code stand in `items`.
    private let places: [String: Range<Int>]
    /// Which codes continue a code.
    private let successors: [String: [String]]
    /// Conflicts, from both sides.
    private let opposed: [String: [String]]

    /// Items that passed the checks of a file, or were made by hand for a test.
    package init(items: [CatalogueItem]) {
        let sorted = items.sorted {
            ($0.code, $0.validFrom?.number ?? .min, $0.name) < ($1.code, $1.validFrom?.number ?? .min, $1.name)
        }
        var places: [String: Range<Int>] = [:]
        var successors: [String: [String]] = [:]
        var opposed: [String: [String]] = [:]
        for (index, item) in sorted.enumerated() {
            places[item.code] = (places[item.code]?.lowerBound ?? index)..<(index + 1)
            for code in item.replaces { successors[code, default: []].append(item.code) }
            for code in item.conflicts {
                opposed[item.code, default: []].append(code)
                opposed[code, default: []].append(item.code)
            }
        }
        self.items = sorted
        self.places = places
        self.successors = successors.mapValues { Array(Set($0)).sorted() }
        self.opposed = opposed.mapValues { Array(Set($0)).sorted() }
    }

    package static let empty = Catalogue(items: [])

    /// The editions of a code, the oldest first; empty if there is none.
    package func editions(of code: String) -> ArraySlice<CatalogueItem> {
        places[code].map { items[$0] } ?? []
    }

    /// The edition that is valid on that day.
    package func edition(of code: String, on day: CivilDay) -> CatalogueItem? {
        editions(of: code).first { $0.isValid(on: day) }
    }

    package func contains(_ code: String) -> Bool { places[code] != nil }

    /// The codes whose power this one continues, the nearest first, as far back as the list goes.
    package func ancestors(of code: String) -> [String] {
        walk(from: code) { code in editions(of: code).flatMap(\.replaces) }
    }

    /// The codes that continue this one's power, the nearest first.
    package func descendants(of code: String) -> [String] {
        walk(from: code) { successors[$0] ?? [] }
    }

    /// Every edition of the power behind a code, the oldest first (沿革).
    package func lineage(of code: String) -> [CatalogueItem] {
        let codes = ancestors(of: code).reversed() + [code] + descendants(of: code)
        return codes.flatMap { editions(of: $0) }.sorted {
            ($0.validFrom?.number ?? .min, $0.code) < ($1.validFrom?.number ?? .min, $1.code)
        }
    }

    /// The items of other laws on the same act that don't agree with this one.
    package func conflicts(of code: String) -> [String] { opposed[code] ?? [] }

    private func walk(from code: String, _ next: (String) -> [String]) -> [String] {
        var (found, seen, queue) = ([String](), Set([code]), next(code))
        while !queue.isEmpty {
            let code = queue.removeFirst()
            guard seen.insert(code).inserted else { continue }
            found.append(code)
            queue += next(code)
        }
        return found
    }

    package static func == (left: Catalogue, right: Catalogue) -> Bool { left.items == right.items }
    package func hash(into hasher: inout Hasher) { hasher.combine(items) }
}

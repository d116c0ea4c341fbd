/// What a list of cases is narrowed to; `nil` narrows nothing.
package struct CaseFilter: Sendable, Hashable {
    package var stage: String?
    package var unit: String?
    /// 领域
    package var field: String?
    /// Code of an item (事项) that the case names.
    package var item: String?
    /// The leading handler (主办人).
    package var handler: String?
    /// ordinary or simple.
    package var kind: String?
    /// What a party of the case is in law.
    package var partyKind: String?
    /// When it was registered, in milliseconds.
    package var filed: Range<Int>?
    /// First and last day of the last decision.
    package var decided: ClosedRange<String>?
    /// When what the agency owes next ends, in milliseconds.
    package var due: Range<Int>?
    /// In fen.
    package var fine: ClosedRange<Int>?
    /// Phrases, all of which its text holds.
    package var phrases: [SearchPhrase] = []

    package init() {}

    /// How many conditions there are.
    package var count: Int {
        let texts = [stage, unit, field, item, handler, kind, partyKind].compactMap(\.self).count
        let ranges = [filed == nil, decided == nil, due == nil, fine == nil, phrases.isEmpty].count { !$0 }
        return texts + ranges
    }
}

/// By what a list of cases is sorted; what falls due first comes first, else what is newest.
package enum CaseSort: String, Sendable, CaseIterable {
    case filed, updated, decided, due

    var column: String {
        switch self {
        case .filed: "opened_at"
        case .updated: "updated_at"
        case .decided: "decided_on"
        case .due: "due_at"
        }
    }

    var rises: Bool { self == .due }
}

/// Where a page of cases ended.
package enum CasePlace: Sendable, Hashable {
    /// In the order of an instant; `id` decides between equals.
    case instant(Int, id: String)
    /// In the order of a day.
    case day(String, id: String)
    /// Among the hits of a search.
    case text(Int)
}

/// A page of the case list, newest first.
package struct CaseQuery: Sendable {
    package var organ: String
    package var filter = CaseFilter()
    package var sort = CaseSort.filed
    /// Where the page before ended; it has to be of the same order.
    package var after: CasePlace?
    /// At most `Page.largest`.
    package var limit: Int
    /// Rows that a page looks at before it shows what it has found so far.
    package var bound = 20_000

    package init(organ: String, filter: CaseFilter = CaseFilter(), sort: CaseSort = .filed, limit: Int = 50) {
        self.organ = organ
        self.filter = filter
        self.sort = sort
        self.limit = limit
    }

    package init(
        organ: String,
        stage: String? = nil,
        handler: String? = nil,
        before: (openedAt: Int, id: String)? = nil,
        limit: Int = 50
    ) {
        self.init(organ: organ, limit: limit)
        filter.stage = stage
        filter.handler = handler
        after = before.map { .instant($0.openedAt, id: $0.id) }
    }

    /// Whether the place is of this list's order.
    package func fits(_ place: CasePlace) -> Bool {
        if !filter.phrases.isEmpty {
            if case .text = place { return true }
            return false
        }
        return switch place {
        case .instant: sort != .decided
        case .day: sort == .decided
        case .text: false
        }
    }
}

/// A page of cases, and where the next one begins.
package struct CaseRowsPage: Sendable {
    package let rows: [CaseRow]
    /// `nil` = nothing follows.
    package let next: CasePlace?
    /// The walk came to its bound before the page was full: there may be more further back.
    package let isCut: Bool

    package init(rows: [CaseRow], next: CasePlace?, isCut: Bool) {
        self.rows = rows
        self.next = next
        self.isCut = isCut
    }
}

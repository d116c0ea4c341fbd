/// What a person's open pages are told at a time.
package struct TodoNews: Sendable, Equatable {
    /// A to-do that came.
    package struct Arrival: Sendable, Equatable {
        package let id: String
        package let caseID: String
        /// With 涉嫌 before the decision.
        package let caseTitle: String
        package let act: String
        /// Title of the act: 审批立案.
        package let title: String
        /// Who did what led to it: 王敏 报请审批.
        package let cause: String
        /// Since when it waits, in milliseconds.
        package let since: Int
        /// The person's own act led to it; they know.
        package let isOwn: Bool
    }

    /// From where to go on after a break: everything before was told.
    package var cursor: Int
    /// How much waits for the person, `Todos.mostWaiting` at most; `nil` = as before.
    package var count: Int?
    package var arrivals: [Arrival] = []
    /// How many more came than are told one by one.
    package var more = 0
    /// Ids of to-dos that are over, or somebody else's now.
    package var ended: [String] = []
    /// So much happened meanwhile that what is open must be looked up anew.
    package var isWhole = true

    /// More pop-ups than these nobody reads.
    package static let mostArrivals = 20
    /// A browser knows of no more that could be open.
    static let mostEnded = 500

    /// Nothing but a sign of life.
    package var isBeat: Bool { count == nil && arrivals.isEmpty && ended.isEmpty && more == 0 }

    /// Adds what came later. Bounded, so that a reader who is slow costs no more than one who is not.
    mutating func add(_ later: TodoNews) {
        cursor = max(cursor, later.cursor)
        count = later.count ?? count
        let over = Set(later.ended)
        arrivals.removeAll { over.contains($0.id) }
        let come = Set(later.arrivals.map(\.id))
        ended = ended.filter { !come.contains($0) && !over.contains($0) } + later.ended
        arrivals = arrivals.filter { !come.contains($0.id) } + later.arrivals
        more += later.more + max(arrivals.count - Self.mostArrivals, 0)
        arrivals = Array(arrivals.suffix(Self.mostArrivals))
        isWhole = isWhole && later.isWhole && ended.count <= Self.mostEnded
        ended = Array(ended.suffix(Self.mostEnded))
    }
}

/// Whom to-dos are addressed to, as they are looked up for each event.
struct TodoReader: Sendable {
    let person: String
    let audiences: Set<String>

}

extension TodoReader {
    init(_ principal: Principal) {
        self.init(person: principal.id, audiences: Set(principal.audiences))
    }
}

extension TodoChange {
    /// What of it concerns a person; `nil` if nothing does. What only moved among the person's own duties is no news.
    func news(for reader: TodoReader, cursor: Int) -> TodoNews? {
        func concerns(_ task: Task) -> Bool {
            task.person == reader.person || task.duty.map(reader.audiences.contains) ?? false
        }
        let (came, went) = (made.filter(concerns), ended.filter(concerns))
        let stayed = Set(came.map(\.id)).intersection(went.map(\.id))
        var news = TodoNews(cursor: cursor)
        news.ended = went.map(\.id).filter { !stayed.contains($0) }
        news.arrivals = came.filter { !stayed.contains($0.id) }.map { task in
            TodoNews.Arrival(
                id: task.id,
                caseID: caseID,
                caseTitle: caseTitle,
                act: task.act,
                title: task.title,
                cause: "\(actorName) \(done)",
                since: task.since,
                isOwn: actor == reader.person
            )
        }
        return news.isBeat ? nil : news
    }
}

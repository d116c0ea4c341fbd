import Ledger
package import LegalTime
package import Procedure
package import Storage

/// To-dos (待办) of a person: the list, and what can be decided straight from it.
package struct TodoDesk: Sendable {
    let reader: CaseReader
    let desk: CaseDesk

    package init(reader: CaseReader, desk: CaseDesk) {
        self.reader = reader
        self.desk = desk
    }

    /// What the person has to do, their own and that of their audiences, what falls due first before the rest.
    ///
    /// - Parameter previews: whether cases that can be decided from the list come along. They are folded, at most
    ///   `limit` of them, because nobody may approve what the list does not show.
    package func list(_ query: TodoQuery, for principal: Principal, previews: Bool = true) async throws -> TodoList {
        try reader.allow(.listCases, principal, nil)
        let organ = principal.organ
        let (found, calendar) = try await reader.database.read { [shelf = reader.shelf] c in
            let rows = try Todos.list(
                organ: organ,
                person: principal.id,
                audiences: principal.audiences,
                act: query.act,
                limit: query.limit + 1,
                after: query.after,
                on: c
            )
            return (try rows.map { try TodoItem($0, on: c) }, try shelf.newest(organ: organ, on: c))
        }
        var items = Array(found.prefix(query.limit))
        if previews {
            for index in items.indices where ListedDecision.acts.contains(items[index].row.act) {
                items[index].show(try await reader.keeper.load(organ, items[index].row.caseID) { _ in }.0.dossier)
            }
        }
        return TodoList(items: items, hasMore: found.count > query.limit, calendar: calendar, now: reader.clock.now())
    }

    /// How much waits for the person, `Todos.mostWaiting` at most; `nil` for one who has no to-dos.
    package func waiting(for principal: Principal, on c: any SQLConnection) throws -> Int? {
        guard Authority.denial(.listCases, by: principal, on: nil) == nil else { return nil }
        return try Todos.waiting(
            organ: principal.organ,
            person: principal.id,
            audiences: principal.audiences,
            on: c
        )
    }

    /// How much there is to do, by act and by how pressing it is: what falls due within `near` working days is soon.
    package func summary(near: Int, for principal: Principal) async throws -> TodoSummary {
        try reader.allow(.listCases, principal, nil)
        let (organ, now, zone) = (principal.organ, reader.clock.now(), OrganZone.shanghai)
        return try await reader.database.read { [shelf = reader.shelf] c in
            let far = try shelf.newest(organ: organ, on: c).workingDay(near + 1, after: zone.day(of: now))
            return TodoSummary(
                counts: try Todos.counts(
                    organ: organ,
                    person: principal.id,
                    audiences: principal.audiences,
                    now: now.milliseconds,
                    soon: zone.start(of: far).milliseconds,
                    on: c
                ),
                kinds: try Todos.kinds(organ: organ, person: principal.id, audiences: principal.audiences, on: c)
            )
        }
    }
}

/// To-dos are asked for.
package struct TodoQuery: Sendable {
    /// Id of an act; `nil` = all.
    package var act: String?
    package var after: Todos.Place?
    package var limit: Int

    /// The most that one page lists, and one press decides.
    package static let most = 50

    package init(act: String? = nil, after: Todos.Place? = nil, limit: Int = Self.most) {
        self.act = act
        self.after = after
        self.limit = min(max(limit, 1), Self.most)
    }
}

/// A page of to-dos, with the calendar and the time by which "days left" are counted for showing.
package struct TodoList: Sendable {
    package let items: [TodoItem]
    package let hasMore: Bool
    package let calendar: LegalCalendar
    package let now: Instant
}

/// How much a person has to do.
package struct TodoSummary: Sendable {
    package let counts: Todos.Counts
    /// By id of the act.
    package let kinds: [String: Int]
}

/// A to-do as its person sees it.
package struct TodoItem: Sendable {
    package let row: TodoRow
    /// The clock that limits it.
    package let clock: ClockRow?
    /// What made it.
    package let cause: Cause?
    /// The case's version as it is listed; a decision from the list holds for this one only.
    package private(set) var version: Int
    /// The dossier, where it can be decided from the list.
    package private(set) var dossier: Dossier?

    /// The act that made a to-do, and who did it.
    package struct Cause: Sendable {
        package let act: AnyAct
        package let actor: String
    }

    init(_ row: TodoRow, on c: any SQLConnection) throws {
        self.row = row
        clock = try row.clock.flatMap { try ClockRows.get(organ: row.organ, id: $0, on: c) }
        version = try Dossiers.head(organ: row.organ, dossier: row.caseID, on: c)?.seq ?? 0
        cause = try Dossiers.bytes(organ: row.organ, dossier: row.caseID, seq: row.cause, on: c).flatMap(Cause.init)
    }

    /// Shows the case, if the to-do still stands in it as it was listed.
    mutating func show(_ dossier: Dossier) {
        guard ListedDecision.stands(row, in: dossier.file) else { return }
        version = dossier.file.version
        self.dossier = dossier
    }
}

extension TodoItem.Cause {
    fileprivate init?(_ bytes: [UInt8]) throws {
        let body = try JSON(parsing: bytes)
        guard let act = body["act"]?.stringValue.flatMap(Acts.named), let actor = body["actor"]?["name"]?.stringValue
        else { return nil }
        self.init(act: act, actor: actor)
    }
}

package import LegalTime
import Procedure
package import Storage

/// A page of the list of cases with what is shown beside it.
package struct DeskPage: Sendable {
    package let page: CaseRowsPage
    /// Where a kept counter knows how many there are in all.
    package let total: Int?
    package let stages: [String: Int]
    /// What may be chosen, as cases have it.
    package let choices: DeskChoices
    package let views: [SavedViewRow]
    /// How this person likes the list; empty where nothing was said.
    package let display: String
    package let calendar: LegalCalendar
    package let now: Instant
}

/// Units, fields and leading handlers that have cases.
package struct DeskChoices: Sendable, Hashable {
    package let units: [String]
    package let fields: [String]
    /// Names by id.
    package let handlers: [String: String]
    /// Ids in the order of their names; sorted once, because Chinese names compare slowly.
    package let handlersByName: [String]

    package init(units: [String] = [], fields: [String] = [], handlers: [String: String] = [:]) {
        self.units = units
        self.fields = fields
        self.handlers = handlers
        handlersByName = handlers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }
}

extension CaseReader {
    static let displayName = "cases.display"
    /// Up to so many working days before the end it is near, as `ClockStanding` has it.
    private static let nearWorkingDays = 3

    /// How each person likes the list, over the same database.
    package var deskKeeper: DeskKeeper { DeskKeeper(database: database, clock: clock) }

    /// A page of the list, in the snapshot of `c`.
    package func desk(
        _ question: CaseQuestion,
        after place: CasePlace?,
        limit: Int,
        for principal: Principal,
        on c: any SQLConnection
    ) throws -> DeskPage {
        try allow(.listCases, principal, nil)
        let (organ, person, now) = (principal.organ, principal.id, clock.now())
        let calendar = try shelf.newest(organ: organ, on: c)
        let query = query(question, organ, place, limit, calendar, now)
        let stages = try CaseRows.counts(organ: organ, on: c)
        return DeskPage(
            page: question.isMute ? .none : try CaseRows.page(query, on: c),
            total: question.isMute ? 0 : try CaseRows.keptCount(organ: organ, query.filter, stages: stages, on: c),
            stages: stages,
            choices: try choices.of(organ, rosters, now, on: c),
            views: try SavedViews.list(organ: organ, person: person, on: c),
            display: try Preferences.get(organ: organ, person: person, name: Self.displayName, on: c) ?? "",
            calendar: calendar,
            now: now
        )
    }

    /// A page of the list alone.
    package func page(
        _ question: CaseQuestion,
        after place: CasePlace?,
        limit: Int,
        for principal: Principal
    ) async throws -> CaseRowsPage {
        try allow(.listCases, principal, nil)
        guard !question.isMute else { return .none }
        let (organ, now) = (principal.organ, clock.now())
        return try await database.read { [self] c in
            let calendar = try shelf.newest(organ: organ, on: c)
            return try CaseRows.page(query(question, organ, place, limit, calendar, now), on: c)
        }
    }

    /// How many cases the question finds, exactly.
    package func count(_ question: CaseQuestion, for principal: Principal) async throws -> Int {
        try allow(.listCases, principal, nil)
        guard !question.isMute else { return 0 }
        let (organ, now) = (principal.organ, clock.now())
        return try await database.read { [self] c in
            let calendar = try shelf.newest(organ: organ, on: c)
            return try CaseRows.count(
                organ: organ,
                question.filter(now: now, near: Self.near(now, calendar)),
                on: c
            )
        }
    }

    private func query(
        _ question: CaseQuestion,
        _ organ: String,
        _ place: CasePlace?,
        _ limit: Int,
        _ calendar: LegalCalendar,
        _ now: Instant
    ) -> CaseQuery {
        let filter = question.filter(now: now, near: Self.near(now, calendar))
        var query = CaseQuery(organ: organ, filter: filter, sort: question.order, limit: limit)
        query.after = place
        return query
    }

    /// The last millisecond of the last day that is near.
    private static func near(_ now: Instant, _ calendar: LegalCalendar) -> Instant {
        let today = OrganZone.shanghai.day(of: now)
        var last = today
        // Holidays with the weekends beside them are shorter than this.
        for days in 1...30 {
            let day = today.adding(days: days)
            if calendar.workingDays(after: today, through: day) > nearWorkingDays { break }
            last = day
        }
        return Instant(milliseconds: OrganZone.shanghai.start(of: last.adding(days: 1)).milliseconds - 1)
    }
}

extension CaseRowsPage {
    static let none = CaseRowsPage(rows: [], next: nil, isCut: false)
}

import Law
package import LegalTime
import Procedure
package import Storage

extension CaseReader {
    /// Running clocks by what falls due first.
    package func due(_ query: DueQuery, for principal: Principal) async throws -> DueList {
        try allow(.listCases, principal, nil)
        let (organ, now) = (principal.organ, clock.now())
        return try await database.read { [shelf] c in
            let rows = try ClockRows.due(
                organ: organ,
                holder: query.holder,
                through: query.through.milliseconds,
                after: query.after,
                limit: query.limit,
                on: c
            )
            return DueList(rows: rows, calendar: try shelf.newest(organ: organ, on: c), now: now)
        }
    }

    /// A person's own: duties of the agency that are over since at most a year, and then what falls due next.
    ///
    /// What a party let pass asks nothing of the officer any more, and would stand in front for ever.
    package func ownDue(limit: Int, for principal: Principal) async throws -> DueList {
        try allow(.listCases, principal, nil)
        let (organ, holder, now) = (principal.organ, principal.id, clock.now())
        return try await database.read { [shelf] c in
            let over = try ClockRows.due(
                organ: organ,
                holder: holder,
                without: Self.rulesOfOthers,
                through: now.milliseconds - 1,
                after: (now.adding(seconds: -366 * 86_400).milliseconds, ""),
                limit: limit,
                on: c
            )
            let next = try ClockRows.due(
                organ: organ,
                holder: holder,
                after: (now.milliseconds, ""),
                limit: limit,
                on: c
            )
            let rows = Array((over + next).prefix(limit))
            return DueList(rows: rows, calendar: try shelf.newest(organ: organ, on: c), now: now)
        }
    }

    private static let rulesOfOthers = Set(ClockRules.all.filter { $0.holder != .agency }.map(\.id)).sorted()
}

/// What falls due is asked for.
package struct DueQuery: Sendable {
    /// `nil` = everybody's of the organ.
    package var holder: String?
    package var through: Instant
    /// The last row of the page before, or where to begin.
    package var after: (dueAt: Int, id: String)?
    package var limit: Int

    package init(
        holder: String? = nil,
        through: Instant = Instant(milliseconds: .max),
        after: (dueAt: Int, id: String)? = nil,
        limit: Int = 50
    ) {
        self.holder = holder
        self.through = through
        self.after = after
        self.limit = limit
    }
}

/// Clocks by what falls due first, with the calendar and the time by which "days left" are counted for showing.
package struct DueList: Sendable {
    package let rows: [ClockRow]
    package let calendar: LegalCalendar
    package let now: Instant
}

extension ClockRow {
    /// The unit in which the clock is counted, for saying what is left of it.
    package var unit: PeriodUnit? { clock?.terms.terms.period.unit }
}

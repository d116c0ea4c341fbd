package import LegalTime
package import Storage

/// What a table would change before it is taken: days, and the clocks that would move.
package struct CalendarPreview: Sendable {
    package struct DayChange: Sendable, Hashable {
        package let day: CivilDay
        package let before: DayKind
        package let after: DayKind
    }

    package let year: Int
    /// The version that it was compared with.
    package let base: Int
    package let days: [DayChange]
    /// How many running clocks would move.
    package let moved: Int
    /// How many would only become certain.
    package let settled: Int
    /// The first that would move, with both days.
    package let moves: [ClockMoveRow]

    private static let shown = 200
    private static let batch = 1000

    init(
        _ year: Int,
        organ: String,
        _ old: LegalCalendar,
        _ change: CalendarChange,
        on c: any SQLConnection,
        shown: (ClockMoveRow) -> ClockMoveRow
    ) throws {
        self.year = year
        base = old.version
        days = change.days.map { DayChange(day: $0, before: old.kind(of: $0), after: change.newest.kind(of: $0)) }
        var (moved, settled) = (0, 0)
        var moves: [ClockMoveRow] = []
        var after: (dueAt: Int, id: String)?
        while let from = change.affectedFrom {
            let rows = try ClockRows.affected(
                organ: organ,
                from: from,
                after: after,
                limit: Self.batch,
                locking: false,
                on: c
            )
            for case (let notice, _)? in rows.lazy.map({ change.newest.move($0, now: 0) }) {
                guard let notice else {
                    settled += 1
                    continue
                }
                moved += 1
                if moves.count < Self.shown { moves.append(shown(notice)) }
            }
            guard let last = rows.last, let dueAt = last.dueAt else { break }
            after = (dueAt, last.id)
        }
        (self.moved, self.settled, self.moves) = (moved, settled, moves)
    }
}

import Ledger
import LegalTime
package import Storage

/// Counts running clocks again after a calendar was imported, and tells their holders what moved.
package struct ClockRecount: JobHandler {
    package static let kind = "recount-clocks"
    package var kind: String { Self.kind }

    let database: any Database
    let shelf: CalendarShelf
    let clock: Clock

    /// Clocks per transaction: long enough to be quick, short enough to let others write.
    private static let batch = 500
    /// Acts that were under way at the import end within this time; the second round finds what they wrote.
    static let secondRoundSeconds = 60

    package init(database: any Database, shelf: CalendarShelf, clock: Clock) {
        self.database = database
        self.shelf = shelf
        self.clock = clock
    }

    /// Orders the work in the transaction of the import.
    static func enqueue(organ: String, version: Int, now: Instant, on c: any SQLConnection) throws {
        for (round, delay) in [0, secondRoundSeconds].enumerated() {
            _ = try Jobs.enqueue(
                kind: kind,
                key: "\(kind)/\(organ)/\(version)/\(round)",
                organ: organ,
                payload: String(decoding: JSON.object(["version": .int(version)]).canonical, as: UTF8.self),
                runAt: now.adding(seconds: delay).milliseconds,
                on: c
            )
        }
    }

    package func run(_ job: JobRow) async throws(JobFault) {
        guard let payload = try? JSON(parsing: Array(job.payload.utf8)), let version = payload["version"]?.intValue
        else { throw .lasting("任务内容无法识别") }
        do {
            try await recount(organ: job.organ, version: version)
        } catch {
            throw .passing("\(error)")
        }
    }

    /// Counts with the calendar that stands, whichever version ordered the work; how many rows changed.
    @discardableResult
    package func recount(organ: String, version: Int) async throws -> Int {
        let from = try await database.read { [shelf] in try Self.affectedFrom(organ, version, shelf, on: $0) }
        guard let from else { return 0 }
        return try await walk { after, c in
            try ClockRows.affected(organ: organ, from: from, after: after, limit: Self.batch, locking: true, on: c)
        }
            + walk { after, c in
                try ClockRows.suspended(organ: organ, after: after?.id ?? "", limit: Self.batch, on: c)
            }
    }

    private typealias Place = (dueAt: Int, id: String)

    /// Page by page, each in a transaction of its own; rows that are counted already are passed over, not an end.
    private func walk(
        _ page: @escaping @Sendable (Place?, any SQLConnection) throws -> [ClockRow]
    ) async throws -> Int {
        var (after, changed): (Place?, Int) = (nil, 0)
        while true {
            let (start, now) = (after, clock.now().milliseconds)
            let (last, count) = try await database.write { [shelf] c in
                let rows = try page(start, c)
                return (rows.last.map { Place($0.dueAt ?? 0, $0.id) }, try Self.count(rows, shelf, now, on: c))
            }
            changed += count
            guard let last else { return changed }
            after = last
        }
    }

    private static func count(
        _ rows: [ClockRow],
        _ shelf: CalendarShelf,
        _ now: Int,
        on c: any SQLConnection
    ) throws -> Int {
        guard let organ = rows.first?.organ else { return 0 }
        let newest = try shelf.newest(organ: organ, on: c)
        let moves = rows.filter { $0.calendar < newest.version }.compactMap { newest.move($0, now: now) }
        for (_, row) in moves { try ClockRows.recount(row, on: c) }
        for id in Set(moves.map(\.1.caseID)).sorted() {
            try CaseRows.recount(organ: organ, id: id, without: DeskProjection.rulesApart, on: c)
        }
        try ClockMoves.note(moves.compactMap(\.0), on: c)
        return moves.count
    }

    /// How many versions back a change is looked for: an earlier recount may have failed for good.
    private static let versionsBack = 4

    private static func affectedFrom(
        _ organ: String,
        _ version: Int,
        _ shelf: CalendarShelf,
        on c: any SQLConnection
    ) throws -> Int? {
        // A version that counted no clock which still runs changes none: version 0 knows no holiday at all.
        guard let oldest = try ClockRows.oldestCalendar(organ: organ, on: c), oldest < version else { return nil }
        let newest = try shelf.newest(organ: organ, on: c)
        return try (max(version - versionsBack, oldest)..<version).compactMap { older in
            let old = try shelf.calendar(organ: organ, version: older, on: c)
            return CalendarChange(from: old, to: newest).affectedFrom
        }.min()
    }
}

/// The difference between a calendar and the one before it, and what it does to a clock.
struct CalendarChange: Sendable {
    let newest: LegalCalendar
    let days: [CivilDay]
    /// Clocks that end earlier are not touched, in milliseconds; `nil` = no clock is touched.
    let affectedFrom: Int?

    init(from old: LegalCalendar, to newest: LegalCalendar) {
        self.newest = newest
        days = newest.changedDays(comparedTo: old)
        // A new year's table makes certain what was provisional, even where it moves no day.
        let years = newest.tables.map(\.year).filter { !old.hasTable($0) }
        let first = ([days.first] + years.map { CivilDay(year: $0, month: 1, day: 1) }).compactMap { $0 }.min()
        affectedFrom = first.map { OrganZone.shanghai.start(of: $0).milliseconds }
    }
}

extension LegalCalendar {
    /// The row as this calendar counts it, with the notice to its holder if the day moved; `nil` if all stays.
    func move(_ row: ClockRow, now: Int) -> (ClockMoveRow?, ClockRow)? {
        guard let clock = row.clock else { return nil }
        let (before, after) = (ClockCount(row), ClockCount(clock, self))
        guard before != after else { return nil }
        let recounted = row.recounted(after, calendar: version)
        guard before.due != after.due else { return (nil, recounted) }
        let notice = ClockMoveRow(
            organ: row.organ,
            calendar: version,
            clock: row.id,
            caseID: row.caseID,
            caseTitle: row.caseTitle,
            name: row.name,
            holder: row.holder,
            before: before.due,
            after: after.due,
            movedAt: now
        )
        return (notice, recounted)
    }
}

package import LegalTime
package import Storage
import Tables

/// Where a year's table of holidays (节假日安排) is looked at, tried and taken.
package struct CalendarDesk: Sendable {
    let database: any Database
    package let shelf: CalendarShelf
    let clock: Clock
    let wake: Wake

    package init(database: any Database, shelf: CalendarShelf, clock: Clock, wake: Wake) {
        self.database = database
        self.shelf = shelf
        self.clock = clock
        self.wake = wake
    }

    package func calendar(for principal: Principal) async throws -> LegalCalendar {
        try allow(.readReference, principal)
        return try await database.read { [shelf] in try shelf.newest(organ: principal.organ, on: $0) }
    }

    /// The versions, newest first.
    package func history(for principal: Principal) async throws -> [ReferenceHead] {
        try allow(.readReference, principal)
        return try await database.read {
            try ReferenceVersions.history(organ: principal.organ, stream: .calendar, on: $0)
        }
    }

    /// The calendar as it was; for audit.
    package func calendar(version: Int, for principal: Principal) async throws -> LegalCalendar {
        try allow(.readReference, principal)
        return try await database.read { [shelf] in
            try shelf.calendar(organ: principal.organ, version: version, on: $0)
        }
    }

    /// What a calendar moved, before and after.
    package func moves(
        version: Int,
        after: String = "",
        limit: Int = 50,
        for principal: Principal
    ) async throws -> [ClockMoveRow] {
        try allow(.readReference, principal)
        let rows = try await database.read {
            try ClockMoves.list(organ: principal.organ, calendar: version, after: after, limit: limit, on: $0)
        }
        return rows.map { Self.shown($0, to: principal) }
    }

    /// Parties stand in the titles of cases: who may not list cases reads which clocks move, not whose.
    private static func shown(_ row: ClockMoveRow, to principal: Principal) -> ClockMoveRow {
        guard Authority.denial(.listCases, by: principal, on: nil) != nil else { return row }
        var row = row
        (row.caseID, row.caseTitle) = ("", "案件名称只供办案人员查看")
        return row
    }

    /// What has moved for this person and was not yet seen.
    package func unseen(for principal: Principal) async throws -> [ClockMoveRow] {
        try await database.read { try ClockMoves.unseen(organ: principal.organ, holder: principal.id, on: $0) }
    }

    /// The person has read what a calendar moved.
    package func see(version: Int, by principal: Principal) async throws {
        let now = clock.now().milliseconds
        _ = try await database.write {
            try ClockMoves.see(organ: principal.organ, holder: principal.id, calendar: version, at: now, on: $0)
        }
    }

    /// What taking this file would change; nothing is written.
    package func preview(_ bytes: [UInt8], year: Int, by principal: Principal) async throws -> CalendarPreview {
        try allow(.importReference, principal)
        let tables = try Self.tables(bytes, year)
        return try await database.read { [shelf] c in
            let old = try shelf.newest(organ: principal.organ, on: c)
            let change = CalendarChange(from: old, to: Self.merged(old, tables))
            return try CalendarPreview(year, organ: principal.organ, old, change, on: c) {
                Self.shown($0, to: principal)
            }
        }
    }

    /// Takes a year's table as a new version of the calendar, orders the recount, and returns the version.
    ///
    /// - Parameter base: the version that the preview was made against; `nil` = whatever stands.
    package func take(_ bytes: [UInt8], year: Int, base: Int?, by principal: Principal) async throws -> Int {
        try allow(.importReference, principal)
        let tables = try Self.tables(bytes, year)
        let now = clock.now()
        let version = try await database.writeVersion(of: .calendar, organ: principal.organ) { [shelf] c in
            let old = try shelf.newest(organ: principal.organ, on: c)
            let new = Self.merged(old, tables)
            if let base, base != old.version, new.tables != old.tables {
                throw CaseFault.stale(current: old.version)
            }
            let source = tables.flatMap(\.days).first?.source ?? ""
            let row = Self.row(new.tables, new.version, source, principal.organ, principal.id, now)
            let number = try ReferenceVersions.insertIfNew(row, on: c)
            if number == new.version {
                try ClockRecount.enqueue(organ: principal.organ, version: number, now: now, on: c)
            }
            return number
        }
        wake.signal()
        return version
    }

    /// Puts the tables that come with the product where an organ has none yet.
    package func installIfMissing(_ bytes: [UInt8], organ: String) async throws {
        let tables = try Self.tables(bytes, nil)
        let now = clock.now()
        do {
            _ = try await database.writeVersion(of: .calendar, organ: organ) { c in
                let newest = try ReferenceVersions.newest(organ: organ, stream: .calendar, on: c)
                guard newest == 0 else { return newest }
                return try ReferenceVersions.insertIfNew(
                    Self.row(tables, 1, "随产品提供", organ, "system", now),
                    on: c
                )
            }
        } catch CaseFault.stale {
            // Another node was first.
        }
    }

    private static func row(
        _ tables: [HolidayTable],
        _ version: Int,
        _ source: String,
        _ organ: String,
        _ person: String,
        _ now: Instant
    ) -> ReferenceVersion {
        ReferenceVersion(
            .calendar,
            organ: organ,
            version: version,
            bytes: HolidayFile.write(tables),
            rows: tables.reduce(0) { $0 + $1.days.count },
            source: source,
            person: person,
            at: now
        )
    }

    private static func tables(_ bytes: [UInt8], _ year: Int?) throws -> [HolidayTable] {
        do throws(TableFaults) {
            return try HolidayFile.parse(bytes, year: year)
        } catch {
            throw CaseFault.table(error)
        }
    }

    private static func merged(_ old: LegalCalendar, _ tables: [HolidayTable]) -> LegalCalendar {
        let years = Set(tables.map(\.year))
        let kept = old.tables.filter { !years.contains($0.year) }
        return LegalCalendar(version: old.version + 1, tables: (kept + tables).sorted { $0.year < $1.year })
    }

    private func allow(_ operation: Operation, _ principal: Principal) throws {
        if let denial = Authority.denial(operation, by: principal, on: nil) { throw CaseFault.forbidden(denial) }
    }
}

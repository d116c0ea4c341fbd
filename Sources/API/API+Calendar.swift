import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// The calendar and what falls due by it.
extension API {
    func registerCalendar(on site: Site) {
        site.get(.apiClocks, listClocks)
        site.get(.apiCalendar, showCalendar)
        site.get(.apiCalendarYear, showYear)
        site.post(.apiCalendarYear, takeYear)
        site.get(.apiCalendarMoves, listMoves)
    }

    /// The years that are known, and the versions.
    private func showCalendar(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let calendar = try await self.calendar.calendar(for: principal)
        let history = try await self.calendar.history(for: principal)
        return .json(CalendarJSON.write(calendar, history: history))
    }

    /// A year day by day.
    private func showYear(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let year = try Self.year(context)
        return .json(CalendarJSON.write(try await calendar.calendar(for: principal), year: year))
    }

    /// A year's table as CSV: `?preview=true` says what it would change; otherwise it is taken.
    private func takeYear(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await importer(request)
        let year = try Self.year(context)
        let base = try ETag.read(request.headers[.ifMatch])
        let isPreview = try Self.flag(request, "preview")
        let bytes = try await table(of: request, context, [.csv], limit: 4 * 1024 * 1024)
        if isPreview {
            return .json(CalendarJSON.write(try await calendar.preview(bytes, year: year, by: principal)))
        }
        let version = try await newVersion {
            try await calendar.take(bytes, year: year, base: base, by: principal)
        }
        var response = Response.json(["version": .int(version), "year": .int(year)], status: .created)
        response.headers[.location] = Link.apiCalendarYear(year).path
        response.headers[.eTag] = ETag.print(version)
        return response
    }

    /// What a version moved.
    private func listMoves(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        guard let version = Int(try context.parameter(.version)), version > 0 else {
            throw Problem.notFound("没有这一版日历。")
        }
        let limit = try Asked.integer(request, "limit", in: 1...200) ?? 50
        let cursor = request.uri.queryParameters.get("cursor") ?? ""
        guard cursor.utf8.count <= 200 else { throw Problem.unreadable("cursor 应为上一页返回的 next。") }
        // A version that was never there is not one that moved nothing.
        _ = try await calendar.calendar(version: version, for: principal)
        let moves = try await calendar.moves(version: version, after: cursor, limit: limit, for: principal)
        let next: JSON = moves.count == limit ? moves.last.map { .string($0.clock) } ?? .null : .null
        return .json(["version": .int(version), "moves": .array(moves.map(ClockJSON.write)), "next": next])
    }

    /// What falls due, by the day.
    private func listClocks(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let query = try ClockFilter.read(request)
        let list = try await reader.due(query, for: principal)
        return .json(["clocks": .array(list.rows.map(ClockJSON.write)), "next": ClockFilter.next(list.rows, query)])
    }

    private static func year(_ context: WebContext) throws(Problem) -> Int {
        let text = try context.parameter(.year)
        guard text.utf8.count == 4, let year = Int(text), (1950...2099).contains(year) else {
            throw .notFound("没有这一年的日历。")
        }
        return year
    }
}

/// The filters and the cursor of the list of what falls due.
enum ClockFilter {
    static func read(_ request: Request) throws(Problem) -> DueQuery {
        let parameters = request.uri.queryParameters
        var query = DueQuery(limit: try Asked.integer(request, "limit", in: 1...200) ?? 50)
        query.holder = parameters.get("holder")
        if let through = try day(request, "through") {
            query.through = LegalMoment.day(through).lastInstant(in: .shanghai)
        }
        if let from = try day(request, "from") {
            query.after = (OrganZone.shanghai.start(of: from).milliseconds, "")
        }
        if let cursor = parameters.get("cursor") {
            let parts = cursor.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, let dueAt = Int(parts[0]), parts[1].utf8.count <= 200 else {
                throw .unreadable("cursor 应为上一页返回的 next。")
            }
            query.after = (dueAt, String(parts[1]))
        }
        return query
    }

    /// A full page may have a successor; a short one is the last.
    static func next(_ rows: [ClockRow], _ query: DueQuery) -> JSON {
        guard rows.count == query.limit, let last = rows.last, let dueAt = last.dueAt else { return .null }
        return .string("\(dueAt).\(last.id)")
    }

    static func day(_ request: Request, _ name: String) throws(Problem) -> CivilDay? {
        guard let text = request.uri.queryParameters.get(name) else { return nil }
        guard let day = CivilDay(iso: text) else { throw .unreadable("\(name) 应为日期，如 2026-05-31。") }
        return day
    }
}

import HTTPTypes
import Hummingbird
import LegalTime
import Platform
import Storage
import Web

/// Looking at the calendar and at what its versions moved.
struct CalendarHandlers: Sendable {
    let services: Services

    private static let pageSize = 50

    func register(on site: Site) {
        site.get(.calendar, services.signedIn { visit, request, _ in try await show(visit, request) })
        site.get(.calendarTable, services.signedIn { visit, request, _ in try await table(visit, request) })
        site.get(
            .calendarVersion,
            services.signedIn { visit, request, context in
                try await version(try number(context), visit, request)
            }
        )
        site.post(
            .calendarSeen,
            services.signedIn { visit, request, context in
                try await seen(try number(context), visit, request, context)
            }
        )
        CalendarImportHandlers(services: services).register(on: site)
    }

    private func show(_ visit: Visit, _ request: Request) async throws -> Response {
        let calendar = try await services.calendar.calendar(for: visit.principal)
        let today = services.today
        let model = CalendarPage.Model(
            calendar,
            year: try Self.year(request) ?? today.year,
            today: today,
            history: try await history(visit),
            mayImport: visit.may(.importReference)
        )
        return services.page("日历", here: .calendar, visit) { CalendarPage.write(model, &$0) }
    }

    /// The year's table as it stands, in the form in which one is imported.
    private func table(_ visit: Visit, _ request: Request) async throws -> Response {
        let calendar = try await services.calendar.calendar(for: visit.principal)
        guard let year = try Self.year(request), let table = calendar.tables.first(where: { $0.year == year }) else {
            throw Problem.notFound("没有这一年的放假安排。")
        }
        let bytes = HolidayFile.write([table])
        return Download(bytes, name: "\(year) 年放假安排.csv", type: "text/csv; charset=utf-8").response(to: request)
    }

    private func version(_ number: Int, _ visit: Visit, _ request: Request) async throws -> Response {
        let history = try await history(visit)
        guard let version = history.first(where: { $0.number == number }) else {
            throw Problem.notFound("没有第 \(number) 版日历。")
        }
        let moves = try await services.calendar.moves(
            version: number,
            after: request.uri.queryParameters.get("after") ?? "",
            limit: Self.pageSize + 1,
            for: visit.principal
        )
        let shown = moves.prefix(Self.pageSize)
        let more = moves.count > Self.pageSize ? shown.last : nil
        let now = services.clock.now()
        let model = CalendarVersionPage.Model(
            version: version,
            isCurrent: history.first?.number == number,
            moves: shown.map { MovedClock($0, now: now, leads: visit.may(.readCase)) },
            more: more.map { Link.calendarVersion(number).with("after", $0.clock) }
        )
        return services.page("日历第 \(number) 版", here: .calendar, visit) { CalendarVersionPage.write(model, &$0) }
    }

    /// 知道了: the holder has read what the version moved.
    private func seen(
        _ number: Int,
        _ visit: Visit,
        _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        try await context.form(of: request, limits: services.limits).checkToken(visit.token)
        try await services.calendar.see(version: number, by: visit.principal)
        return .seeOther(.workbench)
    }

    private func history(_ visit: Visit) async throws -> [CalendarPage.Version] {
        let heads = try await services.calendar.history(for: visit.principal)
        let names = try await services.reader.names(of: Set(heads.map(\.person)), for: visit.principal)
        return heads.map { head in
            CalendarPage.Version(
                number: head.version,
                when: services.spoken(head.recordedAt),
                who: names[head.person] ?? "系统",
                source: head.source,
                days: head.rows
            )
        }
    }

    private func number(_ context: WebContext) throws(Problem) -> Int {
        guard let number = Int(try context.parameter(.version)), number > 0 else { throw .notFound("没有这一版日历。") }
        return number
    }

    /// The year that is asked for; `nil` if none is.
    /// - Throws: `Problem.notFound` for one that no calendar knows.
    static func year(_ request: Request) throws(Problem) -> Int? {
        guard let text = request.uri.queryParameters.get("year") else { return nil }
        guard let year = CalendarYear.read(text) else { throw .notFound("没有这一年的日历。") }
        return year
    }
}

/// Years that tables may be about.
enum CalendarYear {
    static func read(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1950...2099).contains(year) else { return nil }
        return year
    }
}

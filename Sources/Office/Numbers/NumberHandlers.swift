import Hummingbird
import Platform
import Storage
import Web

/// Looking at number blocks, one's own and the organ's.
struct NumberHandlers: Sendable {
    let services: Services

    /// As many blocks as the desk gives at once.
    private static let page = 20

    func register(on site: Site) {
        site.get(.numbers, services.signedIn { visit, request, _ in try await show(visit, request) })
        NumberFormHandlers(services: services).register(on: site)
    }

    private func show(_ visit: Visit, _ request: Request) async throws -> Response {
        let (keeps, issues) = (visit.may(.keepNumbers), visit.may(.issueNumbers))
        if !keeps, !issues { try services.allow(.keepNumbers, visit) }
        let reading = try await services.numberReading(visit)
        var model = NumberPage.Model(mayIssue: issues)
        if keeps { try await addOwn(&model, reading, visit, request) }
        if issues { model.series = try await series(reading, visit, request) }
        return services.page("号段", here: .numbers, visit) { NumberPage.write(model, &$0) }
    }

    private func addOwn(
        _ model: inout NumberPage.Model,
        _ reading: NumberReading,
        _ visit: Visit,
        _ request: Request
    ) async throws {
        let after = request.uri.queryParameters.get("own").flatMap(BlockPlace.read)
        let accounts = try await services.numbers.own(after: after, for: visit.principal)
        model.own = accounts.map { reading.account($0, own: true) }
        guard accounts.count == Self.page, let last = accounts.last?.block else { return }
        model.ownMore = Link.numbers.with("own", BlockPlace.write(last))
    }

    private func series(
        _ reading: NumberReading,
        _ visit: Visit,
        _ request: Request
    ) async throws -> NumberPage.Series {
        let all = try await services.numbers.series(for: visit.principal)
        let asked = request.uri.queryParameters.get("series").flatMap(NumberSeries.init(key:))
        // The newest year stands last.
        guard let shown = all.first(where: { $0 == asked }) ?? all.last else { return NumberPage.Series() }
        let after = request.uri.queryParameters.get("after").flatMap { Int($0) }
        let totals = try await services.numbers.totals(shown, for: visit.principal)
        let accounts = try await services.numbers.reconcile(shown, after: after ?? .min, for: visit.principal)
        var series = NumberPage.Series(shown, of: all, totals)
        series.accounts = accounts.map { reading.account($0, own: false) }
        let link = Link.numbers.with("series", shown.key)
        if accounts.count == Self.page, let last = accounts.last?.block {
            series.more = link.with("after", "\(last.first)")
        }
        if after != nil { series.newest = link }
        return series
    }
}

extension Services {
    func numberReading(_ visit: Visit) async throws -> NumberReading {
        NumberReading(
            code: try await numbers.code(for: visit.principal),
            roster: try await organisation.roster(for: visit.principal).roster,
            now: clock.now(),
            visit: visit
        )
    }
}

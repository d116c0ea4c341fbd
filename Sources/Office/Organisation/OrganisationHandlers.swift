import Hummingbird
import LegalTime
import Platform
import Storage
import Web

/// Looking at the organisation and at its people.
struct OrganisationHandlers: Sendable {
    let services: Services

    /// How many changes stand beside the units.
    private static let newest = 6

    func register(on site: Site) {
        site.get(.organisation, services.signedIn { visit, request, _ in try await show(visit, request) })
        site.get(
            .organisationPerson,
            services.signedIn { visit, _, context in try await person(try context.parameter(.person), visit) }
        )
        site.get(.organisationChanges, services.signedIn { visit, request, _ in try await changes(visit, request) })
    }

    private func show(_ visit: Visit, _ request: Request) async throws -> Response {
        let asked = request.uri.queryParameters.get("on")
        let day = asked.flatMap(CivilDay.init(iso:))
        let isWrong = day == nil && !(asked ?? "").isEmpty
        let today = services.organisation.today
        let roster = try await services.organisation.roster(on: day, for: visit.principal)
        var model = OrganisationPage.Model(roster, today: today, manages: visit.may(.manageOrganisation))
        if isWrong {
            let error = FieldProblem(field: "on", message: "日期应写成 2026-05-20 这样；下面是今天的")
            model.question = FormState(values: ["on": asked ?? ""], errors: [error])
        }
        if model.isToday {
            let history = try await services.organisation.history(for: visit.principal)
            model.changes = said(history.prefix(Self.newest), roster.roster)
        }
        return services.page(
            "机构和人员",
            here: .organisation,
            visit,
            status: isWrong ? .unprocessableContent : .ok
        ) { OrganisationPage.write(model, &$0) }
    }

    private func person(_ id: String, _ visit: Visit) async throws -> Response {
        let roster = try await services.organisation.roster(for: visit.principal)
        guard let model = PersonPage.Model(id, roster, for: visit) else { throw Problem.notFound("本机关没有这名人员。") }
        return services.page(model.name, here: .organisation, visit) { PersonPage.write(model, &$0) }
    }

    private func changes(_ visit: Visit, _ request: Request) async throws -> Response {
        let before = request.uri.queryParameters.get("before").flatMap { Int($0) }
        let roster = try await services.organisation.roster(for: visit.principal).roster
        let history = try await services.organisation.history(before: before ?? .max, for: visit.principal)
        var model = OrganisationChangesPage.Model(changes: said(history[...], roster))
        if let last = history.last, last.version > 1 {
            model.older = Link.organisationChanges.with("before", "\(last.version)")
        }
        if before != nil { model.newest = .organisationChanges }
        return services.page("变更记录", here: .organisation, visit) { OrganisationChangesPage.write(model, &$0) }
    }

    private func said(_ history: ArraySlice<RosterVersion>, _ roster: Roster) -> [OrganisationPage.Change] {
        history.map { version in
            let who = roster.people[version.recordedBy]?.name ?? "系统"
            return .init(when: "\(services.spoken(version.recordedAt)) · \(who)", text: version.change)
        }
    }
}

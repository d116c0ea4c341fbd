import Hummingbird
import Platform
import Web

struct CaseHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(
            .case,
            services.signedIn { visit, _, context in
                let id = try context.parameter(.case)
                return page(try await services.reader.view(id, for: visit.principal), visit)
            }
        )
        site.post(
            .case,
            services.signedIn { visit, request, context in
                try await unmasked(visit, request, context)
            }
        )
    }

    /// Personal data in clear, on this answer only; the reading is recorded before it is shown.
    private func unmasked(_ visit: Visit, _ request: Request, _ context: WebContext) async throws -> Response {
        let id = try context.parameter(.case)
        try await context.form(of: request, limits: services.limits).checkToken(visit.token)
        return page(try await services.reader.view(id, for: visit.principal, unmask: true), visit, unmasked: true)
    }

    private func page(_ view: CaseView, _ visit: Visit, unmasked: Bool = false) -> Response {
        let model = CasePage.Model(view, visit: visit, unmasked: unmasked)
        return .page(
            services.layout.page(model.title, here: .cases, visitor: visit.visitor, notices: visit.notices) { h in
                CasePage.write(model, &h)
            }
        )
    }
}

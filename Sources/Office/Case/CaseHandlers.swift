import Hummingbird
import Platform
import Web

struct CaseHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(
            .case,
            services.signedIn { visit, request, context in
                let id = try context.parameter(.case)
                let before = request.uri.queryParameters.get("before").flatMap { Int($0) }.flatMap { $0 > 1 ? $0 : nil }
                return page(try await services.reader.view(id, for: visit.principal), visit, before: before)
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

    private func page(
        _ view: CaseView,
        _ visit: Visit,
        unmasked: Bool = false,
        before: Int? = nil
    ) -> Response {
        let model = CasePage.Model(view, visit: visit, unmasked: unmasked, before: before)
        return .page(
            services.layout.page(model.title, here: .cases, visitor: visit.visitor, notices: visit.notices) { h in
                CasePage.write(model, &h)
            }
        )
    }
}

import HTTPTypes
import Hummingbird
import Platform
import Procedure
import Storage
import Web

/// Changing the organisation by its forms.
struct OrderHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(
            .organisationOrder,
            services.signedIn { visit, request, context in try await show(try order(context), visit, request) }
        )
        site.post(
            .organisationOrder,
            services.signedInOrKept { visit, request, context in
                try await carryOut(try order(context), visit, request, context)
            }
        )
    }

    private func order(_ context: WebContext) throws(Problem) -> OrganisationOrder {
        guard let order = OrganisationOrder.named(try context.parameter(.order)) else {
            throw .notFound("没有这项办理事项。")
        }
        return order
    }

    private func show(_ order: OrganisationOrder, _ visit: Visit, _ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        var asked: [String: String] = [:]
        for name in ["person", "unit"] { asked[name] = query.get(name) }
        return page(try await scene(order, visit, request).blank(asked), visit)
    }

    private func scene(_ order: OrganisationOrder, _ visit: Visit, _ request: Request) async throws -> OrderScene {
        if let denial = order.denial(for: visit.principal) { throw CaseFault.forbidden(denial) }
        let roster = try await services.organisation.roster(for: visit.principal)
        let id = request.uri.queryParameters.get("id") ?? ""
        guard let scene = OrderScene(order, on: order.target == nil ? "" : id, roster, visit) else {
            throw Problem.notFound("没有这项\(order.target?.title ?? "")。")
        }
        return scene
    }

    private func carryOut(
        _ order: OrganisationOrder,
        _ visit: Visit,
        _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        let sent = try await context.form(of: request, limits: services.limits)
        let scene = try await scene(order, visit, request)
        guard (try? sent.checkToken(visit.token)) != nil else {
            var model = scene.filled(sent)
            model.notice = Notice(.near, "这张表是在上一次登录时打开的，还没有办理。您填的内容都还在，请核对后再办理一次。")
            return page(model, visit, status: .forbidden)
        }
        let submission = OrderSubmission(sent, order)
        do {
            let receipt = try await services.organisation.carryOut(
                order,
                on: scene.id,
                submission.fields,
                key: submission.key,
                version: submission.version,
                by: visit.principal
            )
            return done(receipt, scene, sent)
        } catch let fault as CaseFault {
            // Read anew: what stands in the way may have come since.
            return try await again(fault, try await self.scene(order, visit, request), sent, submission)
        }
    }

    private func done(_ receipt: OrderReceipt, _ scene: OrderScene, _ sent: Form) -> Response {
        var next = scene.order.target == nil ? sent["person"].map { Link.organisationPerson($0) } : scene.back
        if scene.order.id == "add-person" { next = .organisationPerson(receipt.id) }
        var response = Response.seeOther(next ?? .organisation)
        let words = receipt.change.split(separator: "：", maxSplits: 1).last.map { "：\($0)" } ?? ""
        response.set(services.cookies.notice(Notice(.done, "已\(scene.order.title)\(words)。")))
        return response
    }

    /// The form again with everything that was typed, and with what stands in its way.
    private func again(
        _ fault: CaseFault,
        _ scene: OrderScene,
        _ sent: Form,
        _ submission: OrderSubmission
    ) async throws -> Response {
        var model = scene.filled(sent)
        let status = try model.explain(fault)
        if case .stale = fault { model.moved = try await moved(since: submission.version ?? 0, scene.visit) }
        return page(model, scene.visit, status: status)
    }

    /// What changed since the form was opened, the newest first; a page of them at most.
    private func moved(since version: Int, _ visit: Visit) async throws -> [String] {
        let history = try await services.organisation.history(for: visit.principal)
        return history.filter { $0.version > version }.map { "\(services.spoken($0.recordedAt)) \($0.change)" }
    }

    private func page(_ model: OrderPage.Model, _ visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        services.page(model.title, here: .organisation, visit, status: status) { OrderPage.write(model, &$0) }
    }
}

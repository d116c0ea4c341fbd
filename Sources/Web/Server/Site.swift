import HTTPTypes
package import Hummingbird

/// The table of what the server answers. Handlers are registered by `Route`.
///
/// ```swift
/// let site = Site(layout: layout, secure: false)
/// site.get(.case) { request, context in
///     let id = try context.parameter(.case)
///     …
///     return .page(page)
/// }
/// let app = Application(responder: site.responder(), server: limits.server, configuration: …)
/// ```
/// GET answers HEAD too. A known address with a wrong method is answered with 405 and `Allow`, not with 404. Errors,
/// security headers and the origin check are built in around every handler.
package final class Site {
    package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    private let router = Router(context: WebContext.self)
    private var methods: [Route: [HTTPRequest.Method]] = [:]

    /// - Parameters:
    ///   - secure: the server stands behind TLS.
    ///   - middleware: what stands outside of everything, such as a log of requests.
    ///   - translate: what errors of other layers mean here.
    package init(
        layout: Layout,
        secure: Bool,
        middleware: [any MiddlewareProtocol<Request, Response, WebContext>] = [],
        translate: @escaping ErrorBoundary.Translation = { _ in nil }
    ) {
        for each in middleware { router.add(middleware: each) }
        router.add(middleware: SecurityHeaders(secure: secure))
        router.add(middleware: ErrorBoundary(layout: layout, translate: translate))
        router.add(middleware: OriginCheck())
    }

    /// Registers GET, and HEAD with the same headers and no body.
    package func get(_ route: Route, _ handler: @escaping Handler) {
        on(.get, route, handler)
        on(.head, route) { request, context in try await handler(request, context).createHeadResponse() }
    }

    package func post(_ route: Route, _ handler: @escaping Handler) { on(.post, route, handler) }

    package func put(_ route: Route, _ handler: @escaping Handler) { on(.put, route, handler) }

    package func delete(_ route: Route, _ handler: @escaping Handler) { on(.delete, route, handler) }

    /// Serves the files of pages.
    package func serve(_ assets: Assets) {
        get(.asset) { request, context in
            try assets.response(to: request, name: try context.parameter(.asset))
        }
    }

    /// The finished table; nothing is registered after it.
    package func responder() -> RouterResponder<WebContext> {
        for (route, allowed) in methods {
            let allowed = allowed + [.options]
            for method in Self.known where !allowed.contains(method) {
                router.on(RouterPath(route.rawValue), method: method) { _, _ -> Response in
                    throw Problem.methodNotAllowed(allowed: allowed)
                }
            }
            router.on(RouterPath(route.rawValue), method: .options) { _, _ -> Response in
                Response(
                    status: .noContent,
                    headers: [.allow: allowed.map(\.rawValue).joined(separator: ", ")]
                )
            }
        }
        return router.buildResponder()
    }

    private func on(_ method: HTTPRequest.Method, _ route: Route, _ handler: @escaping Handler) {
        router.on(RouterPath(route.rawValue), method: method) { request, context in
            try await handler(request, context)
        }
        methods[route, default: []].append(method)
    }

    private static let known: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace] + [HTTPRequest.Method("QUERY")].compactMap { $0 }
}

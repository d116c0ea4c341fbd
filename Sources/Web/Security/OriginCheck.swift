import HTTPTypes
package import Hummingbird

/// Refuses what another site makes a browser send to our pages.
///
/// The form's token is the first lock, this is the second. Browsers say where a request comes from in
/// `Sec-Fetch-Site`, older ones in `Origin`; a client that sends neither is no browser with someone's cookies.
/// The API is left out: it reads no cookies.
package struct OriginCheck: RouterMiddleware {
    package typealias Context = WebContext

    package init() {}

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let isSafe = request.method == .get || request.method == .head || request.method == .options
        if !isSafe, !request.uri.path.hasPrefix(Route.apiPrefix), !Self.isOurs(request) { throw Problem.foreignForm() }
        return try await next(request, context)
    }

    private static func isOurs(_ request: Request) -> Bool {
        if let site = request.headers.first(where: { $0.name.canonicalName == "sec-fetch-site" }) {
            return site.value == "same-origin"
        }
        guard let origin = request.headers[.origin] else { return true }
        guard let authority = request.head.authority?.lowercased() else { return false }
        return origin.lowercased() == "https://" + authority || origin.lowercased() == "http://" + authority
    }
}

import HTTPTypes
package import Hummingbird

/// Sets the headers that bind the browser on every answer.
///
/// The policy allows files of our own server and nothing inline: no script or style in a page runs, even if one were
/// ever smuggled in. Pages are not stored; files and downloads say themselves how long they may be kept.
package struct SecurityHeaders: RouterMiddleware {
    package typealias Context = WebContext

    private let headers: HTTPFields

    /// - Parameter secure: the server stands behind TLS; browsers are told never to come without it.
    package init(secure: Bool) {
        var headers = HTTPFields()
        headers[.contentSecurityPolicy] = Self.policy
        headers[.xContentTypeOptions] = "nosniff"
        headers[.crossOriginResourcePolicy] = "same-origin"
        for (name, value) in Self.unnamed {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        if secure { headers[.strictTransportSecurity] = "max-age=31536000" }
        self.headers = headers
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in headers { response.headers[field.name] = field.value }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// Those for which there is no constant.
    private static let unnamed = [
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        ("X-Frame-Options", "DENY"),
    ]

    /// Tabler draws its small signs from `data:` images.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
}

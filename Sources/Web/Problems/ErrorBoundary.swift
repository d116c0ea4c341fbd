import HTTPTypes
package import Hummingbird
import Logging

/// Turns whatever a handler throws into an answer: JSON under `/api`, a page elsewhere.
///
/// A `Problem` is answered as it is. Anything else is a fault: it gets a random number, is logged once with it, and the
/// answer tells the number only. The log carries the route's pattern and the error, never the address with its values
/// nor anything that was sent.
package struct ErrorBoundary: RouterMiddleware {
    package typealias Context = WebContext
    /// What errors of other layers mean here (storage away, someone else came first); `nil` makes them faults.
    package typealias Translation = @Sendable (any Error) -> Problem?

    private let layout: Layout
    private let translate: Translation

    package init(layout: Layout, translate: @escaping Translation = { _ in nil }) {
        self.layout = layout
        self.translate = translate
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return response(to: request, problem(for: error, request, context))
        }
    }

    private func problem(for error: any Error, _ request: Request, _ context: WebContext) -> Problem {
        if let problem = error as? Problem { return problem }
        if let problem = translate(error) { return problem }
        if error is CancellationError { return .unavailable() }
        if let error = error as? HTTPError, error.status == .notFound { return .notFound() }
        let number = RandomToken.hex(words: 1)
        let metadata: Logger.Metadata = [
            "number": .string(number), "method": .string(request.method.rawValue),
            "route": .string(context.endpointPath ?? "-"), "kind": .string(String(reflecting: type(of: error))),
            "error": .string(String(String(describing: error).prefix(500))),
        ]
        context.logger.error("request failed", metadata: metadata)
        return .fault(number: number)
    }

    private func response(to request: Request, _ problem: Problem) -> Response {
        if Self.wantsJSON(request) { return .problem(problem) }
        if problem.status == .unauthorized, request.method == .get {
            return .seeOther(.signIn.with("next", request.head.path ?? "/"))
        }
        var response = Response.page(ProblemPage(problem).write(with: layout), status: problem.status)
        response.headers.append(contentsOf: problem.headers)
        return response
    }

    private static func wantsJSON(_ request: Request) -> Bool {
        if request.uri.path.hasPrefix(Route.apiPrefix) { return true }
        guard let accept = request.headers[.accept] else { return false }
        return accept.contains("json") && !accept.contains("text/html")
    }
}

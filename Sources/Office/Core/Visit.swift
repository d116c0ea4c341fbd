import HTTPTypes
import Hummingbird
import Platform
import Procedure
import Storage
import Web

/// One request of someone who is signed in.
struct Visit: Sendable {
    let session: SignIn.Session
    /// What the page before left to be said here.
    let notice: Notice?
    var bell: Visitor.Bell?

    var principal: Principal { session.principal }
    var token: String { session.csrf }
    var notices: [Notice] { notice.map { [$0] } ?? [] }

    var visitor: Visitor {
        Visitor(
            organ: principal.organ,
            person: principal.id,
            name: principal.name,
            unit: principal.unit,
            duties: principal.duties.map(\.rawValue),
            places: Layout.Place.allCases.filter { mayGo($0) },
            csrf: session.csrf,
            bell: bell
        )
    }

    private func mayGo(_ place: Layout.Place) -> Bool {
        switch place {
        case .workbench: true
        case .todos, .cases: may(.listCases)
        case .items, .calendar: may(.readReference)
        case .organisation: may(.readOrganisation)
        case .statistics: may(.readStatistics)
        case .numbers: may(.keepNumbers) || may(.issueNumbers)
        }
    }

    func may(_ operation: Operation, _ file: Case? = nil) -> Bool {
        Authority.denial(operation, by: principal, on: file) == nil
    }
}

extension Services {
    typealias SignedIn = @Sendable (Visit, Request, WebContext) async throws -> Response

    /// A handler for people who are signed in; its faults are shown in their own shell, with navigation.
    ///
    /// Without a session the boundary leads to sign-in and back.
    func signedIn(_ handler: @escaping SignedIn) -> Site.Handler {
        { request, context in
            guard var visit = try await visit(of: request) else { throw Problem.unauthenticated() }
            visit.bell = try await bell(of: visit)
            do {
                var response = try await handler(visit, request, context)
                // Said once; a redirect leaves it, or the new one it sets, for the page it leads to.
                if visit.notice != nil, response.status != .seeOther { response.set(cookies.endNotice()) }
                return response
            } catch {
                guard let problem = error as? Problem ?? FaultProblem.translate(error) else { throw error }
                return response(to: visit, problem)
            }
        }
    }

    func visit(of request: Request) async throws -> Visit? {
        guard let id = cookies.session(of: request), let session = try await signIn.session(id) else { return nil }
        return Visit(session: session, notice: cookies.notice(of: request))
    }

    /// The number in the bar. The cursor before the count: what comes in between is told twice rather than not at all.
    func bell(of visit: Visit) async throws -> Visitor.Bell? {
        guard visit.may(.listCases) else { return nil }
        let cursor = live.cursor
        let count = try await todos.waiting(for: visit.principal)
        return Visitor.Bell(count: count, most: Todos.mostWaiting, cursor: cursor)
    }

    /// A page in the shell of who is signed in.
    func page(
        _ title: String,
        here: Layout.Place,
        _ visit: Visit,
        status: HTTPResponse.Status = .ok,
        _ main: (inout HTML) -> Void
    ) -> Response {
        .page(
            layout.page(title, here: here, visitor: visit.visitor, notices: visit.notices, main: main),
            status: status
        )
    }

    /// Something that did not happen, with the way on.
    func response(to visit: Visit, _ problem: Problem) -> Response {
        var response = Response.page(
            ProblemPage(problem).write(with: layout, visitor: visit.visitor),
            status: problem.status
        )
        response.headers.append(contentsOf: problem.headers)
        return response
    }
}

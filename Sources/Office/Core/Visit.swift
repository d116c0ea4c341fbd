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
    /// What a page reads for a person, in the snapshot in which the session is looked up.
    typealias Reading<T> = @Sendable (Principal, Request, any SQLConnection) throws -> T

    /// A handler for people who are signed in; its faults are shown in their own shell, with navigation.
    ///
    /// Without a session the boundary leads to sign-in and back.
    func signedIn(_ handler: @escaping SignedIn) -> Site.Handler {
        signedIn(reading: { _, _, _ in }) { visit, _, request, context in try await handler(visit, request, context) }
    }

    /// The same for a page that knows from the request what it reads: it reads it where the session is looked up, and so
    /// asks the database once.
    func signedIn<T: Sendable>(
        reading: @escaping Reading<T>,
        _ handler: @escaping @Sendable (Visit, T, Request, WebContext) async throws -> Response
    ) -> Site.Handler {
        { request, context in
            guard let (visit, read) = try await visit(of: request, reading: reading) else {
                throw Problem.unauthenticated()
            }
            do {
                var response = try await handler(visit, try read.get(), request, context)
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

    /// With the number in the bar.
    func visitWithBell(of request: Request) async throws -> Visit? {
        try await visit(of: request) { _, _, _ in }?.0
    }

    /// The cursor before the count: what comes in between is told twice rather than not at all.
    private func visit<T: Sendable>(
        of request: Request,
        reading: @escaping Reading<T>
    ) async throws -> (Visit, Result<T, any Error>)? {
        let cursor = live.cursor
        guard let id = cookies.session(of: request) else { return nil }
        let found = try await signIn.session(id) { [todos] principal, c in
            (try todos.waiting(for: principal, on: c), Result { try reading(principal, request, c) })
        }
        guard let (session, (count, read)) = found else { return nil }
        let bell = count.map { Visitor.Bell(count: $0, most: Todos.mostWaiting, cursor: cursor) }
        return (Visit(session: session, notice: cookies.notice(of: request), bell: bell), read)
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

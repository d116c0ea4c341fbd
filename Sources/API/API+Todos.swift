import HTTPTypes
import Hummingbird
import Ledger
import Platform
import Procedure
import Storage
import Web

/// To-dos, and deciding several of them at once.
extension API {
    func registerTodos(on site: Site) {
        site.get(.apiTodos, listTodos)
        site.post(.apiTodoDecisions, decideTodos)
    }

    /// `?act=&cursor=&limit=`: what falls due first before the rest.
    private func listTodos(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let parameters = request.uri.queryParameters
        var query = TodoQuery(limit: try Asked.integer(request, "limit", in: 1...TodoQuery.most) ?? TodoQuery.most)
        if let act = parameters.get("act") {
            guard Acts.named(act) != nil else { throw Problem.unreadable("act 应为办案行为的标识，如 sign-approval。") }
            query.act = act
        }
        if let cursor = parameters.get("cursor") {
            guard let place = TodoPlace.read(cursor) else { throw Problem.unreadable("cursor 应为上一页返回的 next。") }
            query.after = place
        }
        return .json(TodoJSON.write(try await todos.list(query, for: principal)))
    }

    /// `{"items": [{"todo", "cause", "version"}], "agree": true, "opinion": "…"}`: 200 with what became of each.
    private func decideTodos(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let (picks, verdict) = try TodoJSON.decision(try await context.json(of: request))
        let key = try Self.key(request) ?? RandomToken.make()
        let outcomes = try await todos.decide(picks, verdict, key: key, by: principal)
        return .json(["results": .array(outcomes.map(TodoJSON.write))])
    }
}

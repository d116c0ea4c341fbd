import HTTPTypes
import Hummingbird
import Ledger
import Platform
import Procedure
import Web

/// What imports of reference data have in common.
extension API {
    /// A file of a table, by its media type.
    enum TableType: String {
        case csv = "text/csv"
        case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }

    /// Who may import; of others the body is not even read.
    func importer(_ request: Request) async throws -> Principal {
        let principal = try await principal(request)
        if let denial = Authority.denial(.importReference, by: principal, on: nil) {
            throw CaseFault.forbidden(denial)
        }
        return principal
    }

    func table(
        of request: Request,
        _ context: WebContext,
        _ types: [TableType],
        limit: Int
    ) async throws -> [UInt8] {
        _ = try type(of: request, types)
        return try await context.body(of: request, limit: limit, deadline: ServerLimits().uploadDeadline)
    }

    /// - Throws: `Problem` 415.
    func type(of request: Request, _ types: [TableType]) throws(Problem) -> TableType {
        let sent = request.headers[.contentType]
        guard let type = types.first(where: { ContentType.matches(sent, $0.rawValue) }) else {
            throw .unsupported(expected: types.map(\.rawValue).joined(separator: " 或 "))
        }
        return type
    }

    /// Says in the words of a table that somebody else imported in between.
    func newVersion(_ take: () async throws -> Int) async throws -> Int {
        do {
            return try await take()
        } catch CaseFault.stale(let current) {
            var problem = Problem(
                .preconditionFailed,
                type: "stale",
                title: "已有更新的版本",
                detail: "If-Match 所指的版本以后，又有新的导入；请按现行版本重新预览，本次没有导入任何内容。"
            )
            problem.extra["version"] = .int(current)
            throw problem
        }
    }

    /// `?name=true|false`; absent is `false`.
    static func flag(_ request: Request, _ name: String) throws(Problem) -> Bool {
        switch request.uri.queryParameters.get(name) {
        case nil, "false": return false
        case "true": return true
        default: throw .unreadable("\(name) 应为 true 或 false。")
        }
    }
}

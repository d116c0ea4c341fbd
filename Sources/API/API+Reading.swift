import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// Reading cases, documents, packages and the log.
extension API {
    func showCase(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let unmask = try Self.flag(request, "unmask")
        let view = try await reader.view(try context.parameter(.case), for: principal, unmask: unmask)
        var response = Response.json(CaseJSON.write(view))
        response.headers[.eTag] = ETag.print(view.file.version)
        return response
    }

    func listCases(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let asked = try CaseListing(request)
        let page = try await reader.page(asked.question, after: asked.place, limit: asked.limit, for: principal)
        let total = asked.isCounted ? try await reader.count(asked.question, for: principal) : nil
        return .bytes(CaseListJSON.write(page, asked.question.order, total: total), type: "application/json")
    }

    /// `?since=N`: the package proves that the log grew only from the checkpoint of size N;
    /// `?sealed=true`: personal data stays closed.
    func export(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let id = try context.parameter(.case)
        let since = try Asked.integer(request, "since", in: 1...Int.max)
        let bytes = try await exporter.export(
            id,
            for: principal,
            since: since,
            opened: try !Self.flag(request, "sealed")
        )
        var response = Response.bytes(bytes, type: "application/x-tar")
        response.headers[.contentDisposition] = "attachment; filename=\"\(id).tar\""
        return response
    }

    func document(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let file = try await reader.document(
            try context.parameter(.document),
            of: try context.parameter(.case),
            for: principal
        )
        return Download(file.bytes, name: file.name, type: "application/pdf", tag: file.hash.hex)
            .response(to: request)
    }

    /// The newest signed checkpoint; public, so that anyone may keep it.
    func checkpoint(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let note = try await log.checkpoint() else { throw Problem.notFound("公证日志还没有检查点。") }
        return .bytes(Array(note.utf8), type: "text/plain; charset=utf-8")
    }

    /// `?from=M&to=N`: the proof that the log of size N continues the log of size M; public.
    func consistency(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let from = try Asked.integer(request, "from", in: 1...Int.max),
            let to = try Asked.integer(request, "to", in: 1...Int.max), from <= to
        else { throw Problem.unreadable("from 和 to 应为检查点的大小，且 from 不大于 to。") }
        guard let path = try await log.consistency(from: from, to: to) else {
            throw Problem.notFound("公证日志还没有这么长。")
        }
        return .json(["from": .int(from), "to": .int(to), "path": .array(path.map { .string($0.hex) })])
    }
}

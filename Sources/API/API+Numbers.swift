import HTTPTypes
import Hummingbird
import Ledger
import Platform
import Procedure
import Storage
import Web

/// Number blocks: given out, spoiled, given back, accounted for.
extension API {
    func registerNumbers(on site: Site) {
        site.get(.apiNumbers, listOwnBlocks)
        site.post(.apiNumbers, issueBlock)
        site.get(.apiNumberSeries, listSeries)
        site.get(.apiNumberAccounts, listAccounts)
        site.post(.apiNumberSpoils, spoilNumber)
        site.post(.apiNumberReturn, returnNumbers)
        site.post(.apiNumberClosing, closeBlock)
    }

    /// How many blocks the desk gives at once.
    private static let page = 20

    /// `?cursor=`: the caller's own blocks.
    private func listOwnBlocks(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let cursor = request.uri.queryParameters.get("cursor")
        let after = cursor.flatMap(BlockPlace.read)
        guard cursor == nil || after != nil else { throw Problem.unreadable("cursor 应为上一页返回的 next。") }
        let accounts = try await numbers.own(after: after, for: principal)
        let last = accounts.count == Self.page ? accounts.last : nil
        return .json([
            "accounts": .array(accounts.map(try await writer(principal).account)),
            "next": last.map { .string(BlockPlace.write($0.block)) } ?? .null,
        ])
    }

    private func listSeries(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        var series: [JSON] = []
        for one in try await numbers.series(for: principal) {
            series.append(NumberJSON.write(one, try await numbers.totals(one, for: principal)))
        }
        return .json(["series": .array(series)])
    }

    /// `?series=&cursor=`: block by block.
    private func listAccounts(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let query = request.uri.queryParameters
        guard let series = query.get("series").flatMap(NumberSeries.init(key:)) else {
            throw Problem.unreadable("series 应为号段的种类，如 当罚决/2026。")
        }
        let cursor = query.get("cursor")
        guard let after = Int(cursor ?? "\(Int.min)") else { throw Problem.unreadable("cursor 应为上一页返回的 next。") }
        let accounts = try await numbers.reconcile(series, after: after, for: principal)
        let last = accounts.count == Self.page ? accounts.last : nil
        return .json([
            "series": NumberJSON.write(series, try await numbers.totals(series, for: principal)),
            "accounts": .array(accounts.map(try await writer(principal).account)),
            "next": last.map { .string("\($0.block.first)") } ?? .null,
        ])
    }

    /// 201 with the block and its numbers.
    private func issueBlock(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let order = try NumberBody.order(try await context.json(of: request))
        let block = try await numbers.issue(order, key: try Self.key(request), by: principal)
        let account = try await writer(principal).account(NumberAccount(block, settled: []))
        return .json(account, status: .created)
    }

    /// `{"series", "value", "reason"}`
    private func spoilNumber(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let json = try await context.json(of: request)
        var body = try NumberBody(json, fields: ["series", "value", "reason"])
        let (series, value, reason) = (body.text("series"), body.number("value"), body.text("reason"))
        if NumberSeries(key: series) == nil { body.wrong("series", "应为号段的种类，如 当罚决/2026") }
        try body.finish()
        let once = try once(request, json)
        let number = try await numbers.spoil(value, in: series, reason: reason, once: once, by: principal)
        return .json(try await writer(principal).number(number))
    }

    /// `{"reason"}`: the numbers that were taken back.
    private func returnNumbers(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let json = try await context.json(of: request)
        var body = try NumberBody(json, fields: ["reason"])
        let reason = body.text("reason")
        try body.finish()
        let block = try context.parameter(.block)
        let once = try once(request, json)
        let returned = try await numbers.giveBack(block, reason: reason, once: once, by: principal)
        return .json(["block": .string(block), "returned": .array(returned.map { .int($0) })])
    }

    /// `{}`: the block as it is closed.
    private func closeBlock(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let json = try await context.json(of: request)
        try NumberBody(json, fields: []).finish()
        let block = try context.parameter(.block)
        _ = try await numbers.close(block, once: try once(request, json), by: principal)
        return .json(try await writer(principal).account(try await numbers.account(block, for: principal)))
    }

    /// The key with what it stands for: address and body.
    private func once(_ request: Request, _ json: JSON) throws -> OnceOnly? {
        guard let key = try Self.key(request) else { return nil }
        let route = Array(request.uri.path.utf8)
        return OnceOnly(key: key, request: .sha256(route + [0] + json.canonical))
    }

    private func writer(_ principal: Principal) async throws -> NumberJSON {
        NumberJSON(code: try await numbers.code(for: principal))
    }
}

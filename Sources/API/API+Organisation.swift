import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// Units and people, and the orders that change them.
extension API {
    func registerOrganisation(on site: Site) {
        site.get(.apiOrganisation, showOrganisation)
        site.get(.apiPeople, listPeople)
        site.get(.apiPerson, showPerson)
        site.get(.apiOrganisationChanges, listChanges)
        site.post(.apiOrganisationChanges, changeOrganisation)
    }

    /// `?on=&cursor=&limit=`: the units of a day, today's without `on`, with what holds beside the posts.
    private func showOrganisation(_ request: Request, _ context: WebContext) async throws -> Response {
        let roster = try await roster(request)
        let page = try ListPage(request) { $0.utf8.count <= 200 }
        let units = roster.units.values.sorted { $0.unit < $1.unit }.filter { $0.unit > page.cursor }
        let shown = units.prefix(page.limit)
        let given = OrganisationJSON.given(roster, limit: ListPage.most)
        return tagged(
            .json(
                .object(
                    given.merging([
                        "on": .string(roster.day.iso), "version": .int(roster.roster.version),
                        "units": .array(shown.map(OrganisationJSON.unit)),
                        "next": units.count > shown.count ? shown.last.map { .string($0.unit) } ?? .null : .null,
                    ]) { first, _ in first }
                )
            ),
            roster.roster.version
        )
    }

    /// `?on=&unit=&cursor=&limit=`: people with the posts and the certificate of a day.
    private func listPeople(_ request: Request, _ context: WebContext) async throws -> Response {
        let roster = try await roster(request)
        let page = try ListPage(request) { $0.utf8.count <= 200 }
        let unit = request.uri.queryParameters.get("unit")
        let people = roster.present.filter { found in
            found.member.id > page.cursor && (unit == nil || found.unit == unit)
        }
        let shown = people.prefix(page.limit)
        return tagged(
            .json([
                "on": .string(roster.day.iso), "version": .int(roster.roster.version),
                "people": .array(shown.map { OrganisationJSON.person($0.member, in: $0.unit, roster) }),
                "next": people.count > shown.count ? shown.last.map { .string($0.member.id) } ?? .null : .null,
            ]),
            roster.roster.version
        )
    }

    /// A person with the whole history.
    private func showPerson(_ request: Request, _ context: WebContext) async throws -> Response {
        let roster = try await roster(request)
        guard let member = roster.roster.people[try context.parameter(.person)] else {
            throw Problem.notFound("本机关没有这名人员。")
        }
        return tagged(.json(OrganisationJSON.history(member, roster)), roster.roster.version)
    }

    /// `?cursor=&limit=`: what was changed, the newest first.
    private func listChanges(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let page = try ListPage(request) { Int($0) != nil }
        let history = try await organisation.history(
            before: Int(page.cursor) ?? .max,
            limit: page.limit,
            for: principal
        )
        let next: JSON = history.count == page.limit ? history.last.map { .string("\($0.version)") } ?? .null : .null
        return .json(["changes": .array(history.map(OrganisationJSON.change)), "next": next])
    }

    /// `{"order": "add-post", …fields}`: 201 with the id of what it made or changed, and the version.
    private func changeOrganisation(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let body = try OrderBody(try await context.json(of: request))
        let receipt: OrderReceipt
        do {
            receipt = try await organisation.carryOut(
                body.order,
                on: body.id,
                body.fields,
                key: try Self.key(request) ?? RandomToken.make(),
                version: try ETag.read(request.headers[.ifMatch]),
                by: principal
            )
        } catch CaseFault.stale(let current) {
            throw Self.moved(current)
        }
        return tagged(.json(receipt.json, status: .created), receipt.version)
    }

    private static func moved(_ current: Int) -> Problem {
        var problem = Problem(
            .preconditionFailed,
            type: "stale",
            title: "机构和人员已有变更",
            detail: "If-Match 所指的版本以后，机构和人员又有变更；请重新读取、核对后再办理，本次没有记录任何内容。"
        )
        problem.extra["version"] = .int(current)
        return problem
    }

    private func roster(_ request: Request) async throws -> RosterDay {
        let principal = try await principal(request)
        return try await organisation.roster(on: try ClockFilter.day(request, "on"), for: principal)
    }

    private func tagged(_ response: Response, _ version: Int) -> Response {
        var response = response
        response.headers[.eTag] = ETag.print(version)
        return response
    }
}

/// Where a page of a list begins and how long it is.
struct ListPage {
    static let most = 200

    let limit: Int
    /// Empty for the first page.
    let cursor: String

    init(_ request: Request, isCursor: (String) -> Bool) throws(Problem) {
        limit = try Asked.integer(request, "limit", in: 1...Self.most) ?? 50
        cursor = request.uri.queryParameters.get("cursor") ?? ""
        guard cursor.isEmpty || isCursor(cursor) else { throw .unreadable("cursor 应为上一页返回的 next。") }
    }
}

/// The body of an order: `order`, `id` where it changes or ends something, and its own fields beside them.
struct OrderBody {
    let order: OrganisationOrder
    let id: String?
    let fields: [String: JSON]

    init(_ json: JSON) throws {
        guard case .object(var object) = json else { throw Problem.unreadable("请求正文应为 JSON 对象。") }
        guard let name = object.removeValue(forKey: "order")?.stringValue, let order = OrganisationOrder.named(name)
        else {
            let ids = OrganisationOrder.all.map(\.id).joined(separator: "、")
            throw CaseFault.invalid([FieldError("order", "应为下列之一：\(ids)")])
        }
        self.order = order
        var id: String?
        if order.target != nil, let value = object.removeValue(forKey: "id") {
            guard let text = value.stringValue, text.utf8.count <= 200 else {
                throw CaseFault.invalid([FieldError("id", "应为编号")])
            }
            id = text
        }
        self.id = id
        fields = object
    }
}

import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Powers
import Procedure
import Storage
import Web

/// Penalty items and the lists of who holds which power.
extension API {
    func registerItems(on site: Site) {
        site.get(.apiItems, listItems)
        site.post(.apiItems, takeList)
        site.get(.apiItemSuggestions, suggestItems)
        site.get(.apiItemVersions, listVersions)
        site.get(.apiItem, showItem)
        site.get(.apiItemChoice, chooseItem)
    }

    /// `?q=&field=&law=&on=`: the nearest first; without `on` every edition, over or not.
    private func listItems(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let query = request.uri.queryParameters
        let limit = try Asked.integer(request, "limit", in: 1...200) ?? 50
        guard let offset = Int(query.get("cursor") ?? "0"), offset >= 0 else {
            throw Problem.unreadable("cursor 应为上一页返回的 next。")
        }
        let filter = ItemIndex.Filter(
            field: query.get("field"),
            law: query.get("law"),
            validOn: try Self.day(request, "on")
        )
        let powers = try await catalogue.powers(for: principal)
        let page = powers.index.search(
            SearchQuery(try Self.words(request)),
            filter: filter,
            limit: limit,
            offset: offset
        )
        return .json([
            "items": .array(page.hits.map { ItemJSON.write($0.item) }), "total": .int(page.total),
            "next": page.next.map { .string(String($0)) } ?? .null, "version": .int(powers.versions.catalogue),
        ])
    }

    private func suggestItems(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let powers = try await catalogue.powers(for: principal)
        let found = powers.index.suggest(try Self.words(request))
        return .json([
            "suggestions": .array(
                found.map {
                    ["kind": .string($0.kind.rawValue), "text": .string($0.text), "count": .int($0.count)]
                }
            )
        ])
    }

    /// What is searched for, at most 200 characters.
    private static func words(_ request: Request) throws(Problem) -> String {
        let words = request.uri.queryParameters.get("q") ?? ""
        guard words.unicodeScalars.count <= 200 else { throw .unreadable("q 最多 200 字。") }
        return words
    }

    private func listVersions(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let list = try Self.list(request)
        let history = try await catalogue.history(list, for: principal)
        return .json(["list": .string(list.rawValue), "versions": .array(history.map(CalendarJSON.head))])
    }

    /// The edition of a day, today's without `on`.
    private func showItem(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let code = try context.parameter(.item)
        let today = OrganZone.shanghai.day(of: reader.now)
        let view = try await catalogue.item(code, on: try Self.day(request, "on") ?? today, for: principal)
        return .json(ItemJSON.write(view))
    }

    /// Which edition stands for an act of `act` that is decided on `decision`.
    private func chooseItem(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let code = try context.parameter(.item)
        guard let act = try Self.day(request, "act"), let decision = try Self.day(request, "decision") else {
            throw Problem.unreadable("act 和 decision 应为日期，如 2026-08-14。")
        }
        let choice = try await catalogue.choose(code, actDay: act, decisionDay: decision, for: principal)
        return .json(ItemJSON.write(choice, act: act, decision: decision))
    }

    /// A whole list as CSV or XLSX: `?preview=true` says what it would change; otherwise it is taken.
    private func takeList(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await importer(request)
        let list = try Self.list(request)
        let base = try ETag.read(request.headers[.ifMatch])
        let isPreview = try Self.flag(request, "preview")
        let type = try type(of: request, [.csv, .xlsx])
        let bytes = try await table(of: request, context, [.csv, .xlsx], limit: ServerLimits().uploadBytes)
        let file = UploadedFile(name: type == .csv ? "CSV" : "XLSX", bytes: bytes)
        guard file.isSpreadsheet == (type == .xlsx) else {
            throw Problem.unsupported(expected: "内容与 Content-Type 一致的 CSV 或 XLSX")
        }
        if isPreview {
            return .json(ItemJSON.write(try await catalogue.preview(file, as: list, by: principal)))
        }
        let version = try await newVersion { try await catalogue.take(file, as: list, base: base, by: principal) }
        let answer: JSON = ["list": .string(list.rawValue), "version": .int(version)]
        var response = Response.json(answer, status: .created)
        response.headers[.eTag] = ETag.print(version)
        return response
    }

    /// `?list=`: which of the lists, the catalogue without it.
    private static func list(_ request: Request) throws(Problem) -> ReferenceStream {
        guard let name = request.uri.queryParameters.get("list") else { return .catalogue }
        guard let list = ReferenceStream(rawValue: name), list != .calendar else {
            throw .unreadable("list 应为 catalogue、subjects、squads 或 grants。")
        }
        return list
    }

    private static func day(_ request: Request, _ name: String) throws(Problem) -> CivilDay? {
        try ClockFilter.day(request, name)
    }
}

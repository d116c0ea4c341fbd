import Hummingbird
import Ledger
import LegalTime
import Platform
import Powers
import Procedure
import Storage
import Web

/// One box for everything (查找): cases, penalty items, people and units, each within what the person may see.
struct SearchHandlers: Sendable {
    let services: Services

    private static let most = 5
    private static let offered = 4

    func register(on site: Site) {
        site.get(.search, services.signedIn { visit, request, _ in try await show(visit, request) })
        site.get(.searchSuggestions, services.signedIn { visit, request, _ in try await suggest(visit, request) })
    }

    private func show(_ visit: Visit, _ request: Request) async throws -> Response {
        let question = try Self.question(request)
        let faults = question.faults.map { FieldProblem(field: $0.field, message: $0.message) }
        var model = SearchPage.Model(words: question.words, faults: faults)
        if faults.isEmpty, !question.phrases.isEmpty {
            model.groups = [
                try await cases(question, visit, Self.most), try await items(question, visit, Self.most),
                try await people(question, visit, Self.most), try await units(question, visit, Self.most),
            ].compactMap(\.self)
        }
        return services.page(
            "查找",
            here: .workbench,
            visit,
            status: faults.isEmpty ? .ok : .unprocessableContent
        ) { SearchPage.write(model, &$0) }
    }

    /// While somebody types: the first of each group, and where each leads.
    private func suggest(_ visit: Visit, _ request: Request) async throws -> Response {
        let question = try Self.question(request)
        guard question.faults.isEmpty, !question.phrases.isEmpty else { return .json(["suggestions": []]) }
        let groups = [
            try await cases(question, visit, Self.offered), try await items(question, visit, Self.offered),
            try await people(question, visit, Self.offered), try await units(question, visit, Self.offered),
        ].compactMap(\.self)
        let suggestions = groups.flatMap { group in
            group.hits.map { hit -> JSON in
                [
                    "kind": .string(group.title), "text": .string(hit.text), "count": .string(hit.more),
                    "link": .string(hit.link.path),
                ]
            }
        }
        return .json(["suggestions": .array(suggestions)])
    }

    private static func question(_ request: Request) throws -> CaseQuestion {
        let words = try Question(request)["q"]
        return CaseQuestion { $0 == "q" ? words : nil }
    }

    private func cases(_ question: CaseQuestion, _ visit: Visit, _ limit: Int) async throws -> SearchPage.Group? {
        guard visit.may(.listCases) else { return nil }
        let page = try await services.reader.page(question, after: nil, limit: limit, for: visit.principal)
        let hits = page.rows.map { row in
            SearchPage.Hit(
                text: row.title,
                more: row.decisionNumber ?? row.number ?? CaseStage(stored: row.stage).word,
                link: .case(row.id)
            )
        }
        return SearchPage.Group(
            title: "案件",
            hits: hits,
            total: page.next == nil ? hits.count : nil,
            counting: question.link(.caseCount),
            all: question.link()
        )
    }

    private func items(_ question: CaseQuestion, _ visit: Visit, _ limit: Int) async throws -> SearchPage.Group? {
        guard visit.may(.readReference) else { return nil }
        let powers = try await services.catalogue.powers(for: visit.principal)
        let asked = ItemQuestion(text: question.words)
        let page = powers.index.search(
            SearchQuery(asked.text),
            filter: asked.filter(today: services.today),
            limit: limit
        )
        let hits = page.hits.map { SearchPage.Hit(text: $0.item.name, more: $0.item.code, link: .item($0.item.code)) }
        return SearchPage.Group(title: "事项", hits: hits, total: page.total, all: asked.link())
    }

    private func people(_ question: CaseQuestion, _ visit: Visit, _ limit: Int) async throws -> SearchPage.Group? {
        guard visit.may(.readOrganisation) else { return nil }
        let roster = try await services.organisation.roster(for: visit.principal)
        let found = roster.present.filter { Self.holds([$0.member.name, $0.member.id], question) }
        let hits = found.prefix(limit).map { person in
            SearchPage.Hit(
                text: person.member.name,
                more: person.unit.flatMap { roster.units[$0]?.name } ?? "",
                link: .organisationPerson(person.member.id)
            )
        }
        return SearchPage.Group(title: "人员", hits: Array(hits), total: found.count, all: .organisation)
    }

    private func units(_ question: CaseQuestion, _ visit: Visit, _ limit: Int) async throws -> SearchPage.Group? {
        guard visit.may(.readOrganisation) else { return nil }
        let roster = try await services.organisation.roster(for: visit.principal)
        let found = roster.units.values.filter { Self.holds([$0.name], question) }.sorted { $0.name < $1.name }
        let hits = found.prefix(limit).map { unit in
            let cases = CaseQuestion().changed { $0.unit = unit.name }
            return SearchPage.Hit(
                text: unit.name,
                more: "承办的案件",
                link: visit.may(.listCases) ? cases.link() : .organisation
            )
        }
        return SearchPage.Group(title: "机构", hits: Array(hits), total: found.count, all: .organisation)
    }

    /// As the words of cases are found: every phrase stands in one of the texts.
    private static func holds(_ texts: [String], _ question: CaseQuestion) -> Bool {
        let phrases = question.phrases
        let line = SearchWords.line(texts)
        return !phrases.isEmpty && phrases.allSatisfy { $0.stands(in: line) }
    }
}

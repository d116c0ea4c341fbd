import Hummingbird
import Platform
import Procedure
import Storage
import Web

struct CaseListHandlers: Sendable {
    let services: Services

    private static let pageSize = 50

    func register(on site: Site) {
        site.get(.cases, services.signedIn { visit, request, _ in try await show(visit, request) })
    }

    private func show(_ visit: Visit, _ request: Request) async throws -> Response {
        let asked = ListQuestion(request)
        var query = CaseQuery(organ: visit.principal.organ, stage: asked.stage?.rawValue, limit: Self.pageSize + 1)
        if asked.mine { query.handler = visit.principal.id }
        query.before = asked.before
        let rows = try await services.reader.list(query, for: visit.principal)
        let counts = try await services.reader.counts(for: visit.principal)
        let shown = rows.prefix(Self.pageSize)
        let model = CaseListPage.Model(
            filters: filters(asked, counts),
            rows: shown.map(row),
            older: rows.count > Self.pageSize ? shown.last.map { asked.link(before: $0) } : nil,
            newest: asked.before == nil ? nil : asked.link(),
            mayRegister: visit.may(.act(Acts.registration.id))
        )
        return .page(
            services.layout.page("案件", here: .cases, visitor: visit.visitor, notices: visit.notices) { h in
                CaseListPage.write(model, &h)
            }
        )
    }

    private func filters(_ asked: ListQuestion, _ counts: [String: Int]) -> [Chip] {
        let isAll = asked.stage == nil && !asked.mine
        let all = Chip(
            word: "全部",
            count: "\(counts.values.reduce(0, +))",
            link: .cases,
            isChosen: isAll
        )
        let mine = Chip(
            word: "我主办的",
            count: nil,
            link: ListQuestion(mine: true).link(),
            isChosen: asked.mine
        )
        return [all, mine]
            + Stage.allCases.map { stage in
                Chip(
                    word: stage.title,
                    count: "\(counts[stage.rawValue] ?? 0)",
                    link: ListQuestion(stage: stage).link(),
                    isChosen: asked.stage == stage
                )
            }
    }

    private func row(_ row: CaseRow) -> CaseListPage.Row {
        .init(
            id: row.id,
            title: row.title,
            number: row.number,
            decisionNumber: row.decisionNumber,
            stage: CaseStage(stored: row.stage),
            unit: row.unit,
            opened: services.spoken(row.openedAt),
            updated: services.spoken(row.updatedAt)
        )
    }
}

/// What a list is asked for in its address; what makes no sense is as if it weren't there.
struct ListQuestion: Sendable {
    var stage: Stage?
    var mine = false
    /// The last row of the page before.
    var before: (openedAt: Int, id: String)?

    init(stage: Stage? = nil, mine: Bool = false) {
        self.stage = stage
        self.mine = mine
    }

    init(_ request: Request) {
        let query = request.uri.queryParameters
        stage = query.get("stage").flatMap(Stage.init(rawValue:))
        mine = stage == nil && query.get("mine") == "1"
        before = query.get("before").flatMap(Self.position)
    }

    func link(before row: CaseRow? = nil) -> Link {
        var link = Link.cases
        if let stage { link = link.with("stage", stage.rawValue) }
        if mine { link = link.with("mine", "1") }
        if let row { link = link.with("before", "\(row.openedAt).\(row.id)") }
        return link
    }

    private static func position(_ text: String) -> (openedAt: Int, id: String)? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let openedAt = Int(parts[0]), parts[1].utf8.count <= 64 else { return nil }
        return (openedAt, String(parts[1]))
    }
}

import Hummingbird
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// The list of cases (案件).
struct CaseListHandlers: Sendable {
    let services: Services

    private static let pageSize = 50

    func register(on site: Site) {
        site.get(.cases, services.signedIn(reading: read) { visit, found, _, _ in try await show(visit, found) })
        site.get(.caseCount, services.signedIn { visit, request, _ in try await count(visit, request) })
    }

    private typealias Found = (asked: CaseListQuestion, desk: DeskPage)

    @Sendable private func read(
        _ principal: Principal,
        _ request: Request,
        _ c: any SQLConnection
    ) throws -> Found {
        let asked = try CaseListQuestion(request, me: principal.id)
        let desk = try services.reader.desk(
            asked.question,
            after: asked.place,
            limit: Self.pageSize,
            for: principal,
            on: c
        )
        return (asked, desk)
    }

    private func show(_ visit: Visit, _ found: Found) async throws -> Response {
        let (asked, desk) = found
        if asked.isOpening, let view = desk.views.first(where: \.isDefault) { return .seeOther(view.question.link()) }
        var model = CaseListPage.Model(asked, desk, visit)
        if asked.wantsCount, model.total == nil {
            model.total = try await services.reader.count(asked.question, for: visit.principal)
        }
        return services.page(
            "案件",
            here: .cases,
            visit,
            status: asked.faults.isEmpty ? .ok : .unprocessableContent
        ) { CaseListPage.write(model, &$0) }
    }

    /// For the page that is shown already: how many there are, counted one by one.
    private func count(_ visit: Visit, _ request: Request) async throws -> Response {
        let asked = try CaseListQuestion(request, me: visit.principal.id)
        guard asked.faults.isEmpty else { throw Problem.invalid(asked.faults) }
        let count = try await services.reader.count(asked.question, for: visit.principal)
        return .json(["count": .int(count), "text": .string(CaseListPage.count(count))])
    }
}

/// What the list is asked for in its address.
struct CaseListQuestion: Sendable {
    let question: CaseQuestion
    let place: CasePlace?
    let faults: [FieldProblem]
    /// The list was opened without any condition.
    let isOpening: Bool
    /// Without script, counting is asked for by a press.
    let wantsCount: Bool

    init(_ request: Request, me: String) throws(Problem) {
        let query = try Question(request)
        let question = CaseQuestion { name in
            let value = query[name]
            return name == "handler" && value == nil && query["mine"] == "1" ? me : value
        }
        self.question = question
        faults = question.faults.map { FieldProblem(field: $0.field, message: $0.message) }
        place = query["cursor"].flatMap { CasePlace(cursor: $0, in: question) }
        isOpening = query.names.isEmpty
        wantsCount = query["count"] == "1"
    }
}

extension CaseQuestion {
    /// The list's address; `all` keeps a view of one's own from being opened instead.
    func link(_ base: Link = .cases, after place: CasePlace? = nil) -> Link {
        var items = parameters
        if let place { items.append(("cursor", place.cursor(order))) }
        return items.isEmpty && base == .cases ? base.with("all", "1") : base.with(items)
    }

    /// The same with something changed.
    func changed(_ change: (inout CaseQuestion) -> Void) -> CaseQuestion {
        var question = self
        change(&question)
        return question
    }
}

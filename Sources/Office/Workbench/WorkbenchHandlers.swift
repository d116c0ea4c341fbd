import Hummingbird
import Platform
import Procedure
import Storage
import Web

struct WorkbenchHandlers: Sendable {
    let services: Services

    private static let caseLimit = 20
    private static let dueLimit = 8

    func register(on site: Site) {
        site.get(.workbench, services.signedIn { visit, _, _ in try await show(visit) })
    }

    private func show(_ visit: Visit) async throws -> Response {
        guard visit.may(.listCases) else { return withoutCases(visit) }
        let near = ClockStanding.nearWorkingDays
        let summary = try await services.todos.summary(near: near, for: visit.principal)
        let todos = try await services.todos.list(TodoQuery(), for: visit.principal, previews: false)
        let query = CaseQuery(organ: visit.principal.organ, limit: Self.caseLimit)
        let cases = try await services.reader.list(query, for: visit.principal)
        var model = WorkbenchPage.Model(
            todos: todos.items.map { item($0, in: todos) },
            count: TodoWords.count(summary.counts.all),
            hasMore: todos.hasMore,
            cases: cases.map(item),
            mayRegister: visit.may(.act(Acts.registration.id)),
            token: visit.token
        )
        let moves = try await services.calendar.unseen(for: visit.principal)
        model.moves = WorkbenchPage.MoveGroup.all(moves, now: services.clock.now())
        if model.mayRegister {
            model.due = WorkbenchPage.DueItem.all(
                try await services.reader.ownDue(limit: Self.dueLimit, for: visit.principal)
            )
        }
        return services.page("工作台", here: .workbench, visit) { WorkbenchPage.write(model, &$0) }
    }

    private func withoutCases(_ visit: Visit) -> Response {
        services.page("工作台", here: .workbench, visit) { h in
            if visit.may(.importReference) {
                WorkbenchPage.writeForAdministrator(&h)
            } else {
                WorkbenchPage.writeWithoutDuty(&h)
            }
        }
    }

    private func item(_ item: TodoItem, in list: TodoList) -> WorkbenchPage.TodoItem {
        let row = TodoPage.Row(item, in: list)
        return .init(
            id: row.id,
            caseID: row.caseID,
            caseTitle: row.caseTitle,
            act: row.act,
            actTitle: row.actTitle,
            more: [row.cause, "\(row.since) 起"].filter { !$0.isEmpty }.joined(separator: " · "),
            limit: row.limit
        )
    }

    private func item(_ row: CaseRow) -> WorkbenchPage.CaseItem {
        .init(
            id: row.id,
            title: row.title,
            number: row.number,
            stage: CaseStage(stored: row.stage),
            opened: services.spoken(row.openedAt)
        )
    }
}

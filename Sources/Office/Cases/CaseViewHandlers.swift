import Hummingbird
import Platform
import Procedure
import Web

/// Keeping how one likes the list of cases.
struct CaseViewHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.post(
            .caseDisplay,
            services.signedIn { visit, request, context in try await display(visit, request, context) }
        )
        site.post(.caseViews, services.signedIn { visit, request, context in try await views(visit, request, context) })
    }

    private func display(_ visit: Visit, _ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await context.form(of: request, limits: services.limits)
        try sent.checkToken(visit.token)
        var display = CaseDisplay()
        let ticked = Set((0..<CaseColumn.allCases.count).compactMap { sent["columns.\($0)"] })
        display.columns = CaseColumn.allCases.filter { ticked.contains($0.rawValue) }
        display.isDense = sent["density"] == "dense"
        try await services.keeper.keep(display: display.kept, for: visit.principal)
        return back(sent, Notice(.done, "已按您的选择显示案件列表。"))
    }

    private func views(_ visit: Visit, _ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await context.form(of: request, limits: services.limits)
        try sent.checkToken(visit.token)
        do {
            return back(sent, Notice(.done, try await change(sent, visit.principal)))
        } catch CaseFault.invalid(let errors) {
            return back(sent, Notice(.refused, errors.map(\.message).joined(separator: "；")))
        }
    }

    /// What was done, in a sentence.
    private func change(_ sent: Form, _ me: Principal) async throws -> String {
        let (id, name) = (sent["id"] ?? "", sent["name"] ?? "")
        switch sent["do"] {
        case "add":
            try await services.keeper.add(Self.question(sent), as: name, id: RandomToken.make(), for: me)
            return "已保存视图“\(name)”。"
        case "rename":
            try await services.keeper.rename(id, to: name, for: me)
            return "视图已改名为“\(name)”。"
        case "delete":
            try await services.keeper.delete(id, for: me)
            return "已删除视图。"
        case "open":
            try await services.keeper.open(with: id, for: me)
            return "以后打开案件列表，先看这个视图。"
        case "close":
            try await services.keeper.open(with: nil, for: me)
            return "以后打开案件列表，先看全部案件。"
        default: throw Problem.unreadable("不知道要怎样改动视图。")
        }
    }

    private static func question(_ sent: Form) -> CaseQuestion {
        CaseQuestion { sent["query.\($0)"] }
    }

    private func back(_ sent: Form, _ notice: Notice) -> Response {
        var response = Response.seeOther(Self.question(sent).link())
        response.set(services.cookies.notice(notice))
        return response
    }
}

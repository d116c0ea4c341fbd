import HTTPTypes
import Hummingbird
import Platform
import Procedure
import Storage
import Web

/// The list of to-dos, and deciding from it (列表审批).
struct TodoHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(.todos, services.signedIn { visit, request, _ in try await show(visit, TodoQuestion(request)) })
        site.post(
            .todos,
            services.signedInOrKept { visit, request, context in try await decide(visit, request, context) }
        )
    }

    private func show(_ visit: Visit, _ asked: TodoQuestion) async throws -> Response {
        page(try await model(visit, asked, .init(key: RandomToken.make())), visit)
    }

    private func decide(_ visit: Visit, _ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await context.form(of: request, limits: services.limits)
        let (asked, press) = (TodoQuestion(request), TodoSubmission(sent))
        var form = TodoPage.Deciding(key: RandomToken.make(), opinion: press.opinion, picked: press.picked)
        guard (try? sent.checkToken(visit.token)) != nil else {
            var model = try await model(visit, asked, form)
            model.notice = Notice(.near, "这张表是在上一次登录时打开的，还没有办理。您勾选和填写的都还在，请核对后再办理一次。")
            return page(model, visit, status: .forbidden)
        }
        form.errors = press.errors
        guard form.errors.isEmpty, let agree = press.agree else {
            return page(try await model(visit, asked, form), visit, status: .unprocessableContent)
        }
        let verdict = TodoVerdict(agree: agree, opinion: press.opinion)
        do {
            let outcomes = try await services.todos.decide(press.picks, verdict, key: press.key, by: visit.principal)
            // With the number as it is now.
            let visit = try await services.visitWithBell(of: request) ?? visit
            return page(try await model(visit, asked, form, after: outcomes), visit, status: Self.status(outcomes))
        } catch CaseFault.invalid(let errors) {
            form.errors = errors.map {
                FieldProblem(field: $0.field == "opinion" ? "opinion" : "", message: $0.message)
            }
            return page(try await model(visit, asked, form), visit, status: .unprocessableContent)
        }
    }

    /// The list as it stands after the press. What was not done keeps its opinion, and is ticked no more: it has to be
    /// looked at again.
    private func model(
        _ visit: Visit,
        _ asked: TodoQuestion,
        _ form: TodoPage.Deciding,
        after outcomes: [TodoOutcome]
    ) async throws -> TodoPage.Model {
        let results = outcomes.map { TodoPage.Result($0) }
        var form = form
        form.picked = []
        if results.allSatisfy(\.isDone) { form.opinion = "" }
        var model = try await model(visit, asked, form)
        model.results = results
        return model
    }

    private func model(
        _ visit: Visit,
        _ asked: TodoQuestion,
        _ form: TodoPage.Deciding
    ) async throws -> TodoPage.Model {
        let near = ClockStanding.nearWorkingDays
        let summary = try await services.todos.summary(near: near, for: visit.principal)
        let list = try await services.todos.list(asked.query, for: visit.principal)
        var model = TodoPage.Model(action: asked.link(after: asked.after), form: form, token: visit.token)
        model.chips = Self.chips(asked, summary)
        model.pressing = Self.pressing(summary.counts, near: near)
        model.rows = list.items.map { TodoPage.Row($0, in: list) }
        if list.hasMore, let last = list.items.last { model.older = asked.link(after: last.row.place) }
        if asked.after != nil { model.newest = asked.link(after: nil) }
        return model
    }

    private func page(_ model: TodoPage.Model, _ visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        services.page("待办", here: .todos, visit, status: status) { TodoPage.write(model, &$0) }
    }

    private static func status(_ outcomes: [TodoOutcome]) -> HTTPResponse.Status {
        outcomes.contains { if case .done = $0.result { true } else { false } } ? .ok : .conflict
    }

    private static func chips(_ asked: TodoQuestion, _ summary: TodoSummary) -> [Chip] {
        let all = Chip(
            word: "全部",
            count: TodoWords.count(summary.counts.all),
            link: TodoQuestion().link(after: nil),
            isChosen: asked.act == nil
        )
        // A filter that shows nothing any more stays, so that one sees what is filtered.
        let acts = Acts.all.filter { summary.kinds[$0.id] != nil || $0.id == asked.act }
        return [all]
            + acts.map { act in
                Chip(
                    word: act.title,
                    count: TodoWords.count(summary.kinds[act.id] ?? 0),
                    link: TodoQuestion(act: act.id).link(after: nil),
                    isChosen: asked.act == act.id
                )
            }
    }

    private static func pressing(_ counts: Todos.Counts, near: Int) -> String {
        var parts: [String] = []
        if counts.overdue > 0 { parts.append("已逾期 \(TodoWords.count(counts.overdue)) 项") }
        if counts.soon > 0 { parts.append("\(near) 个工作日内到期 \(TodoWords.count(counts.soon)) 项") }
        return parts.joined(separator: "，")
    }
}

enum TodoWords {
    /// `12`, or `999+` where counting ends.
    static func count(_ count: Int) -> String {
        count < Todos.mostCounted ? "\(count)" : "\(Todos.mostCounted - 1)+"
    }
}

/// What the list is asked for in its address; what makes no sense is as if it weren't there.
struct TodoQuestion: Sendable {
    var act: String?
    var after: Todos.Place?

    init(act: String? = nil) {
        self.act = act
    }

    init(_ request: Request) {
        let query = request.uri.queryParameters
        act = query.get("act").flatMap { Acts.named($0)?.id }
        after = query.get("after").flatMap(TodoPlace.read)
    }

    var query: TodoQuery { TodoQuery(act: act, after: after) }

    func link(after place: Todos.Place?) -> Link {
        var link = Link.todos
        if let act { link = link.with("act", act) }
        if let place { link = link.with("after", TodoPlace.write(place)) }
        return link
    }
}

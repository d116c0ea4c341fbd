import HTTPTypes
import Hummingbird
import LegalTime
import Platform
import Web

/// Signing in and out (登录、退出).
struct SignInHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(.signIn) { request, _ in try await show(request) }
        site.post(.signIn) { request, context in try await enter(request, context) }
        site.post(.signOut) { request, context in try await leave(request, context) }
    }

    private func show(_ request: Request) async throws -> Response {
        let next = request.uri.queryParameters.get("next")
        if try await services.visit(of: request) != nil { return .seeOther(Link.returning(to: next) ?? .workbench) }
        let token = services.cookies.form(of: request) ?? RandomToken.make()
        let notice = services.cookies.notice(of: request)
        var response = page(.init(next: next, token: token, notice: notice))
        response.set(services.cookies.form(token))
        if notice != nil { response.set(services.cookies.endNotice()) }
        return response
    }

    private func enter(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await context.form(of: request, limits: services.limits)
        let token = services.cookies.form(of: request) ?? ""
        let account = form["account"]?.filter { !$0.isWhitespace } ?? ""
        var model = SignInPage.Model(account: account, next: form["_next"], token: token)
        guard (try? form.checkToken(token)) != nil else { return renewed(model) }
        let password = form["password"] ?? ""
        model.errors = missing(account: account, password: password)
        guard model.errors.isEmpty else { return page(model, status: .unprocessableContent) }
        do {
            let session = try await services.signIn.signIn(login: account, password: password)
            if let old = services.cookies.session(of: request) { try await services.end(session: old) }
            var response = Response.seeOther(Link.returning(to: model.next) ?? .workbench)
            response.set(services.cookies.session(session.id, seconds: SignIn.sessionSeconds))
            return response
        } catch SignIn.Refused.wrong {
            model.notice = Notice(
                .refused,
                "账号或密码不正确。连续输错 \(SignIn.allowedFailures) 次，账号将锁定 \(SignIn.lockSeconds / 60) 分钟。"
            )
            return page(model, status: .unprocessableContent)
        } catch SignIn.Refused.locked(let until) {
            let time = services.zone.clock(of: until.adding(seconds: 59))
            model.notice = Notice(.refused, "输错次数过多，账号已锁定，请在 \(time) 以后再登录。")
            return page(model, status: .tooManyRequests)
        } catch CaseFault.busy(let why) {
            model.notice = Notice(.near, why + "。")
            return page(model, status: .serviceUnavailable)
        }
    }

    /// The page lay open for too long, or its cookie is gone: the same again with a new token.
    private func renewed(_ model: SignInPage.Model) -> Response {
        var model = model
        model.token = RandomToken.make()
        model.notice = Notice(.near, "登录页面已过期，请再登录一次。")
        var response = page(model, status: .forbidden)
        response.set(services.cookies.form(model.token))
        return response
    }

    private func leave(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await context.form(of: request, limits: services.limits)
        var response = Response.seeOther(.signIn)
        response.set(services.cookies.endSession())
        guard let visit = try await services.visit(of: request) else { return response }
        try form.checkToken(visit.token)
        try await services.end(session: visit.session.id)
        response.set(services.cookies.notice(Notice(.info, "已退出。")))
        return response
    }

    private func missing(account: String, password: String) -> [FieldProblem] {
        var errors: [FieldProblem] = []
        if account.isEmpty { errors.append(.init(field: "account", message: "请填写账号")) }
        if password.isEmpty { errors.append(.init(field: "password", message: "请填写密码")) }
        return errors
    }

    private func page(_ model: SignInPage.Model, status: HTTPResponse.Status = .ok) -> Response {
        .page(services.layout.page("登录") { SignInPage.write(model, &$0) }, status: status)
    }
}

import Web

/// 登录
enum SignInPage {
    struct Model: Sendable {
        var account = ""
        /// Where one wanted to go.
        var next: String?
        var token: String
        var notice: Notice?
        var errors: [FieldProblem] = []
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.tag("div", .class("z-sign-in")) { h in
            h.tag("h1", .class("page-title"), text: "登录执法平台")
            if let notice = model.notice { h.notice(notice) }
            h.errorSummary(model.errors)
            h.tag("section", .class("card"), .aria("label", "登录")) { h in
                h.tag("div", .class("card-body")) { form(model, &$0) }
            }
            h.tag("p", .class("z-hint"), text: "没有账号或忘记密码，请联系本机关的系统管理员。")
        }
    }

    private static func form(_ model: Model, _ h: inout HTML) {
        let state = FormState(values: ["account": model.account], errors: model.errors)
        h.form(to: .signIn, token: model.token) { h in
            if let next = model.next { h.hidden("_next", next) }
            h.field(.init("account", "账号", required: true, autocomplete: "username"), in: state)
            h.field(.init("password", "密码", required: true, .password, autocomplete: "current-password"), in: state)
            h.button("登录")
        }
    }
}

import Hummingbird
import Web

/// What was typed, when the session ended meanwhile (登录已过期): it waits on a page of its own, and nothing is lost.
///
/// One signs in on another tab and goes on here; the form then comes back under the new session.
enum KeptForm {
    struct Model: Sendable {
        /// Where the form was sent.
        let action: Link
        let values: [String: String]

        init?(_ sent: Form, path: String?) {
            guard let action = Link.returning(to: path) else { return nil }
            self.action = action
            var values = sent.values
            for name in [
                Envelope.version, Envelope.key, Envelope.occurredAt, Envelope.place, Envelope.drafted,
                Envelope.revision,
            ] {
                values[name] = sent[name]
            }
            // No page carries a password.
            values[Envelope.password] = nil
            self.values = values
        }
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("登录已过期", subtitle: "您填的内容还没有办理，但都保留在这一页上，请不要关闭。")
        h.tag("ol") { h in
            h.tag("li") { h in
                h.tag("a", .href(.signIn), .fixed("target", "_blank"), .rel("noopener"), text: "在新标签页登录")
            }
            h.tag("li", text: "登录后回到本页，按下面的按钮接着办理。")
        }
        // The token of the session that ended proves nothing; the form comes back to be checked and sent anew.
        h.form(to: model.action, token: "") { h in
            for (name, value) in model.values.sorted(by: { $0.key < $1.key }) { h.hidden(name, value) }
            h.button("已登录，接着办理")
        }
    }
}

extension Services {
    /// As `signedIn`, for forms that took work to fill in.
    func signedInOrKept(_ handler: @escaping SignedIn) -> Site.Handler {
        let signedIn = signedIn(handler)
        return { request, context in
            if try await visit(of: request) != nil { return try await signedIn(request, context) }
            let sent = try await context.form(of: request, limits: limits)
            guard let model = KeptForm.Model(sent, path: request.head.path) else { throw Problem.unauthenticated() }
            return .page(layout.page("登录已过期") { KeptForm.write(model, &$0) }, status: .unauthorized)
        }
    }
}

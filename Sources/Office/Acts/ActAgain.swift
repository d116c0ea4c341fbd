import HTTPTypes
import Hummingbird
import Procedure
import Web

/// The form again with everything that was typed, and with what stands in its way.
struct ActAgain {
    let sent: Form
    /// Read anew: the case may have moved on.
    let scene: () async throws -> ActScene
    let respond: (ActPage.Model, Visit, HTTPResponse.Status) -> Response

    /// Fields to correct.
    func invalid(_ errors: [FieldError]) async throws -> Response {
        try await again(.unprocessableContent) { model, _ in
            if var form = model.form {
                ActErrors.place(errors, on: &form)
                model.form = form
            }
        }
    }

    /// What the law or a rule bars.
    func refused(_ refusals: [Refusal]) async throws -> Response {
        try await again(.conflict) { model, scene in model.bars = scene.bars(refusals) }
    }

    /// The case moved on since the form was opened. The form now carries the new version.
    func stale(since version: Int?) async throws -> Response {
        try await again(.preconditionFailed) { model, scene in model.moved = scene.moved(since: version) }
    }

    /// The session is another one than when the form was opened.
    func withNewToken() async throws -> Response {
        try await again(.forbidden) { model, _ in
            model.notice = Notice(.near, "这张表是在上一次登录时打开的，还没有办理。您填的内容都还在，请核对后再办理一次。")
        }
    }

    /// This form was done once with another content; it gets a new key, so that it can be done again on purpose.
    func sentBefore() async throws -> Response {
        try await again(.conflict, key: RandomToken.make()) { model, _ in
            model.notice = Notice(.near, "这张表已经办理过一次，这次改动的内容没有办理。确要再办一次的，请核对后再次办理；否则请返回。")
        }
    }

    func busy(_ why: String) async throws -> Response {
        try await again(.serviceUnavailable) { model, _ in model.notice = Notice(.near, "\(why)。您填的内容都还在。") }
    }

    /// After a press on 增加 or 删去; `nil` if there was none.
    func withRows() async throws -> Response? {
        guard sent[Envelope.more] != nil || sent.values.keys.contains(where: { $0.hasSuffix("." + Envelope.drop) })
        else { return nil }
        return try await again(.ok) { model, _ in
            if var form = model.form, RowEdit.apply(sent, to: &form) { model.form = form }
        }
    }

    private func again(
        _ status: HTTPResponse.Status,
        key: String? = nil,
        _ change: (inout ActPage.Model, ActScene) -> Void
    ) async throws -> Response {
        let scene = try await scene()
        var model = scene.page(scene.filled(sent), key: key ?? ActSubmission.key(sent[Envelope.key]))
        change(&model, scene)
        return respond(model, scene.visit, status)
    }
}

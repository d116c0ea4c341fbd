import HTTPTypes
import Hummingbird
import Procedure
import Web

/// The form again with everything that was typed, and with what stands in its way.
struct ActAgain {
    let sent: Form
    /// The case read anew: it may have moved on.
    let scene: ActScene
    private(set) var model: ActPage.Model
    private(set) var status: HTTPResponse.Status = .ok

    init(_ sent: Form, _ scene: ActScene) {
        self.sent = sent
        self.scene = scene
        model = scene.page(scene.filled(sent), key: ActSubmission.key(sent[Envelope.key]))
        model.carried.revision = sent[Envelope.revision].flatMap { Int($0) } ?? 0
    }

    /// Why the form is shown again.
    enum Cause: Sendable {
        /// Fields to correct.
        case invalid([FieldError])
        /// What the law or a rule bars.
        case refused([Refusal])
        /// The case moved on since the form was opened.
        case stale(since: Int?)
        /// The session is another one than when the form was opened.
        case oldToken
        /// This form was done once already, with another content.
        case sentBefore
        case busy(String)
        /// A press on 增加 or 删去, or on what fills a field in.
        case rows
        /// Another page of the same form kept a draft meanwhile; the next press keeps this one.
        case drafted(String, revision: Int)

        /// `nil` if the form is to be done.
        init?(_ sent: Form) {
            let suffix = "." + Envelope.drop
            guard
                sent[Envelope.more] != nil || sent[Envelope.fill] != nil
                    || sent.values.keys.contains(where: { $0.hasSuffix(suffix) })
            else {
                return nil
            }
            self = .rows
        }
    }

    mutating func explain(_ cause: Cause) {
        switch cause {
        case .invalid(let errors):
            status = .unprocessableContent
            if model.form == nil { return }
            var form = model.form ?? scene.filled(sent)
            ActErrors.place(errors, on: &form)
            model.form = form
        case .refused(let refusals):
            status = .conflict
            model.bars = scene.bars(refusals)
        case .stale(let version):
            status = .preconditionFailed
            model.moved = scene.moved(since: version)
        case .oldToken:
            say(.forbidden, "这张表是在上一次登录时打开的，还没有办理。您填的内容都还在，请核对后再办理一次。")
        case .sentBefore:
            // A new key, so that it can be done again on purpose.
            model.carried.key = RandomToken.make()
            say(.conflict, "这张表已经办理过一次，这次改动的内容没有办理。确要再办一次的，请核对后再次办理；否则请返回。")
        case .busy(let why):
            say(.serviceUnavailable, "\(why)。您填的内容都还在。")
        case .rows:
            guard var form = model.form else { return }
            if let notice = FormFill(scene: scene).apply(sent, to: &form) {
                model.notice = notice
            } else if !RowEdit.apply(sent, to: &form) {
                return
            }
            form.aids = scene.aids(form)
            model.form = form
        case .drafted(let why, let revision):
            model.carried.revision = revision
            say(.conflict, why)
        }
    }

    private mutating func say(_ status: HTTPResponse.Status, _ text: String) {
        self.status = status
        model.notice = Notice(.near, text)
    }
}

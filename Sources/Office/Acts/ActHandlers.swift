import Documents
import HTTPTypes
import Hummingbird
import Ledger
import Platform
import Procedure
import Web

/// Doing acts by their forms (办理).
struct ActHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(
            .newCase,
            services.signedIn { visit, request, _ in
                try await show(try opening(request), in: nil, visit, request)
            }
        )
        site.post(
            .newCase,
            services.signedInOrKept { visit, request, context in
                try await perform(try opening(request), in: nil, visit, request, context)
            }
        )
        site.get(
            .act,
            services.signedIn { visit, request, context in
                try await show(try act(context), in: try context.parameter(.case), visit, request)
            }
        )
        site.post(
            .act,
            services.signedInOrKept { visit, request, context in
                try await perform(try act(context), in: try context.parameter(.case), visit, request, context)
            }
        )
    }

    /// The act that opens a case: `/cases/new?act=punish-on-the-spot`; the registration where none is named.
    private func opening(_ request: Request) throws(Problem) -> AnyAct {
        guard let id = request.uri.queryParameters.get(Link.opening) else { return Acts.registration }
        guard let act = Acts.named(id), Acts.opens(id) else { throw .notFound("没有这项办理事项。") }
        return act
    }

    /// The act that the address names, if people do it inside a case.
    private func act(_ context: WebContext) throws(Problem) -> AnyAct {
        guard let act = Acts.named(try context.parameter(.act)), !Acts.opens(act.id),
            !act.duties.contains(.system)
        else { throw .notFound("没有这项办理事项。") }
        return act
    }

    private func show(_ act: AnyAct, in caseID: String?, _ visit: Visit, _ request: Request) async throws -> Response {
        let scene = try await services.scene(act, in: caseID, visit)
        if let denial = scene.denial { return denied(denial, scene) }
        let query = request.uri.queryParameters
        var asked: [String: String] = [:]
        for name in ["entry", "field"] where act.id == RectifyFact.sheet.id { asked[name] = query.get(name) }
        let party = query.get("party").flatMap { Int($0) }
        var model = scene.page(scene.blank(asked, party: party), key: RandomToken.make())
        model.bars = scene.bars
        if let kept = try await kept(act, in: caseID, asked, visit) { scene.restore(kept, &model) }
        // A form that can't be sent yet would only waste what is typed.
        if !model.bars.isEmpty { model.form = nil }
        return page(model, visit)
    }

    private func perform(
        _ act: AnyAct,
        in caseID: String?,
        _ visit: Visit,
        _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        let sent = try await context.form(of: request, limits: services.limits)
        let submission = ActSubmission(sent, act: act, caseID: caseID)
        var cause = ActAgain.Cause(sent)
        if (try? sent.checkToken(visit.token)) == nil { cause = .oldToken }
        if cause == nil, let asked = sent[Envelope.draft] {
            return try await draft(asked, sent, act, in: caseID, visit, request)
        }
        if cause == nil, !submission.errors.isEmpty { cause = .invalid(submission.errors) }
        if cause == nil {
            let outcome =
                if let kind = Self.previewed(sent, act) {
                    try await preview(kind, of: submission, in: caseID, visit, request)
                } else {
                    try await record(submission, act, in: caseID, visit)
                }
            switch outcome {
            case .success(let answer): return answer
            case .failure(.forbidden(let denial)):
                return denied(denial, try await services.scene(act, in: caseID, visit))
            case .failure(let fault): cause = try Self.cause(of: fault, submission)
            }
        }
        var again = ActAgain(sent, try await services.scene(act, in: caseID, visit))
        if let cause { again.explain(cause) }
        return page(again.model, visit, status: again.status)
    }

    private func record(
        _ submission: ActSubmission,
        _ act: AnyAct,
        in caseID: String?,
        _ visit: Visit
    ) async throws -> Result<Response, CaseFault> {
        do {
            let receipt = try await services.desk.perform(
                submission.input,
                in: caseID,
                by: visit.principal,
                version: submission.version,
                once: submission.once
            )
            return .success(try await done(receipt, submission.input, act, in: caseID, visit))
        } catch let fault as CaseFault {
            return .failure(fault)
        }
    }

    /// Which of the act's papers somebody wants to look at before it is done.
    private static func previewed(_ sent: Form, _ act: AnyAct) -> DocumentKind? {
        sent[Envelope.preview].flatMap(DocumentKind.init(rawValue:)).flatMap { act.papers.contains($0) ? $0 : nil }
    }

    private func preview(
        _ kind: DocumentKind,
        of submission: ActSubmission,
        in caseID: String?,
        _ visit: Visit,
        _ request: Request
    ) async throws -> Result<Response, CaseFault> {
        do {
            let printed = try await services.previews.preview(
                kind,
                of: submission.input,
                in: caseID,
                by: visit.principal
            )
            let file = Download(printed.bytes, name: "\(kind.title)（预览）.pdf", type: "application/pdf", inline: true)
            return .success(file.response(to: request))
        } catch let fault as CaseFault {
            return .failure(fault)
        }
    }

    /// Faults that the form itself can say; the others are pages of their own.
    private static func cause(of fault: CaseFault, _ submission: ActSubmission) throws -> ActAgain.Cause {
        switch fault {
        case .invalid(let errors): .invalid(errors)
        case .refused(let refusals): .refused(refusals)
        case .stale: .stale(since: submission.version)
        case .keyReused: .sentBefore
        case .busy(let why): .busy(why)
        case .forbidden, .notFound, .table: throw fault
        }
    }

    /// What was done is said where the person goes on: at the next step, if it is theirs.
    private func done(
        _ receipt: Receipt,
        _ input: ActInput,
        _ act: AnyAct,
        in caseID: String?,
        _ visit: Visit
    ) async throws -> Response {
        let view = try await services.reader.view(receipt.caseID, for: visit.principal)
        try await services.forms.drop(act.id, in: caseID, for: visit.principal)
        let items = view.file.violations.compactMap(\.item)
        try await services.forms.note(input.fields, of: act, items: items, for: visit.principal)
        let next = NextStep(view, for: visit.principal.id)
        var words = DoneWords.sentence(receipt.json)
        if let next { words += "下一步：\(next.title)。" }
        var response = Response.seeOther(next?.link ?? .case(receipt.caseID))
        response.set(services.cookies.notice(Notice(.done, words)))
        return response
    }

    /// Somebody else's act: who does it, beside the case.
    func denied(_ denial: String, _ scene: ActScene) -> Response {
        var model = ActPage.Model(title: scene.act.title, action: scene.action)
        model.about = scene.view.map { ActPage.About($0) }
        model.notice = Notice(.refused, "您不能办理这一项：\(denial)。")
        return page(model, scene.visit, status: .forbidden)
    }

    func page(_ model: ActPage.Model, _ visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        .page(
            services.layout.page(model.title, here: .cases, visitor: visit.visitor, notices: visit.notices) { h in
                ActPage.write(model, &h)
            },
            status: status
        )
    }
}

import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Procedure
import Web

/// Drafts of forms (草稿): kept as somebody types, or at a press, and taken up when they come back.
extension ActHandlers {
    /// The draft that belongs to this very form: a correction's only if it is of the same fact.
    func kept(
        _ act: AnyAct,
        in caseID: String?,
        _ asked: [String: String],
        _ visit: Visit
    ) async throws -> FormKeeper.Draft? {
        let draft = try await services.forms.draft(of: act.id, in: caseID, for: visit.principal)
        return draft.flatMap { draft in asked.allSatisfy { draft.values[$0.key] == $0.value } ? draft : nil }
    }

    func draft(
        _ asked: String,
        _ sent: Form,
        _ act: AnyAct,
        in caseID: String?,
        _ visit: Visit,
        _ request: Request
    ) async throws -> Response {
        let scene = try await services.scene(act, in: caseID, visit)
        if let denial = scene.denial { return denied(denial, scene) }
        if asked == "drop" {
            try await services.forms.drop(act.id, in: caseID, for: visit.principal)
            return back(to: scene.action, "已放弃草稿。")
        }
        let saved = try await services.forms.save(
            Self.values(sent),
            of: act.id,
            in: caseID,
            seen: sent[Envelope.revision].flatMap { Int($0) } ?? 0,
            for: visit.principal
        )
        if request.headers[.accept]?.contains("application/json") == true { return answer(saved) }
        guard let (why, revision) = refusal(saved) else { return back(to: scene.action, "已存为草稿。") }
        var again = ActAgain(sent, scene)
        again.explain(.drafted(why, revision: revision))
        return page(again.model, visit, status: again.status)
    }

    /// Everything that was typed, and of what surrounds it what the form needs to go on; never a password.
    private static func values(_ sent: Form) -> [String: String] {
        var values = sent.values
        for name in [Envelope.version, Envelope.occurredAt, Envelope.place, Envelope.drafted] {
            values[name] = sent[name]
        }
        values[Envelope.password] = nil
        return values
    }

    private func back(to link: Link, _ words: String) -> Response {
        var response = Response.seeOther(link)
        response.set(services.cookies.notice(Notice(.done, words)))
        return response
    }

    /// For the script: when it was kept, or why not.
    private func answer(_ saved: FormKeeper.Saved) -> Response {
        if case .kept(let revision, let at) = saved {
            return .json(["saved": .string(services.zone.clock(of: at)), "revision": .int(revision)])
        }
        let (why, revision) = refusal(saved) ?? ("", 0)
        return .json(["why": .string(why), "revision": .int(revision)], status: .conflict)
    }

    /// Why it was not kept, and the revision with which the next press keeps it all the same.
    private func refusal(_ saved: FormKeeper.Saved) -> (String, Int)? {
        switch saved {
        case .kept: nil
        case .newer(let revision, let at):
            ("另一个页面在\(services.spoken(at.milliseconds))存了这张表的草稿，本页的内容没有存。要以本页为准，请再存一次。", revision)
        case .gone: ("这张表在另一个页面已经办理，或者草稿已经放弃，本页的内容没有存。要另存一份，请再存一次。", 0)
        case .tooMany: ("您没有办完的草稿太多，请先办完或者放弃一些。", 0)
        }
    }
}

extension ActScene {
    /// The page goes on with what was kept; what happened in the case meanwhile is said.
    func restore(_ draft: FormKeeper.Draft, _ model: inout ActPage.Model) {
        let key = model.carried.key
        let bars = model.bars
        model = page(restored(draft.values), key: key)
        model.bars = bars
        model.carried.revision = draft.revision
        model.moved = moved(since: draft.values[Envelope.version].flatMap { Int($0) })
        model.restored = offers.zone.spoken(draft.savedAt, now: offers.facts.now)
    }
}

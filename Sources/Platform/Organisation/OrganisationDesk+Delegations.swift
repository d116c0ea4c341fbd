import LegalTime
import Procedure
import Storage

extension OrganisationDesk {
    /// The longest leave for which a duty is passed on, in days.
    package static let longestLeave = 366

    /// Passes a duty on for the days of leave: by the administrator, or by the person for their own; the id.
    package func add(_ draft: DelegationDraft, by principal: Principal) async throws -> String {
        try allowDelegation(of: draft.person, principal)
        return try await permitted(by: principal) { work in
            var check = DraftCheck(work)
            let found = check.delegation(draft)
            try check.finish()
            guard let (row, duty) = found else { throw CaseFault.invalid(check.errors) }
            try Delegations.insert(row, in: work.change, on: work.c)
            let (from, to) = (work.name(row.fromPerson), work.name(row.toPerson))
            try work.note("委托：\(from)委托\(to)代行\(duty.title)，\(row.head.span.words)")
            return row.head.id
        }
    }

    /// Takes a delegation back at once.
    package func revoke(delegation id: String, by principal: Principal) async throws {
        let row = try await database.read { try Delegations.get(organ: principal.organ, id: id, on: $0) }
        guard let row else { throw CaseFault.notFound("没有这项委托") }
        try allowDelegation(of: row.fromPerson, principal)
        try await permitted(by: principal) { work in
            guard let row = try Delegations.get(organ: principal.organ, id: id, on: work.c) else { return }
            _ = try work.end(row, on: nil, named: "该委托")
            try work.note("撤回委托：\(work.name(row.fromPerson))委托\(work.name(row.toPerson))")
        }
    }

    private func allowDelegation(of person: String, _ principal: Principal) throws {
        guard Authority.denial(.manageOrganisation, by: principal, on: nil) != nil else { return }
        guard person == principal.id else { throw CaseFault.forbidden("只能委托和撤回本人的职责；他人的由系统管理员办理") }
        try allow(.delegateOwnDuty, principal)
    }
}

extension DraftCheck {
    fileprivate mutating func delegation(_ draft: DelegationDraft) -> (DelegationRow, Duty)? {
        let span = span(draft.from, draft.to)
        let (from, to) = (person("person", draft.person), person("delegate", draft.delegate))
        let duty = duty(draft.duty)
        let reason = text("reason", "请假事由", draft.reason, max: 100)
        let document = text("document", "文件", draft.document, max: 200, optional: true)
        if draft.person == draft.delegate { add("delegate", "不能委托给自己") }
        if duty == .approver, document.isEmpty { add("document", "委托行政机关负责人的职责应写明文件") }
        if let to, let duty { fits("delegate", duty, to) }
        if let span { duration(span) }
        guard let span, let from, let to, let duty else { return nil }
        guard duty.isDelegable else {
            add("duty", duty == .handler ? "承办的案件不能委托，请变更承办人" : "\(duty.title)的职责不能委托，请另行任职")
            return nil
        }
        if !holds(from.id, duty, span) { add("duty", "\(from.name)在 \(span.words) 没有一直担任\(duty.title)；受委托的职责不能再委托") }
        let same = work.roster.delegations.contains {
            $0.fromPerson == from.id && $0.toPerson == to.id && $0.duty == duty.rawValue && $0.head.span.overlaps(span)
        }
        if same { add("from", "这段时间已有同样的委托") }
        let row = DelegationRow(
            work.head(span),
            from: from.id,
            to: to.id,
            duty: duty.rawValue,
            reason: reason,
            document: document
        )
        return (row, duty)
    }

    private mutating func duration(_ span: ValidSpan) {
        guard let first = CivilDay(iso: span.from), let last = span.to.flatMap(CivilDay.init(iso:)) else { return }
        // What was done meanwhile was done without it.
        if first < work.today { add("from", "委托不能追溯，起始日不能早于今天（\(work.today.iso)）") }
        if last.number - first.number >= OrganisationDesk.longestLeave {
            add("to", "请假期间的委托最长 \(OrganisationDesk.longestLeave) 日")
        }
    }

    /// Whether the duty is the person's own by posts on every day.
    private func holds(_ person: String, _ duty: Duty, _ span: ValidSpan) -> Bool {
        guard let first = CivilDay(iso: span.from), let last = span.to.flatMap(CivilDay.init(iso:)) else {
            return false
        }
        let posts = work.roster.posts.filter {
            $0.person == person && $0.duty == duty.rawValue && $0.kind == PostKind.post.rawValue
        }
        let days = min(last.number - first.number, OrganisationDesk.longestLeave)
        return (0...max(0, days)).allSatisfy { offset in
            let day = first.adding(days: offset).iso
            return posts.contains { $0.head.span.holds(on: day) }
        }
    }
}

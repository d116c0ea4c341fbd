import Law
package import Procedure
import Storage

extension OrganisationDesk {
    /// Acts that may be authorised (可以授权的事项): those of 行政机关负责人 that no statute reserves.
    package static let matters: [AnyAct] = Acts.all.filter { act in
        act.duties.contains(.approver) && !ReservedMatter.all.contains { $0.act == act.id }
    }

    /// Records an authorisation; its id. Refused for what a statute reserves.
    package func add(_ draft: AuthorisationDraft, by principal: Principal) async throws -> String {
        try allow(.manageOrganisation, principal)
        let reserved = ReservedMatter.all.filter { draft.matters.contains($0.act) }
        guard reserved.isEmpty else { throw CaseFault.refused(reserved.map(\.refusal)) }
        return try await change(by: principal) { work in
            var check = DraftCheck(work)
            let row = check.authorisation(draft)
            try check.finish()
            guard let row else { throw CaseFault.invalid(check.errors) }
            try Authorisations.insert(row, in: work.change, on: work.c)
            try work.note("授权：\(work.name(row.person))，\(row.document)，\(row.head.span.words)")
            return row.head.id
        }
    }

    /// Ends an authorisation; `day` is the last on which it holds, `nil` = at once, with yesterday.
    package func end(authorisation id: String, on day: String? = nil, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let row = try Authorisations.get(organ: principal.organ, id: id, on: work.c) else {
                throw CaseFault.notFound("没有这项授权")
            }
            let last = try work.end(row, on: day, named: "该授权")
            try work.note("授权终止：\(work.name(row.person))，\(row.document)，最后一日 \(last)")
        }
    }
}

extension ReservedMatter {
    fileprivate var refusal: Refusal {
        Refusal(basis, missing: "“\(title)”的授权依据", remedy: "由正职负责人或者主持工作的负责人本人决定，不能授权他人")
    }
}

extension DraftCheck {
    fileprivate mutating func authorisation(_ draft: AuthorisationDraft) -> AuthorisationRow? {
        let span = span(draft.from, draft.to)
        let member = person("person", draft.person)
        let unit = unit("unit", draft.unit, on: span?.from)
        let document = text("document", "授权文件", draft.document, max: 200)
        if let member { fits("person", .approver, member) }
        if let unit, let span { outlasts(unit, span) }
        if draft.matters.isEmpty { add("matters", "请选择授权的事项") }
        let known = OrganisationDesk.matters.map(\.id)
        for matter in draft.matters where !known.contains(matter) {
            add("matters", "“\(Acts.named(matter)?.title ?? matter)”不是行政机关负责人办理的事项")
        }
        guard let span, let member else { return nil }
        let same = work.roster.authorisations.contains {
            $0.person == member.id && $0.document == document && $0.head.span.overlaps(span)
        }
        if same { add("document", "已登记\(member.name)的这份授权文件") }
        return AuthorisationRow(
            work.head(span),
            person: member.id,
            unit: draft.unit,
            matters: known.filter(draft.matters.contains),
            document: document
        )
    }
}

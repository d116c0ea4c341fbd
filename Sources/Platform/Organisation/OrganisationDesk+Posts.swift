import Procedure
import Storage

extension OrganisationDesk {
    /// Gives a person a duty in a unit; the post's id.
    package func add(_ draft: PostDraft, by principal: Principal) async throws -> String {
        try await change(by: principal) { work in
            var check = DraftCheck(work)
            let row = check.post(draft)
            try check.finish()
            guard let (row, duty) = row else { throw CaseFault.invalid(check.errors) }
            try Posts.insert(row, in: work.change, on: work.c)
            let place = work.unitName(row.unit)
            try work.note("任职：\(work.name(row.person))任\(place)\(duty.title)，\(row.head.span.words)")
            return row.head.id
        }
    }

    /// Ends a post; `day` is the last on which it gives its duty, `nil` = at once, with yesterday.
    package func end(post id: String, on day: String? = nil, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let row = work.roster.posts.first(where: { $0.head.id == id }) else {
                throw CaseFault.notFound("没有这项任职")
            }
            let last = try work.end(row, on: day, named: "该任职")
            if row.duty == Duty.administrator.rawValue { try work.keepsAdministrator(without: [id], after: last) }
            try work.note("免职：\(work.name(row.person))，最后一日 \(last)")
        }
    }
}

extension DraftCheck {
    fileprivate mutating func post(_ draft: PostDraft) -> (PostRow, Duty)? {
        let span = span(draft.from, draft.to)
        let member = person("person", draft.person)
        let unit = unit("unit", draft.unit, on: span?.from)
        let duty = duty(draft.duty)
        let document = text("document", "文件", draft.document, max: 200, optional: true)
        let title = text("title", "职务名称", draft.title, max: 40, optional: true)
        if let member, let duty { fits("person", duty, member) }
        if let unit, let span { outlasts(unit, span) }
        switch PostKind(rawValue: draft.kind) {
        case .pool?:
            if duty != .reviewer { add("kind", "统筹的只有法制审核人员") }
            if document.isEmpty { add("document", "统筹法制审核应写明文件") }
        case .post?: break
        case nil: add("kind", "任职类型请从名单中选择")
        }
        guard let span, let member, let duty else { return nil }
        let same = work.roster.posts.first {
            $0.person == member.id && $0.unit == draft.unit && $0.duty == duty.rawValue && $0.kind == draft.kind
                && $0.head.span.overlaps(span)
        }
        if let same { add("from", "\(member.name)在这段时间已有同样的任职（\(same.head.span.words)）") }
        let row = PostRow(
            work.head(span),
            person: member.id,
            unit: draft.unit,
            duty: duty.rawValue,
            title: title,
            kind: draft.kind,
            document: document
        )
        return (row, duty)
    }

    /// A post does not go on where its unit has ended.
    mutating func outlasts(_ unit: UnitRow, _ span: ValidSpan) {
        guard let end = work.roster.units[unit.unit]?.last?.head.span.last else { return }
        if span.last.map({ end < $0 }) ?? true { add("to", "\(unit.name)于 \(end) 撤销，终止日不能晚于该日") }
    }
}

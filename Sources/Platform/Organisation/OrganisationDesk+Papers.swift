import Procedure
import Storage

extension OrganisationDesk {
    /// Records an enforcement certificate; its id.
    package func add(_ draft: CertificateDraft, by principal: Principal) async throws -> String {
        try await change(by: principal) { work in
            var check = DraftCheck(work)
            let span = check.span(draft.from, draft.to)
            let member = check.person("person", draft.person)
            let number = check.text("number", "证号", draft.number, max: 40)
            if let member, member.auxiliary { check.add("person", "\(member.name)是辅助人员，不持行政执法证") }
            if let span { check.isFree(number, span, for: draft.person) }
            try check.finish()
            guard let span else { throw CaseFault.invalid(check.errors) }
            let row = CertificateRow(work.head(span), person: draft.person, number: number)
            try Certificates.insert(row, in: work.change, on: work.c)
            try work.note("执法证：\(work.name(draft.person)) \(number)，\(span.words)")
            return row.head.id
        }
    }

    /// Takes a certificate back; `day` is the last on which it holds, `nil` = at once, with yesterday.
    package func end(certificate id: String, on day: String? = nil, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let row = try Certificates.get(organ: principal.organ, id: id, on: work.c) else {
                throw CaseFault.notFound("没有这份执法证")
            }
            let last = try work.end(row, on: day, named: "该执法证")
            try work.note("执法证失效：\(work.name(row.person)) \(row.number)，最后一日 \(last)")
        }
    }

    /// Records what lets a person review decisions; its id.
    package func add(_ draft: QualificationDraft, by principal: Principal) async throws -> String {
        try await change(by: principal) { work in
            var check = DraftCheck(work)
            let span = check.span(draft.from, nil)
            _ = check.person("person", draft.person)
            let kind = QualificationKind(rawValue: draft.kind)
            if kind == nil { check.add("kind", "资格类型请从名单中选择") }
            let document = check.text("document", "证书编号或者证明文件", draft.document, max: 200)
            let same = work.roster.qualifications[draft.person]?.first {
                $0.kind == draft.kind && $0.document == document && span.map($0.head.span.overlaps) ?? false
            }
            if same != nil { check.add("document", "已登记同样的资格") }
            try check.finish()
            guard let span, let kind else { throw CaseFault.invalid(check.errors) }
            let row = QualificationRow(work.head(span), person: draft.person, kind: kind.rawValue, document: document)
            try Qualifications.insert(row, in: work.change, on: work.c)
            try work.note("法制审核资格：\(work.name(draft.person))，\(kind.title)")
            return row.head.id
        }
    }

    /// Takes a qualification off the record; `day` is the last on which it holds, `nil` = at once, with yesterday.
    package func end(qualification id: String, on day: String? = nil, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let row = try Qualifications.get(organ: principal.organ, id: id, on: work.c) else {
                throw CaseFault.notFound("没有这项资格")
            }
            let last = try work.end(row, on: day, named: "该资格")
            try work.note("法制审核资格终止：\(work.name(row.person))，最后一日 \(last)")
        }
    }
}

extension DraftCheck {
    /// A number belongs to one person at a time.
    fileprivate mutating func isFree(_ number: String, _ span: ValidSpan, for person: String) {
        let rows = work.roster.certificates.values.joined()
        guard let other = rows.first(where: { $0.number == number && $0.head.span.overlaps(span) }) else { return }
        let words = other.head.span.words
        add(
            "number",
            other.person == person ? "已登记同一证号（\(words)）" : "证号 \(number) 在这段时间由\(work.name(other.person))持有（\(words)）"
        )
    }
}

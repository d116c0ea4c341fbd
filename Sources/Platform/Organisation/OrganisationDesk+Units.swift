import LegalTime
import Storage

extension OrganisationDesk {
    /// Sets up a unit; its id.
    package func add(_ draft: UnitDraft, by principal: Principal) async throws -> String {
        try await change(by: principal) { work in
            let id = OrganisationWork.newID()
            let row = try Self.period(draft, of: id, work)
            try Units.insert(row, in: work.change, on: work.c)
            try work.note("设立机构：\(row.name)，\(row.head.span.words)")
            return id
        }
    }

    /// Gives a unit another name, place, user or scope from a day on; what was before stays on record.
    package func change(unit id: String, to draft: UnitDraft, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let last = work.roster.units[id]?.last else { throw CaseFault.notFound("没有这个机构") }
            let row = try Self.period(draft, of: id, work, after: last)
            let eve = try Self.eve(of: row.head.span.from)
            try Units.end(id: last.head.id, on: eve, in: work.change, on: work.c)
            try Units.insert(row, in: work.change, on: work.c)
            try work.note("变更机构：\(last.name)改为\(row.name)，\(row.head.span.words)")
        }
    }

    /// Dissolves a unit; `day` is the last on which it exists. Whoever is in it is placed elsewhere first.
    package func end(unit id: String, on day: String, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let last = work.roster.units[id]?.last else { throw CaseFault.notFound("没有这个机构") }
            var check = DraftCheck(work)
            if let day = check.day("on", day)?.iso {
                for what in Self.remains(of: id, after: day, work) { check.add("on", "\(last.name)还有\(what)，请先办理") }
            }
            try check.finish()
            try work.end(last, on: day, named: last.name)
            try work.note("撤销机构：\(last.name)，最后一日 \(day)")
        }
    }

    private static func period(
        _ draft: UnitDraft,
        of id: String,
        _ work: OrganisationWork,
        after last: UnitRow? = nil
    ) throws -> UnitRow {
        var check = DraftCheck(work)
        let name = check.text("name", "机构名称", draft.name, max: 40)
        if name.contains("/") { check.add("name", "机构名称不能含有“/”") }
        let span = check.span(draft.from, nil)
        if let span {
            let others = work.roster.units.filter { $0.key != id }.values.joined()
            if others.contains(where: { $0.name == name && $0.head.span.overlaps(span) }) {
                check.add("name", "已有名为“\(name)”的机构")
            }
        }
        guard let kind = UnitKind(rawValue: draft.kind) else {
            check.add("kind", "机构类型请从名单中选择")
            throw CaseFault.invalid(check.errors)
        }
        if let parent = draft.parent, check.unit("parent", parent, on: span?.from) != nil {
            if Self.isBelow(parent, id, work) { check.add("parent", "上级机构不能是本机构或者它的下属机构") }
        }
        if let town = draft.usedBy, let unit = check.unit("usedBy", town, on: span?.from), unit.kind != "town" {
            check.add("usedBy", "使用单位应为乡镇街道，\(unit.name)不是")
        }
        if let last, let span { check.follows(span, last) }
        let scope = check.text("scope", "辖区或者领域", draft.scope, max: 100, optional: true)
        try check.finish()
        guard let span else { throw CaseFault.invalid(check.errors) }
        return UnitRow(
            work.head(span),
            unit: id,
            name: name,
            kind: kind.rawValue,
            parent: draft.parent,
            usedBy: draft.usedBy,
            scope: scope
        )
    }

    /// Whether `unit` is `top` or stands below it today.
    private static func isBelow(_ unit: String, _ top: String, _ work: OrganisationWork) -> Bool {
        var next: String? = unit
        var seen: Set<String> = []
        while let id = next, seen.insert(id).inserted {
            if id == top { return true }
            next = work.roster.units[id]?.last?.parent
        }
        return false
    }

    /// What still hangs on a unit after a day.
    private static func remains(of id: String, after day: String, _ work: OrganisationWork) -> [String] {
        func runs(_ head: DatedHead) -> Bool { head.span.last.map { day < $0 && head.span.from <= $0 } ?? true }
        let posts = work.roster.posts.count { $0.unit == id && runs($0.head) }
        let papers = work.roster.authorisations.count { $0.unit == id && runs($0.head) }
        let below = work.roster.units.values.compactMap(\.last).count {
            $0.unit != id && ($0.parent == id || $0.usedBy == id) && runs($0.head)
        }
        let people = work.roster.people.values.count { $0.unit == id && $0.active }
        return [(posts, "项任职"), (papers, "项授权"), (below, "个下属机构"), (people, "名人员")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }
}

extension DraftCheck {
    /// A new period begins after the present one did, and while it lasts.
    fileprivate mutating func follows(_ span: ValidSpan, _ last: UnitRow) {
        if span.from <= last.head.span.from {
            add("from", "变更日应晚于现行资料的起始日（\(last.head.span.from)）")
        }
        if let end = last.head.span.last, end < span.from { add("from", "\(last.name)已于 \(end) 撤销") }
    }
}

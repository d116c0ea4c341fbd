import Ledger
import LegalTime
import Procedure
package import Storage

/// How each person likes the list of cases: its display, and views of their own.
package struct DeskKeeper: Sendable {
    let database: any Database
    let clock: Clock

    package static let longestName = 30

    package init(database: any Database, clock: Clock) {
        self.database = database
        self.clock = clock
    }

    /// `text` is the page's own; it is kept as it is.
    package func keep(display text: String, for principal: Principal) async throws {
        try await database.write {
            try Preferences.put(
                organ: principal.organ,
                person: principal.id,
                name: CaseReader.displayName,
                value: text,
                on: $0
            )
        }
    }

    package func views(for principal: Principal) async throws -> [SavedViewRow] {
        try await database.read { try SavedViews.list(organ: principal.organ, person: principal.id, on: $0) }
    }

    /// Keeps a question under a name. Throws `CaseFault.invalid`.
    package func add(_ question: CaseQuestion, as name: String, id: String, for principal: Principal) async throws {
        let name = try Self.checked(name)
        let row = SavedViewRow(
            organ: principal.organ,
            person: principal.id,
            id: id,
            name: name,
            query: Self.write(question),
            madeAt: clock.now().milliseconds
        )
        try await database.write { c in
            let kept = try SavedViews.list(organ: row.organ, person: row.person, on: c)
            guard kept.count < SavedViews.most else {
                throw CaseFault.invalid([FieldError("name", "常用视图最多 \(SavedViews.most) 个，请先删去不用的")])
            }
            try Self.isFree(name, among: kept)
            try SavedViews.insert(row, on: c)
        }
    }

    package func rename(_ id: String, to name: String, for principal: Principal) async throws {
        let name = try Self.checked(name)
        try await change(id, principal) { kept, c in
            try Self.isFree(name, among: kept.filter { $0.id != id })
            return try SavedViews.rename(organ: principal.organ, person: principal.id, id: id, to: name, on: c)
        }
    }

    package func delete(_ id: String, for principal: Principal) async throws {
        try await change(id, principal) { _, c in
            try SavedViews.delete(organ: principal.organ, person: principal.id, id: id, on: c)
        }
    }

    /// The list opens with this view; `nil` = with all cases.
    package func open(with id: String?, for principal: Principal) async throws {
        guard let id else {
            return try await database.write {
                try SavedViews.choose(organ: principal.organ, person: principal.id, id: nil, on: $0)
            }
        }
        try await change(id, principal) { _, c in
            try SavedViews.choose(organ: principal.organ, person: principal.id, id: id, on: c)
            return true
        }
    }

    private func change(
        _ id: String,
        _ principal: Principal,
        _ body: @escaping @Sendable ([SavedViewRow], any SQLConnection) throws -> Bool
    ) async throws {
        try await database.write { c in
            let kept = try SavedViews.list(organ: principal.organ, person: principal.id, on: c)
            guard kept.contains(where: { $0.id == id }), try body(kept, c) else {
                throw CaseFault.notFound("没有这个视图，可能已经删去")
            }
        }
    }

    private static func checked(_ name: String) throws -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...longestName).contains(name.count) else {
            throw CaseFault.invalid([FieldError("name", "请填写视图的名称，不超过 \(longestName) 个字")])
        }
        return name
    }

    private static func isFree(_ name: String, among kept: [SavedViewRow]) throws {
        guard !kept.contains(where: { $0.name == name }) else {
            throw CaseFault.invalid([FieldError("name", "已有名为“\(name)”的视图，请换一个名称")])
        }
    }

    private static func write(_ question: CaseQuestion) -> String {
        let pairs = question.parameters.map { ($0.name, JSON.string($0.value)) }
        return String(decoding: JSON.object(Dictionary(pairs) { first, _ in first }).canonical, as: UTF8.self)
    }
}

extension SavedViewRow {
    /// What the view asks for; an older program's condition that is no longer known asks for nothing.
    package var question: CaseQuestion {
        guard let json = try? JSON(parsing: Array(query.utf8)) else { return CaseQuestion() }
        return CaseQuestion { json[$0]?.stringValue }
    }
}

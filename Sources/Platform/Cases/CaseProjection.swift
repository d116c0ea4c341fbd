package import LegalTime
package import Procedure
package import Storage

/// The rows that lists, to-dos and documents are read from: a pure function of the case.
package struct CaseProjection: Sendable, Equatable {
    private let row: CaseRow
    private let todos: [TodoRow]
    private let clocks: [ClockRow]
    private let steady: SteadyRows

    package init(_ file: Case, calendar: LegalCalendar) {
        let title = file.title
        clocks = ClockProjection.rows(file, title: title, calendar: calendar)
        row = DeskProjection.row(file, title: title, clocks: clocks)
        todos = TodoProjection.rows(file, title: title, clocks: clocks)
        steady = SteadyRows(file, title: title)
    }

    /// Brings the kept rows to this state, inside the transaction of the act.
    ///
    /// - Parameters:
    ///   - before: the case as the kept rows show it: what the act left as it was is then neither read nor written.
    ///   - note: told of what came to be done and what went.
    package func store(
        after before: Case? = nil,
        on c: any SQLConnection,
        note: (Todos.Shift) throws -> Void = { _ in }
    ) throws {
        let (organ, id) = (row.organ, row.id)
        // Clocks before what they limit, and the case's row after both, as a recount locks them too.
        try ClockRows.replace(organ: organ, caseID: id, with: clocks, on: c)
        try note(Todos.replace(organ: organ, caseID: id, with: todos, on: c))
        try CaseRows.put(row, on: c)
        try steady.store(after: before.map { SteadyRows($0, title: $0.title) }, on: c)
    }

    /// Names of the kept rows that differ from the fold.
    package func differences(on c: any SQLConnection) throws -> [String] {
        var names: [String] = []
        if try CaseRows.get(organ: row.organ, id: row.id, on: c) != row { names.append("cases") }
        if try !CaseRows.itemsStand(row, on: c) { names.append("case_items") }
        let byID: (TodoRow, TodoRow) -> Bool = { $0.id < $1.id }
        if try Todos.list(organ: row.organ, caseID: row.id, on: c) != todos.sorted(by: byID) { names.append("todos") }
        // A row that an import did not move keeps the version of the calendar that it was counted with.
        let now = try ClockRows.list(organ: row.organ, caseID: row.id, on: c).map(Self.withoutVersion)
        if now != clocks.sorted(by: { $0.id < $1.id }).map(Self.withoutVersion) { names.append("case_clocks") }
        return try names + steady.differences(on: c)
    }

    private static func withoutVersion(_ row: ClockRow) -> ClockRow {
        var row = row
        row.calendar = 0
        return row
    }
}

package import LegalTime
package import Procedure
package import Storage

/// The rows that lists, to-dos and documents are read from: a pure function of the case.
package struct CaseProjection: Sendable, Equatable {
    package let row: CaseRow
    package let text: CaseTextRow
    package let todos: [TodoRow]
    package let documents: [DocumentRow]
    package let clocks: [ClockRow]
    package let parties: [CasePartyRow]
    package let presences: [PresenceRow]
    package let measures: [MeasureRow]

    package init(_ file: Case, calendar: LegalCalendar) {
        let title = file.title
        clocks = ClockProjection.rows(file, title: title, calendar: calendar)
        row = DeskProjection.row(file, title: title, clocks: clocks)
        text = DeskProjection.text(file, title: title)
        todos = TodoProjection.rows(file, title: title, clocks: clocks)
        documents = file.documents.map { Self.document($0, file) }
        parties = PartyProjection.rows(file)
        presences = PresenceProjection.rows(file)
        measures = MeasureProjection.rows(file)
    }

    /// Brings the kept rows to this state, inside the transaction of the act.
    ///
    /// - Parameter note: told of what came to be done and what went.
    package func store(on c: any SQLConnection, note: (Todos.Shift) throws -> Void = { _ in }) throws {
        let (organ, id) = (row.organ, row.id)
        // Clocks before what they limit, and the case's row after both, as a recount locks them too.
        try ClockRows.replace(organ: organ, caseID: id, with: clocks, on: c)
        try note(Todos.replace(organ: organ, caseID: id, with: todos, on: c))
        try CaseRows.put(row, on: c)
        try CaseTexts.put(text, on: c)
        try DocumentRows.replace(organ: organ, caseID: id, with: documents, on: c)
        try CaseParties.replace(organ: organ, caseID: id, with: parties, on: c)
        try Presences.replace(organ: organ, caseID: id, with: presences, on: c)
        // Last, because others of the unit may wait for the sums.
        try MeasureRows.replace(organ: organ, caseID: id, with: measures, on: c)
    }

    /// Names of the kept rows that differ from the fold.
    package func differences(on c: any SQLConnection) throws -> [String] {
        var names: [String] = []
        if try CaseRows.get(organ: row.organ, id: row.id, on: c) != row { names.append("cases") }
        if try !CaseRows.itemsStand(row, on: c) { names.append("case_items") }
        if try CaseTexts.words(organ: row.organ, caseID: row.id, on: c) != text.words { names.append("case_texts") }
        let byID: (TodoRow, TodoRow) -> Bool = { $0.id < $1.id }
        if try Todos.list(organ: row.organ, caseID: row.id, on: c) != todos.sorted(by: byID) { names.append("todos") }
        let kept = try DocumentRows.list(organ: row.organ, caseID: row.id, on: c)
        if kept.sorted(by: { $0.id < $1.id }) != documents.sorted(by: { $0.id < $1.id }) { names.append("documents") }
        // A row that an import did not move keeps the version of the calendar that it was counted with.
        let now = try ClockRows.list(organ: row.organ, caseID: row.id, on: c).map(Self.withoutVersion)
        if now != clocks.sorted(by: { $0.id < $1.id }).map(Self.withoutVersion) { names.append("case_clocks") }
        if try CaseParties.list(organ: row.organ, caseID: row.id, on: c) != parties { names.append("case_parties") }
        if try Presences.list(organ: row.organ, caseID: row.id, on: c) != presences { names.append("presences") }
        if try MeasureRows.list(organ: row.organ, caseID: row.id, on: c) != measures { names.append("case_measures") }
        return names
    }

    private static func withoutVersion(_ row: ClockRow) -> ClockRow {
        var row = row
        row.calendar = 0
        return row
    }

    private static func document(_ document: IssuedDocument, _ file: Case) -> DocumentRow {
        let print = document.print
        return DocumentRow(
            organ: file.organ,
            id: document.id,
            caseID: file.id,
            seq: document.seq,
            kind: document.kind.rawValue,
            number: document.number,
            title: document.kind.title,
            party: file.track(document.party)?.party.name ?? "",
            state: print == nil ? "printing" : "ready",
            sha256: print?.sha256,
            size: print?.size,
            pages: print?.pages
        )
    }
}

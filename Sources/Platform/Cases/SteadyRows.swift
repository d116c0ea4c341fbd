import Procedure
import Storage

/// The rows of a case that no calendar moves; most acts leave most of them as they are.
struct SteadyRows: Sendable, Equatable {
    private let organ: String
    private let id: String
    private let text: DeskProjection.Text
    private let documents: [DocumentRow]
    private let parties: [CasePartyRow]
    private let presences: [PresenceRow]
    private let measures: [MeasureRow]

    init(_ file: Case, title: String) {
        (organ, id) = (file.organ, file.id)
        text = DeskProjection.text(file, title: title)
        documents = file.documents.map { Self.document($0, file) }
        parties = PartyProjection.rows(file)
        presences = PresenceProjection.rows(file)
        measures = MeasureProjection.rows(file)
    }

    /// - Parameter before: what is kept; `nil` = it has to be looked at.
    func store(after before: SteadyRows?, on c: any SQLConnection) throws {
        if text != before?.text { try CaseTexts.put(text.row, on: c) }
        if documents != before?.documents {
            try DocumentRows.replace(organ: organ, caseID: id, with: documents, on: c)
        }
        if parties != before?.parties { try CaseParties.replace(organ: organ, caseID: id, with: parties, on: c) }
        if presences != before?.presences { try Presences.replace(organ: organ, caseID: id, with: presences, on: c) }
        // Last, because others of the unit may wait for the sums.
        if measures != before?.measures { try MeasureRows.replace(organ: organ, caseID: id, with: measures, on: c) }
    }

    /// Names of the kept rows that differ.
    func differences(on c: any SQLConnection) throws -> [String] {
        var names: [String] = []
        if try CaseTexts.words(organ: organ, caseID: id, on: c) != text.row.words { names.append("case_texts") }
        let kept = try DocumentRows.list(organ: organ, caseID: id, on: c)
        if kept.sorted(by: { $0.id < $1.id }) != documents.sorted(by: { $0.id < $1.id }) { names.append("documents") }
        if try CaseParties.list(organ: organ, caseID: id, on: c) != parties { names.append("case_parties") }
        if try Presences.list(organ: organ, caseID: id, on: c) != presences { names.append("presences") }
        if try MeasureRows.list(organ: organ, caseID: id, on: c) != measures { names.append("case_measures") }
        return names
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

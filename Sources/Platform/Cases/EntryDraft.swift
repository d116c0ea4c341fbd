import Documents
import Ledger
import LegalTime
import Powers
import Procedure
import Storage
import Vault

/// An accepted act with everything prepared that needs no number, so that the writer's turn is short.
struct EntryDraft: Sendable {
    let organ: String
    let id: String
    let recordedAt: Int
    let act: AcceptedAct
    private let kept: KeptDossier
    let code: String
    private let calendar: LegalCalendar
    let body: [String: JSON]
    private let values: [SealedValue]
    let document: IssuedDocument?
    /// Records and approval forms.
    let forms: [IssuedDocument]
    /// Numbers of blocks that the act puts on paper.
    let held: [HeldNumber]
    /// The dossier's key, wrapped; only the first entry brings it.
    private let wrapped: [UInt8]?

    /// Throws `CaseFault.invalid` when a document can't be printed as it stands.
    init(_ judged: JudgedAct, desk: CaseDesk) throws {
        (act, kept) = (judged.act, judged.kept)
        calendar = judged.calendar
        held = act.sheet.claims(in: act.fields).compactMap { judged.facts.numbers.held[$0] }
        code = judged.subject.code
        organ = kept.dossier.file.organ
        id = kept.dossier.file.id
        recordedAt = act.head.recordedAt.milliseconds
        var plain = EntryBody.write(act)
        (document, forms) = try Self.issue(judged, desk, into: &plain)
        let (sealed, openings) = Sealing.seal(.object(plain)) { RandomBytes.make(Opening.saltLength) }
        body = sealed.objectValue ?? plain
        values = try desk.sealed.rows(
            openings,
            of: sealed,
            organ: organ,
            dossier: id,
            seq: act.head.seq,
            key: kept.key
        )
        let isFirst = act.head.seq == 1
        wrapped =
            isFirst ? try desk.keeper.keyring.wrap(kept.key.bytes, purpose: DossierKeeper.purpose(organ, id)) : nil
    }

    /// Everything that follows from the act, in the transaction of `c`.
    func write(on c: any SQLConnection) throws -> (Receipt, KeptDossier) {
        // Rows are counted with one calendar: if a new one came since, the act is decided anew with it.
        guard try ReferenceVersions.newest(organ: organ, stream: .calendar, on: c) == calendar.version else {
            throw StorageError.conflict("entries: calendar")
        }
        if let wrapped { try DossierKeys.insert(organ: organ, dossier: id, wrapped: wrapped, on: c) }
        if !values.isEmpty { try SealedValues.insert(values, on: c) }
        for paper in [document].compactMap({ $0 }) + forms { try enqueuePrint(of: paper, on: c) }
        let (body, head) = try number(on: c)
        let entry = Entry.seal(body, organ: organ, dossier: id, seq: head.seq, previous: kept.head)
        try Dossiers.append(
            StoredEntry(
                organ: organ,
                dossier: id,
                seq: head.seq,
                hash: entry.hash.bytes,
                bytes: entry.bytes,
                recordedAt: recordedAt
            ),
            on: c
        )
        var dossier = kept.dossier
        try dossier.append(
            RecordedAct(
                sheet: act.sheet,
                fields: body["fields"]?.objectValue ?? [:],
                head: head,
                officers: act.officers,
                terms: act.terms
            )
        )
        let file = dossier.file
        // The entry follows the one that we know, so the kept rows show the case as we know it.
        let before = head.seq > 1 ? kept.dossier.file : nil
        try CaseProjection(file, calendar: calendar).store(after: before, on: c) { shift in
            let change = TodoChange(shift, in: file, by: head.actor, done: act.sheet.done)
            try change?.note(organ: organ, at: recordedAt, on: c)
        }
        let kept = KeptDossier(dossier: dossier, hashes: kept.hashes + [entry.hash], key: kept.key)
        return (receipt(head, entry), kept)
    }

    /// Freezes the document's contents in the entry, and makes each form once, so that none fails when it is printed.
    private static func issue(
        _ judged: JudgedAct,
        _ desk: CaseDesk,
        into body: inout [String: JSON]
    ) throws -> (document: IssuedDocument?, forms: [IssuedDocument]) {
        func make(_ kind: DocumentKind) throws -> (paper: IssuedDocument, form: any FormContents) {
            let made = try judged.paper(kind, desk.coverage)
            return (IssuedDocument(id: RandomBytes.id(), kind: kind, number: "", party: made.party), made.form)
        }
        let document = try judged.act.sheet.document.map(make)
        let forms = try judged.act.sheet.forms.map { try make($0).paper }
        if let document { EntryBody.add(issued: document.paper, contents: document.form.json, to: &body) }
        if !forms.isEmpty { EntryBody.add(forms: forms, to: &body) }
        return (document?.paper, forms)
    }

    private func enqueuePrint(of document: IssuedDocument, on c: any SQLConnection) throws {
        let payload: JSON = ["case": .string(id), "document": .string(document.id)]
        _ = try Jobs.enqueue(
            kind: PrintJob.kind,
            key: "\(PrintJob.kind)/\(document.id)",
            organ: organ,
            payload: String(decoding: payload.canonical, as: UTF8.self),
            runAt: recordedAt,
            on: c
        )
    }

    private func receipt(_ head: ActHead, _ entry: Entry) -> Receipt {
        var json: [String: JSON] = [
            "case": .string(id), "version": .int(head.seq), "act": .string(act.sheet.id),
            "hash": .string(entry.hash.hex), "done": .string(act.sheet.done),
            "recordedAt": .string(head.recordedAt.utc),
        ]
        if let number = head.number { json["number"] = .string(number) }
        if let issued = head.issued {
            json["document"] = ["id": .string(issued.id), "number": .string(issued.number)]
        }
        if !head.forms.isEmpty {
            json["forms"] = .array(head.forms.map { ["id": .string($0.id), "kind": .string($0.kind.rawValue)] })
        }
        return Receipt(json: .object(json))
    }
}

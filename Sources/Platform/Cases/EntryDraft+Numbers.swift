import Documents
import Ledger
import LegalTime
import Procedure
import Storage

extension EntryDraft {
    /// Takes the numbers last: their rows are locked until the commit.
    func number(on c: any SQLConnection) throws -> ([String: JSON], ActHead) {
        var body = body
        var head = act.head
        for receipt in held where receipt.claim.use == .receipt { try use(receipt, on: receipt.claim.text, c) }
        let year = OrganZone.shanghai.day(of: head.occurredAt).year
        if let serial = act.sheet.serial {
            let text = try take(serial, year, on: c)
            EntryBody.add(number: text, to: &body)
            head.number = text
        }
        if let document {
            let text = try text(for: document, year, on: c)
            let numbered = IssuedDocument(id: document.id, kind: document.kind, number: text, party: document.party)
            EntryBody.number(issued: numbered, in: &body)
            head.issued = numbered
        }
        head.forms = forms
        return (body, head)
    }

    /// The number that its officer holds already, or the counter's next.
    private func text(for document: IssuedDocument, _ year: Int, on c: any SQLConnection) throws -> String {
        guard let number = held.first(where: { $0.claim.use == .document }) else {
            // No sheet has such a document, which a test holds.
            guard let serial = document.kind.serial else { throw CaseFault.notFound("\(document.kind.title)没有文种字") }
            return try take(serial, year, on: c)
        }
        try use(number, on: document.id, c)
        return number.claim.text
    }

    private func use(_ number: HeldNumber, on paper: String, _ c: any SQLConnection) throws {
        let note = BlockNumbers.Note(by: act.head.actor.id, at: recordedAt)
        let officers = act.sheet.officers(in: act.fields)
        try number.use(caseID: id, organ: organ, holders: officers, document: paper, note, on: c)
    }

    private func take(_ serial: Serial, _ year: Int, on c: any SQLConnection) throws -> String {
        let value = try Serials.take(
            organ: organ,
            series: serial.series(year: year),
            caseID: id,
            seq: act.head.seq,
            on: c
        )
        return serial.number(code: code, year: year, value: value)
    }
}

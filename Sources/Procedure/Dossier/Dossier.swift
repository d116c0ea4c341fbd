package import Ledger
import LegalTime

/// An entry of a dossier (案卷条目) as the procedure reads it: act, fields as stored, and what surrounds them.
package struct RecordedAct: Sendable {
    package let sheet: AnyAct
    package let fields: [String: JSON]
    package let head: ActHead
    /// Facts that the act relied on, copied into its entry.
    package let officers: [String: OfficerFact]
    /// The rules of the clocks that it started, as they stood.
    package let terms: [ClockTerms]

    package init(
        sheet: AnyAct,
        fields: [String: JSON],
        head: ActHead,
        officers: [String: OfficerFact],
        terms: [ClockTerms] = []
    ) {
        self.sheet = sheet
        self.fields = fields
        self.head = head
        self.officers = officers
        self.terms = terms
    }
}

/// A dossier (案卷): the acts in order, and the case folded from them.
package struct Dossier: Sendable {
    package private(set) var acts: [RecordedAct]
    package private(set) var file: Case

    package init(organ: String, id: String) {
        acts = []
        file = Case(organ: organ, id: id)
    }

    /// As it stood after the entry of that sequence number.
    package func folded(through seq: Int) throws(DossierFault) -> Dossier {
        try Dossier(organ: file.organ, id: file.id, folding: Array(acts.prefix(seq)))
    }

    package init(organ: String, id: String, folding acts: [RecordedAct]) throws(DossierFault) {
        self.init(organ: organ, id: id)
        self.acts = acts
        try refold()
    }

    /// Whether somebody did something after that entry; that a document was printed meanwhile changes nothing of what
    /// was seen.
    package func hasMoved(since version: Int) -> Bool {
        guard version >= 0, version <= acts.count else { return true }
        return acts[version...].contains { $0.sheet.id != RenderDocument.sheet.id }
    }

    /// Adds one act; folding applies and never decides again.
    package mutating func append(_ act: RecordedAct) throws(DossierFault) {
        acts.append(act)
        if act.sheet.id == RectifyFact.sheet.id {
            try refold()
        } else {
            try apply(act, fields: act.fields, to: &file)
        }
    }

    /// Folds all acts anew, each with the corrections that came later.
    private mutating func refold() throws(DossierFault) {
        let corrected = try Correction.overlay(acts)
        var folded = Case(organ: file.organ, id: file.id)
        for (act, fields) in zip(acts, corrected) { try apply(act, fields: fields, to: &folded) }
        file = folded
        // Bars can break by a correction only; to run them all again takes longer than the fold.
        guard acts.contains(where: { $0.sheet.id == RectifyFact.sheet.id }) else { return }
        file.broken = Correction.broken(acts, fields: corrected, organ: file.organ, id: file.id)
    }

    private func apply(_ act: RecordedAct, fields: [String: JSON], to file: inout Case) throws(DossierFault) {
        switch act.sheet.decode(fields) {
        case .success(let value): value.apply(to: &file, at: act.head, act)
        case .failure(let errors):
            throw DossierFault(
                seq: act.head.seq,
                message: errors.list.map { "\($0.field)：\($0.message)" }.joined(separator: "；")
            )
        }
        file.version = act.head.seq
        file.times.append(act.head.recordedAt)
        file.updatedAt = act.head.recordedAt
    }
}

extension Act {
    /// Applies the act and what it does to clocks.
    func apply(to file: inout Case, at head: ActHead, _ recorded: RecordedAct) {
        for var made in [head.issued].compactMap({ $0 }) + head.forms {
            made.seq = head.seq
            made.issuedOn = OrganZone.shanghai.day(of: head.occurredAt)
            file.documents.append(made)
        }
        apply(to: &file, at: head)
        for move in recorded.sheet.moves(self, file, head) { file.apply(move, terms: recorded.terms, seq: head.seq) }
    }
}

extension AcceptedAct {
    /// The case as the act will leave it; its numbers are not taken yet.
    package func applied(to file: Case) -> Case {
        var after = file
        act.apply(
            to: &after,
            at: head,
            RecordedAct(sheet: sheet, fields: fields, head: head, officers: officers, terms: terms)
        )
        return after
    }
}

/// Stored bytes that can't be folded: the ledger and the program disagree.
package struct DossierFault: Error, Sendable, Hashable {
    package let seq: Int
    package let message: String
}

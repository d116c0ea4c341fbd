import Documents
import Ledger
import Powers
import Procedure

extension FormScene {
    /// Of an act that is about to be recorded; numbers are not taken yet.
    init(_ judged: JudgedAct) {
        let (act, dossier) = (judged.act, judged.kept.dossier)
        let after = act.applied(to: dossier.file)
        self.init(
            act: act.act,
            head: act.head,
            before: dossier.file,
            file: after,
            // The first entry brings the parties itself.
            parties: dossier.acts.isEmpty ? after.parties : judged.parties,
            subject: judged.subject,
            people: dossier.people.merging(act.officers) { _, later in later }
        )
    }

    /// Of an entry of the dossier, as things stood then.
    ///
    /// - Parameter fields: the entry's own fields, opened.
    init(
        entry seq: Int,
        fields: [String: JSON],
        of dossier: Dossier,
        parties: [Party],
        _ subject: LegalSubject
    ) throws {
        guard dossier.acts.indices.contains(seq - 1) else { throw CaseFault.notFound("案卷没有第 \(seq) 条") }
        let (before, recorded) = (try dossier.folded(through: seq - 1), dossier.acts[seq - 1])
        var after = before
        try after.append(recorded)
        self.init(
            act: try recorded.sheet.decode(fields).get(),
            head: recorded.head,
            before: before.file,
            file: after.file,
            parties: parties,
            subject: subject,
            people: after.people
        )
    }
}

extension Dossier {
    /// Everyone whom the entries name as officers, by person id, as the last of them says.
    fileprivate var people: [String: OfficerFact] {
        acts.reduce(into: [:]) { $0.merge($1.officers) { _, later in later } }
    }
}

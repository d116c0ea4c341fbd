import Ledger
import LegalTime
import Platform
import Procedure
import Web

/// The entries of a dossier as the timeline says them.
struct CaseHappenings: Sendable {
    /// Newest first; a print is told beside what was printed.
    let entries: [EntryView]
    private let view: CaseView
    private let mayCorrect: Bool
    private let corrections: Corrections
    private let zone = OrganZone.shanghai

    /// - Parameter before: only what came before this entry.
    init(view: CaseView, mayCorrect: Bool, before: Int? = nil) {
        self.view = view
        self.mayCorrect = mayCorrect
        corrections = Corrections(view.entries)
        entries = view.entries.reversed().filter {
            $0.act.id != RenderDocument.sheet.id && $0.seq < before ?? .max
        }
    }

    /// Said one by one, because a page is full before a long dossier is told.
    func happening(_ entry: EntryView) -> CasePage.Happening {
        let head = entry.head
        let isLate = head.recordedAt.milliseconds - head.occurredAt.milliseconds > 5 * 60_000
        return CasePage.Happening(
            seq: entry.seq,
            title: entry.act.done,
            when: zone.spoken(head.occurredAt, now: view.now),
            dateTime: zone.local(head.occurredAt) + "+08:00",
            who: Self.who(head.actor),
            place: head.place,
            recorded: isLate ? zone.spoken(head.recordedAt, now: view.now) : nil,
            gave: head.number.map { "案号 \($0)" },
            papers: papers(head),
            fields: entry.fields.map { detail($0, of: entry) },
            hash: entry.hash.hex
        )
    }

    static func who(_ actor: Actor) -> String {
        actor.duty == .system
            ? actor.name
            : "\(actor.name)（\([actor.duty.title, actor.unit].filter { !$0.isEmpty }.joined(separator: "，"))）"
    }

    private func papers(_ head: ActHead) -> [CasePage.Paper] {
        ([head.issued].compactMap { $0 } + head.forms).map { made in
            let isPrinted = view.file.document(made.id)?.print != nil
            return CasePage.Paper(
                title: [made.kind.title, made.number].filter { !$0.isEmpty }.joined(separator: " "),
                link: isPrinted ? .document(view.file.id, made.id) : nil
            )
        }
    }

    private func detail(_ field: FieldText, of entry: EntryView) -> CasePage.Detail {
        let link = Link.act(view.file.id, RectifyFact.sheet.id)
            .with("entry", "\(entry.seq)").with("field", field.path)
        let correction = corrections.latest(entry: entry.seq, field: field.path)
        let text = words(field, of: entry)
        return CasePage.Detail(
            label: field.label,
            text: text,
            corrected: correction.map { "\($0.text)（第 \($0.by) 条更正）" },
            correct: field.mendable && mayCorrect ? link : nil
        )
    }

    /// Numbers that stand for something are said by its name.
    private func words(_ field: FieldText, of entry: EntryView) -> String {
        if entry.act.id == RectifyFact.sheet.id { return corrections.text(field, in: entry) }
        guard case .party = entry.act.field(at: field.path)?.control, let number = Int(field.text),
            let track = view.file.track(number)
        else { return field.text }
        return track.party.name
    }
}

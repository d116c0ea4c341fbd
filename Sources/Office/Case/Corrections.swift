import LegalTime
import Platform
import Procedure

/// The corrections (更正) of a dossier, by what they mend, in words.
struct Corrections: Sendable {
    struct Key: Hashable, Sendable {
        let entry: Int
        let field: String
    }

    struct Correction: Sendable {
        /// The entry that corrects.
        let by: Int
        /// As people read it.
        let text: String
        /// As it was typed and stored, where that is text.
        let raw: String
    }

    private var latest: [Key: Correction] = [:]
    private let acts: [Int: AnyAct]

    init(_ entries: [EntryView]) {
        acts = Dictionary(entries.map { ($0.seq, $0.act) }, uniquingKeysWith: { first, _ in first })
        for entry in entries where entry.act.id == RectifyFact.sheet.id {
            guard let key = Self.key(of: entry), let raw = Self.text("value", of: entry) else { continue }
            let control = acts[key.entry]?.field(at: key.field)?.control
            latest[key] = Correction(by: entry.seq, text: Self.words(raw, control), raw: raw)
        }
    }

    func latest(entry: Int, field: String) -> Correction? { latest[Key(entry: entry, field: field)] }

    /// A field of a correction's own entry: which field it mends is said by its label, and the value in words.
    func text(_ field: FieldText, in entry: EntryView) -> String {
        guard let key = Self.key(of: entry), let target = acts[key.entry] else { return field.text }
        switch field.path {
        case "entry": return "第 \(key.entry) 条（\(target.done)）"
        case "field": return target.field(at: key.field)?.label ?? field.text
        case "value": return Self.words(field.text, target.field(at: key.field)?.control)
        default: return field.text
        }
    }

    private static func key(of entry: EntryView) -> Key? {
        guard let number = text("entry", of: entry).flatMap({ Int($0) }), let field = text("field", of: entry) else {
            return nil
        }
        return Key(entry: number, field: field)
    }

    private static func text(_ path: String, of entry: EntryView) -> String? {
        entry.fields.first { $0.path == path }?.text
    }

    private static func words(_ raw: String, _ control: Control?) -> String {
        switch control {
        case .choice(let choices): return choices.first { $0.value == raw }?.label ?? raw
        case .day: return CivilDay(iso: raw)?.chinese ?? raw
        case .moment:
            guard let instant = Instant(rfc3339: raw) else { return raw }
            let zone = OrganZone.shanghai
            return "\(zone.day(of: instant).chinese) \(zone.clock(of: instant))"
        default: return raw
        }
    }
}

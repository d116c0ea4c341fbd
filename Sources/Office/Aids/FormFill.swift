import Law
import LegalTime
import Platform
import Powers
import Procedure
import Web

/// A press on an aid, done by the server: the same form again with the field filled in.
struct FormFill {
    let scene: ActScene

    /// What was done, in a sentence to be said; `nil` if the press was on no aid of this form.
    func apply(_ sent: Form, to form: inout ActForm) -> Notice? {
        guard let (field, place) = Aid.pressed(sent), let aids = form.aids[field], aids.indices.contains(place) else {
            return nil
        }
        switch aids[place].kind {
        case .phrase(let text):
            form.values[field] = Self.joined(form.values[field] ?? "", slots(text, form.values))
            return Notice(.info, "已填入“\(aids[place].name)”，请核对。")
        case .ago(let minutes):
            form.values[field] = scene.offers.zone.local(scene.offers.facts.now.adding(seconds: -60 * minutes))
            return Notice(.info, "已填入时间，请核对。")
        case .item(let code):
            return item(code.isEmpty ? form.values[field] ?? "" : code, field, &form)
        case .party:
            let drafted = sent[Envelope.drafted].flatMap { Int($0) }
            party(from: drafted, field, &form)
            return Notice(.info, "已按所选当事人填写；您自己写的内容没有改动，请核对。")
        }
    }

    /// On a line of its own below what was typed; a text that is there already is not added twice.
    static func joined(_ typed: String, _ text: String) -> String {
        let typed = typed.trimmingSuffix
        if typed.isEmpty { return text }
        return typed.contains(text) ? typed : "\(typed)\n\(text)"
    }

    /// What the form itself says, in the slots that the case could not fill.
    private func slots(_ text: String, _ values: [String: String]) -> String {
        var text = text
        for (slot, name) in Self.sources {
            guard let value = values[name], !value.isEmpty else { continue }
            text = text.replacing(slot.mark, with: CivilDay(iso: value)?.chinese ?? value)
        }
        return Phrase.finished(text)
    }

    /// Fields of the registration, and of acts like it; `aids.js` has the same list.
    private static let sources: [(PhraseSlot, String)] = [
        (.party, "parties.0.name"), (.place, "place"), (.day, "happenedOn"), (.conduct, "violations.0.conduct"),
        (.breaks, "violations.0.breaks"), (.punishedBy, "violations.0.punishedBy"), (.found, "facts"),
        (.fine, "fineFen"),
    ]

    /// The elements of an item: what is done, what it breaks, what punishes it.
    private func item(_ words: String, _ field: String, _ form: inout ActForm) -> Notice {
        let words = words.trimmingCharacters
        guard !words.isEmpty else { return Notice(.near, "先在“事项编码”里填写编码或者名称中的几个字。") }
        let found = scene.items(words, on: form.values["happenedOn"].flatMap { CivilDay(iso: $0) })
        guard let item = found.first, found.count == 1 else {
            let some = found.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: "；")
            return found.isEmpty
                ? Notice(.near, "事项目录中没有“\(words)”，请换几个字，或者在“事项”里查找。")
                : Notice(.near, "有 \(found.count) 项与“\(words)”相符，请填写编码：\(some)。")
        }
        let row = field.dropLast("item".count)
        form.values[field] = item.code
        form.values["\(row)conduct"] = item.name
        form.values["\(row)breaks"] = item.violated.citations.first?.printed
        form.values["\(row)punishedBy"] = item.penalty.citations.first?.printed
        return Notice(.done, "已按事项 \(item.code) 填写违法行为和法条，请核对。")
    }

    /// What was offered for one party gives way to what is offered for another; what somebody typed stays.
    private func party(from drafted: Int?, _ field: String, _ form: inout ActForm) {
        guard let chosen = form.values[field].flatMap({ Int($0) }) else { return }
        let before = scene.blank(party: drafted).values
        let after = scene.blank(party: chosen).values
        for name in Set(before.keys).union(after.keys) where name != field {
            if (form.values[name] ?? "") == (before[name] ?? "") { form.values[name] = after[name] }
        }
        form.drafted = chosen
    }
}

extension String {
    fileprivate var trimmingSuffix: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    fileprivate var trimmingCharacters: String { String(trimmingSuffix.drop(while: \.isWhitespace)) }
}

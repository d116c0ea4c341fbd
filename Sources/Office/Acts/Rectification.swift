import Platform
import Procedure
import Web

/// The page of a correction (更正): which fact of which entry, its present value, and a control like the one it was
/// typed in.
struct Rectification {
    let view: CaseView

    /// What is mended; `nil` where the page has to be told first, or the fact can't be mended this way.
    struct Target {
        let entry: EntryView
        let field: FormField
        let text: FieldText
    }

    func target(_ values: [String: String]) -> Target? {
        guard let seq = values["entry"].flatMap({ Int($0) }), let path = values["field"],
            let entry = view.entries.first(where: { $0.seq == seq }),
            let text = entry.fields.first(where: { $0.path == path }), text.mendable,
            let field = entry.act.field(at: path)
        else { return nil }
        return Target(entry: entry, field: field, text: text)
    }

    /// Makes the form one for this fact: what it concerns is fixed, the value is typed as the fact was.
    func adapt(_ form: inout ActForm, to target: Target) {
        form.fixed = ["entry", "field"]
        form.controls["value"] = target.field.control
        if form.values["value"] == nil { form.values["value"] = present(target) }
    }

    func intro(_ target: Target) -> [CasePage.Term] {
        let correction = Corrections(view.entries).latest(entry: target.entry.seq, field: target.text.path)
        return [
            CasePage.Term(term: "更正", text: "第 \(target.entry.seq) 条（\(target.entry.act.done)）：\(target.text.label)"),
            CasePage.Term(term: "现在是", text: correction?.text ?? target.text.text),
        ]
    }

    /// All facts that may be mended, to pick from.
    func picks() -> [ActPage.Pick] {
        let happenings = CaseHappenings(view: view, mayCorrect: true)
        return happenings.entries.reversed().map(happenings.happening).compactMap { item in
            let fields = item.fields.filter { $0.correct != nil }
            return fields.isEmpty ? nil : ActPage.Pick(title: "第 \(item.seq) 条：\(item.title)", fields: fields)
        }
    }

    /// The value as it stands, where it can be typed on: nobody retypes a page for one character.
    private func present(_ target: Target) -> String? {
        if target.field.personal { return nil }
        let correction = Corrections(view.entries).latest(entry: target.entry.seq, field: target.text.path)
        switch target.field.control {
        case .text, .multiline: return correction?.raw ?? target.text.text
        case .choice(let choices): return correction?.raw ?? choices.first { $0.label == target.text.text }?.value
        default: return nil
        }
    }
}

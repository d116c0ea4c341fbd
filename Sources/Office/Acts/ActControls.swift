import Procedure
import Web

/// Which control of a page a field of an act becomes.
struct ActControls {
    let form: ActForm

    /// Up to so many choices are all shown at once.
    private static let radioLimit = 4

    func field(_ field: FormField, _ control: Control, name: String) -> PageField {
        PageField(
            name,
            label(field, control),
            hint: hint(field, control),
            required: field.required,
            kind(control, required: field.required),
            autocomplete: "off"
        )
    }

    private func label(_ field: FormField, _ control: Control) -> String {
        if case .money = control { return field.label + "（元）" }
        return field.label
    }

    private func hint(_ field: FormField, _ control: Control) -> String? {
        var hints = field.hint.isEmpty ? [] : [field.hint]
        if field.personal { hints.append("加密封存，页面上只显示一部分") }
        if hints.isEmpty, isLines(control) { hints.append("一行一项") }
        return hints.isEmpty ? nil : hints.joined(separator: "。")
    }

    private func kind(_ control: Control, required: Bool = true) -> PageField.Kind {
        switch control {
        case .text: .line
        case .multiline(let max): .lines(max <= 500 ? 3 : max <= 5000 ? 6 : 14)
        case .money: .money
        case .integer: .number
        case .day: .day
        case .moment: .time
        case .flag: .tick
        case .choice(let choices): few(choices.map { PageField.Option($0.value, $0.label) }, required)
        case .officer: .choice(form.choices.officers)
        case .party: few(form.choices.parties, required)
        case .list(.choice(let choices), _, _): .several(choices.map { PageField.Option($0.value, $0.label) })
        case .list(.officer, _, _): .several(form.choices.officers)
        case .list(.party, _, _): .several(form.choices.parties)
        // Records are groups of fields and are written as such.
        case .list, .record: .lines(5)
        }
    }

    /// What may stay empty is no radio group: once pressed, none of its buttons lets go.
    private func few(_ options: [PageField.Option], _ required: Bool) -> PageField.Kind {
        required && options.count <= Self.radioLimit ? .radios(options) : .choice(options)
    }

    private func isLines(_ control: Control) -> Bool {
        if case .lines = kind(control), case .list = control { return true }
        return false
    }
}

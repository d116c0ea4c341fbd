/// One field of a form: label above, hint under it, error beside, what was typed kept.
///
/// ```swift
/// h.field(.init("facts", "违法事实", hint: "时间、地点、经过", required: true, .lines(6)), in: state)
/// ```
package struct Field: Sendable {
    package enum Kind: Sendable {
        case line
        /// Several lines; the number is how many show at first.
        case lines(Int)
        /// Whole numbers; the phone shows its number keys.
        case number
        /// Yuan with two decimals, typed as text.
        case money
        /// A civil day, `2026-05-08`.
        case day
        /// A local time, `2026-05-08T14:05`.
        case time
        case password
        case telephone
        /// One of a list; the first is "not chosen yet".
        case choice([Option])
        /// One of a few, all shown.
        case radios([Option])
        /// Any of a few, all shown; sent as `name.0`, `name.1`….
        case several([Option])
        /// Yes or nothing; sent as `true`.
        case tick
        /// A file; the text is what the browser offers first, as `accept` lists it. Its form is one with files.
        case file(StaticString)
    }

    package struct Option: Sendable {
        package let value: String
        package let word: String
        package let hint: String?

        package init(_ value: String, _ word: String, hint: String? = nil) {
            self.value = value
            self.word = word
            self.hint = hint
        }
    }

    /// The dotted name, the same as in the JSON body.
    package let name: String
    package let label: String
    package let hint: String?
    package let required: Bool
    package let kind: Kind
    package let autocomplete: StaticString
    package let maxLength: Int?

    package init(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        required: Bool = false,
        _ kind: Kind = .line,
        autocomplete: StaticString = "off",
        maxLength: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.required = required
        self.kind = kind
        self.autocomplete = autocomplete
        self.maxLength = maxLength
    }
}

/// What a form shows: what was typed or is offered, and what is wrong with it.
package struct FormState: Sendable {
    package var values: [String: String]
    package var errors: [FieldProblem]

    package init(values: [String: String] = [:], errors: [FieldProblem] = []) {
        self.values = values
        self.errors = errors
    }

    /// A form shown again with what was typed.
    package init(_ form: Form, errors: [FieldProblem]) {
        self.init(values: form.values, errors: errors)
    }

    func messages(for field: Field) -> [String] {
        guard !errors.isEmpty else { return [] }
        return errors.filter { $0.field == field.name || belongs($0.field, to: field) }.map(\.message)
    }

    /// The options of a multiple choice are named `name.0`…; their errors show at the question.
    private func belongs(_ name: String, to field: Field) -> Bool {
        guard case .several = field.kind else { return false }
        return name.hasPrefix(field.name + ".")
    }

    /// The values chosen of a multiple choice.
    func chosen(_ name: String) -> Set<String> {
        let prefix = name + "."
        return Set(values.filter { $0.key.hasPrefix(prefix) }.map(\.value))
    }
}

extension HTML {
    /// Writes a field with the state it is in.
    package mutating func field(_ field: Field, in state: FormState = .init()) {
        FieldWriter(field: field, state: state).write(to: &self)
    }

    /// The errors of a form on top of it, each leading to its field; nothing if there are none. An error without a
    /// field concerns the whole form.
    package mutating func errorSummary(_ errors: [FieldProblem]) {
        guard !errors.isEmpty else { return }
        tag("div", .class("z-notice z-refused z-errors"), .role("alert"), .tabIndex(-1), .id("errors")) { h in
            h.icon(.refused)
            h.tag("div") { h in
                h.tag("p", text: "有 \(errors.count) 处需要更正，改好后再提交：")
                h.tag("ul") { h in
                    for error in errors {
                        h.tag("li") { h in
                            if error.field.isEmpty { return h.text(error.message) }
                            h.tag("a", .hrefHere("f-", error.field), text: error.message)
                        }
                    }
                }
            }
        }
    }
}

/// Writes one field; the parts refer to each other by ids made of the field's name.
struct FieldWriter {
    let field: Field
    let state: FormState
    private let messages: [String]

    init(field: Field, state: FormState) {
        self.field = field
        self.state = state
        messages = state.messages(for: field)
    }

    func write(to h: inout HTML) {
        switch field.kind {
        case .radios(let options), .several(let options): group(options, &h)
        case .tick: tick(&h)
        default:
            h.tag("div", .class("z-field")) { h in
                h.tag("label", .class("form-label"), .for("f-", field.name)) { label(&$0) }
                hint(&h)
                control(&h)
                errors(&h)
            }
        }
    }

    private func label(_ h: inout HTML) {
        h.text(field.label)
        if !field.required, !isTick { h.tag("span", .class("z-optional"), text: "（选填）") }
    }

    private func hint(_ h: inout HTML) {
        guard let hint = field.hint else { return }
        h.tag("p", .class("z-hint"), .id("f-", field.name, "-hint"), text: hint)
    }

    private func errors(_ h: inout HTML) {
        guard !messages.isEmpty else { return }
        h.tag("p", .class("z-error"), .id("f-", field.name, "-error")) { h in
            h.icon(.refused)
            h.text(messages.joined(separator: "；"))
        }
    }

    private var describedBy: Attribute? {
        var ids: [String] = []
        if field.hint != nil { ids.append("f-\(field.name)-hint") }
        if !messages.isEmpty { ids.append("f-\(field.name)-error") }
        return ids.isEmpty ? nil : .aria("describedby", ids.joined(separator: " "))
    }

    private var common: [Attribute] {
        var all: [Attribute] = [.id("f-", field.name), .name(field.name)]
        if field.required, !isTick { all += [.required] }
        if !messages.isEmpty { all += [.aria("invalid", "true")] }
        if let describedBy { all += [describedBy] }
        if let limit = field.maxLength { all += [.maxLength(limit)] }
        return all
    }

    /// A box left unticked is an answer too, so a tick is neither required nor optional.
    private var isTick: Bool {
        if case .tick = field.kind { true } else { false }
    }

    private func control(_ h: inout HTML) {
        let value = state.values[field.name] ?? ""
        switch field.kind {
        case .lines(let rows):
            h.tag("textarea", attributes: common + [.class("form-control"), .rows(rows)]) { h in
                // A parser drops one line break after the start tag; this one, and not the first that was typed.
                h.fixed("\n")
                h.text(value)
            }
        case .choice(let options):
            h.tag("select", attributes: common + [.class("form-select")]) { h in
                h.tag("option", .value(""), text: "请选择")
                for option in options {
                    h.tag("option", .value(option.value), option.value == value ? .selected : nil, text: option.word)
                }
            }
        default:
            h.void("input", attributes: common + inputAttributes + [.class("form-control")] + typed(value))
        }
    }

    /// A password is never sent back to the page, and no page may say which file to send.
    private func typed(_ value: String) -> [Attribute] {
        switch field.kind {
        case .password, .file: []
        default: [.value(value)]
        }
    }

    private var inputAttributes: [Attribute] {
        let rest: [Attribute] = [.autocomplete(field.autocomplete)]
        return switch field.kind {
        case .number: rest + [.type("text"), .inputMode("numeric")]
        case .money: rest + [.type("text"), .inputMode("decimal")]
        case .day: rest + [.type("date")]
        case .time: rest + [.type("datetime-local")]
        case .password: rest + [.type("password")]
        case .telephone: rest + [.type("tel")]
        case .file(let accepted): [.type("file"), .fixed("accept", accepted)]
        default: rest + [.type("text")]
        }
    }

    private func group(_ options: [Field.Option], _ h: inout HTML) {
        h.tag("fieldset", .class("z-field"), .id("f-", field.name), .tabIndex(-1), describedBy) { h in
            h.tag("legend", .class("form-label")) { label(&$0) }
            hint(&h)
            for (index, option) in options.enumerated() { self.option(option, index, &h) }
            errors(&h)
        }
    }

    private func option(_ option: Field.Option, _ index: Int, _ h: inout HTML) {
        var isRadio = false
        if case .radios = field.kind { isRadio = true }
        let name = isRadio ? field.name : "\(field.name).\(index)"
        let isChosen =
            isRadio ? state.values[field.name] == option.value : state.chosen(field.name).contains(option.value)
        h.tag("label", .class("form-check")) { h in
            h.void(
                "input",
                .class("form-check-input"),
                .type(isRadio ? "radio" : "checkbox"),
                .name(name),
                .value(option.value),
                isChosen ? .checked : nil,
                isRadio && field.required ? .required : nil
            )
            h.tag("span", .class("form-check-label"), text: option.word)
            if let hint = option.hint { h.tag("span", .class("z-hint"), text: hint) }
        }
    }

    private func tick(_ h: inout HTML) {
        h.tag("div", .class("z-field")) { h in
            h.tag("label", .class("form-check")) { h in
                let isChosen = state.values[field.name] == "true"
                h.void(
                    "input",
                    attributes: common + [.class("form-check-input"), .type("checkbox"), .value("true")]
                        + (isChosen ? [.checked] : [])
                )
                h.tag("span", .class("form-check-label")) { label(&$0) }
            }
            hint(&h)
            errors(&h)
        }
    }
}

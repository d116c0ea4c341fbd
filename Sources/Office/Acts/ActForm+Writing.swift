import Procedure
import Web

extension HTML {
    /// The fields of an act's form. `action` is where the form is sent; buttons on rows come back to their list.
    mutating func actFields(_ form: ActForm, action: Link) {
        ActFormWriter(form: form, action: action).write(form.fields, prefix: "", &self)
    }
}

/// Writes a form field by field; groups and lists nest.
struct ActFormWriter {
    let form: ActForm
    let action: Link

    func write(_ fields: [FormField], prefix: String, _ h: inout HTML) {
        for field in fields {
            let name = prefix + field.name
            if form.fixed.contains(name) {
                h.hidden(name, form.values[name] ?? "")
                continue
            }
            switch form.control(of: field, named: name) {
            case .record(let inner):
                group(field.label, id: name, errorsAt: name, &h) { write(inner, prefix: name + ".", &$0) }
            case .list(.record(let inner), _, let max): list(field, inner, name: name, max: max, &h)
            case let control:
                h.field(ActControls(form: form).field(field, control, name: name), in: form.state)
                h.aids(form.aids[name] ?? [], of: name, label: field.label, action: action)
            }
        }
    }

    private func list(_ field: FormField, _ inner: [FormField], name: String, max: Int, _ h: inout HTML) {
        let rows = form.rows(of: name, max: max)
        h.tag("div", .class("z-rows"), .id("f-", name), .tabIndex(-1)) { h in
            for row in 0..<rows {
                let title = rows > 1 ? "\(field.label) \(row + 1)" : field.label
                let id = "\(name).\(row)"
                group(title, id: id, errorsAt: row == 0 ? name : nil, &h) { h in
                    write(inner, prefix: id + ".", &h)
                    if rows > 1 { rowButton("删去\(title)", name: "\(id).\(Envelope.drop)", value: "yes", to: name, &h) }
                }
            }
            if rows < max {
                rowButton("增加\(field.label)", name: Envelope.more, value: name, to: "\(name).\(rows)", &h)
            }
        }
    }

    /// Sends the form as it is and comes back to the row, with everything kept.
    private func rowButton(_ word: String, name: String, value: String, to anchor: String, _ h: inout HTML) {
        h.tag(
            "button",
            attributes: [
                .class("btn"), .type("submit"), .name(name), .value(value), .formAction(action.at("f-" + anchor)),
            ]
        ) { $0.text(word) }
    }

    private func group(
        _ title: String,
        id: String,
        errorsAt list: String?,
        _ h: inout HTML,
        _ content: (inout HTML) -> Void
    ) {
        h.tag("fieldset", .class("z-group"), .id("f-", id), .tabIndex(-1)) { h in
            h.tag("legend", .class("z-group-title"), text: title)
            for error in form.errors where error.field == list || error.field == id {
                h.tag("p", .class("z-error")) { h in
                    h.icon(.refused)
                    h.text(error.message)
                }
            }
            content(&h)
        }
    }
}

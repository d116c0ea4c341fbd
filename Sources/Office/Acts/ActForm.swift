import Procedure
import Web

/// The form of an act: made from the act's fields alone, with what is typed so far and what is wrong with it.
struct ActForm: Sendable {
    let fields: [FormField]
    var choices = ActChoices()
    /// By dotted name, as text.
    var values: [String: String] = [:]
    /// Inline messages, each under the name of the field beside which it stands.
    var errors: [FieldProblem] = []
    /// The same for the summary on top, where a message has to name its field.
    var summary: [FieldProblem] = []
    /// Rows that lists show beyond those that hold something.
    var extraRows: [String: Int] = [:]
    /// Fields that are fixed here: sent along and not shown.
    var fixed: Set<String> = []
    /// Controls that replace the declared ones.
    var controls: [String: Control] = [:]
    /// What fills a field in at a press, by the field's name.
    var aids: [String: [Aid]] = [:]
    /// The party for which the form was prepared.
    var drafted: Int?

    var state: FormState { FormState(values: values, errors: errors) }

    func control(of field: FormField, named name: String) -> Control { controls[name] ?? field.control }

    /// How many rows a list shows: those that hold something, the asked-for empty ones, and one at least.
    func rows(of list: String, max: Int) -> Int {
        Swift.min(max, Swift.max(1, filledRows(of: list)) + (extraRows[list] ?? 0))
    }

    func filledRows(of list: String) -> Int {
        let prefix = list + "."
        let indices = values.keys.compactMap { name -> Int? in
            guard name.hasPrefix(prefix) else { return nil }
            return Int(name.dropFirst(prefix.count).prefix { $0 != "." })
        }
        return (indices.max() ?? -1) + 1
    }

    /// The names under which errors can stand, with the label of each.
    var labels: [String: String] {
        var labels = [Envelope.occurredAt: "实际发生时间"]
        if asksPlace { labels[Envelope.place] = "办理地点" }
        collect(fields, prefix: "", group: "", into: &labels)
        return labels
    }

    /// An act that has a place of its own does not ask for it twice.
    var asksPlace: Bool { !fields.contains { $0.name == "place" } }

    private func collect(_ fields: [FormField], prefix: String, group: String, into labels: inout [String: String]) {
        for field in fields {
            let name = prefix + field.name
            labels[name] = group + field.label
            switch field.control {
            case .record(let inner): collect(inner, prefix: name + ".", group: "\(group)\(field.label)：", into: &labels)
            case .list(.record(let inner), _, let max):
                for row in 0..<rows(of: name, max: max) {
                    let title = "\(group)\(field.label) \(row + 1)"
                    labels["\(name).\(row)"] = title
                    collect(inner, prefix: "\(name).\(row).", group: title + "：", into: &labels)
                }
            default: break
            }
        }
    }
}

/// What choices of people and parties a form offers.
struct ActChoices: Sendable {
    var officers: [PageField.Option] = []
    var parties: [PageField.Option] = []
}

/// Names of fields that surround the act's own; they begin with `_`, so that no act's field has the same.
enum Envelope {
    static let version = "_version"
    static let key = "_key"
    static let more = "_more"
    /// Which paper is only to be looked at.
    static let preview = "_preview"
    /// Which aid of which field was pressed: `content|2`.
    static let fill = "_fill"
    /// The party for which the form was prepared.
    static let drafted = "_drafted"
    /// What to do with the draft: `save`, `drop`.
    static let draft = "_draft"
    /// The revision of the draft that the page knows.
    static let revision = "_revision"
    static let occurredAt = "_occurredAt"
    static let place = "_place"
    static let password = "password"
    /// The last part of a row's button that takes the row away.
    static let drop = "_drop"
}

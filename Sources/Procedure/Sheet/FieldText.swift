package import Ledger
import LegalTime

/// One field of a recorded act as people read it.
package struct FieldText: Sendable, Hashable {
    package let label: String
    package let text: String
    /// Dotted path, by which a correction names it.
    package let path: String
    package let mendable: Bool
}

extension AnyAct {
    /// The fields as text, in the order of the form. Personal values that were not opened read 〔个人信息已封存〕.
    package func texts(of fields: [String: JSON], officers: [String: OfficerFact]) -> [FieldText] {
        FieldPrinter(officers: officers).texts(JSON.object(fields), form + retired, prefix: "", label: "")
    }
}

private struct FieldPrinter {
    let officers: [String: OfficerFact]

    func texts(_ json: JSON, _ form: [FormField], prefix: String, label: String) -> [FieldText] {
        form.flatMap { field -> [FieldText] in
            guard let value = json[field.name] else { return [] }
            return texts(value, field, field.control, path: prefix + field.name, label: label + field.label)
        }
    }

    private func texts(
        _ value: JSON,
        _ field: FormField,
        _ control: Control,
        path: String,
        label: String
    ) -> [FieldText] {
        switch control {
        case .record(let fields):
            return texts(value, fields, prefix: path + ".", label: label + "：")
        case .list(.record(let fields), _, _):
            let items = value.arrayValue ?? []
            return items.indices.flatMap { index in
                let number = items.count > 1 ? " \(index + 1)" : ""
                return texts(items[index], fields, prefix: "\(path).\(index).", label: "\(label)\(number)：")
            }
        default:
            return [FieldText(label: label, text: text(value, control), path: path, mendable: field.mendable)]
        }
    }

    private func text(_ value: JSON, _ control: Control) -> String {
        if value["sealed"] != nil { return value["value"]?.stringValue ?? "〔个人信息已封存〕" }
        switch (control, value) {
        case (.money, .int(let fen)): return "\(FormInput.yuan(fromFen: fen)) 元"
        case (.flag, .bool(let flag)): return flag ? "是" : "否"
        case (.choice(let choices), .string(let raw)): return choices.first { $0.value == raw }?.label ?? raw
        case (.officer, .string(let id)): return officer(id)
        case (.day, .string(let iso)): return CivilDay(iso: iso)?.chinese ?? iso
        case (.moment, .string(let utc)): return moment(utc)
        case (.list(let element, _, _), .array(let items)):
            return items.map { text($0, element) }.joined(separator: "；")
        case (_, .string(let text)): return text
        case (_, .int(let number)): return "\(number)"
        default: return String(decoding: value.canonical, as: UTF8.self)
        }
    }

    private func officer(_ id: String) -> String {
        guard let fact = officers[id] else { return id }
        return fact.certificates.first.map { "\(fact.name)（执法证 \($0.number)）" } ?? fact.name
    }

    private func moment(_ utc: String) -> String {
        guard let instant = Instant(rfc3339: utc) else { return utc }
        let zone = OrganZone.shanghai
        return "\(zone.day(of: instant).chinese) \(zone.clock(of: instant))"
    }
}

import Ledger
import LegalTime
import Procedure

/// Turns stored values into the text that a form shows: fen into yuan, UTC into local time, lists into lines.
///
/// The way back is `FormInput.typed`.
enum ActValues {
    static func text(_ fields: [String: JSON], _ form: [FormField], zone: OrganZone = .shanghai) -> [String: String] {
        var values: [String: String] = [:]
        for field in form {
            guard let value = fields[field.name] else { continue }
            put(value, field.control, field.name, zone, &values)
        }
        return values
    }

    private static func put(
        _ value: JSON,
        _ control: Control,
        _ name: String,
        _ zone: OrganZone,
        _ values: inout [String: String]
    ) {
        switch control {
        case .record(let fields):
            for field in fields {
                guard let inner = value[field.name] else { continue }
                put(inner, field.control, "\(name).\(field.name)", zone, &values)
            }
        case .list(let element, _, _):
            list(value.arrayValue ?? [], element, name, zone, &values)
        default:
            values[name] = leaf(value, control, zone)
        }
    }

    private static func list(
        _ items: [JSON],
        _ element: Control,
        _ name: String,
        _ zone: OrganZone,
        _ values: inout [String: String]
    ) {
        switch element {
        case .record, .choice, .officer, .party:
            for (index, item) in items.enumerated() { put(item, element, "\(name).\(index)", zone, &values) }
        default:
            let lines = items.compactMap { leaf($0, element, zone) }
            values[name] = lines.isEmpty ? nil : lines.joined(separator: "\n")
        }
    }

    /// Sealed values that were not opened stay out: a form never sends a commitment.
    private static func leaf(_ value: JSON, _ control: Control, _ zone: OrganZone) -> String? {
        switch (control, value) {
        case (.money, .int(let fen)): FormInput.yuan(fromFen: fen)
        case (.moment, .string(let utc)): Instant(rfc3339: utc).map { zone.local($0) } ?? utc
        case (_, .string(let text)): text
        case (_, .int(let number)): String(number)
        case (_, .bool(let flag)): flag ? "true" : nil
        default: value["value"]?.stringValue
        }
    }
}

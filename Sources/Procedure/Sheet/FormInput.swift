package import Ledger
package import LegalTime

/// Turns what a browser's form sends (text only) into the JSON that the codec reads.
///
/// What can't be turned stays as it was typed, so that the codec's message names the field and what would be right.
package enum FormInput {
    package static func typed(_ input: JSON, as form: [FormField], zone: OrganZone = .shanghai) -> [String: JSON] {
        var output: [String: JSON] = [:]
        for field in form {
            let value = value(input[field.name], field.control, zone)
            // A box or a list that may be left alone says nothing when it is.
            let isLeftAlone = value == .bool(false) || value == .array([])
            if isLeftAlone, !field.required, input[field.name] == nil { continue }
            if let value { output[field.name] = value }
        }
        return output
    }

    private static func value(_ json: JSON?, _ control: Control, _ zone: OrganZone) -> JSON? {
        switch control {
        case .record(let fields):
            guard let json, case .object = json else { return json }
            return .object(typed(json, as: fields, zone: zone))
        case .list(let element, _, _):
            return list(json, element, zone)
        case .flag:
            if case .bool? = json { return json }
            return .bool(["on", "true", "1", "是"].contains(json?.stringValue ?? ""))
        default:
            guard let text = json?.stringValue.map(TextRule.trimmed), !text.isEmpty else { return nil }
            return leaf(text, control, zone) ?? .string(text)
        }
    }

    /// A list of records keeps those where anything was typed; a list of texts is one line each, or checked boxes.
    private static func list(_ json: JSON?, _ element: Control, _ zone: OrganZone) -> JSON? {
        if let text = json?.stringValue {
            let lines = text.split(whereSeparator: \.isNewline).map(line)
            return .array(lines.filter { !$0.isEmpty }.map { .string($0) })
        }
        let items = (json?.arrayValue ?? []).compactMap { value($0, element, zone) }
        return .array(items.filter { !isBlank($0) })
    }

    /// The cells of a row that was pasted from a table stand beside each other, as they did there.
    private static func line(_ text: Substring) -> String {
        text.split(separator: "\t").map { TextRule.trimmed(String($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func isBlank(_ json: JSON) -> Bool {
        guard case .object(let object) = json else { return false }
        return object.values.allSatisfy { $0 == .bool(false) || isBlank($0) }
    }

    private static func leaf(_ text: String, _ control: Control, _ zone: OrganZone) -> JSON? {
        switch control {
        case .text: .string(line(text[...]))
        case .money: fen(fromYuan: text).map { .int($0) }
        case .integer, .party: Int(text).map { .int($0) }
        case .moment: zone.instant(local: text).map { .string($0.utc) }
        default: nil
        }
    }

    /// `1,200.50` → 120050; `nil` if it is no amount with at most two decimals.
    package static func fen(fromYuan text: String) -> Int? {
        let digits = text.filter { $0 != "," && $0 != "，" && $0 != "¥" && $0 != "￥" && $0 != " " }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let yuan = whole(parts[0]), yuan <= 1_000_000_000_000 else { return nil }
        guard parts.count == 2 else { return yuan * 100 }
        guard (1...2).contains(parts[1].count), let cents = whole(parts[1]) else { return nil }
        return yuan * 100 + (parts[1].count == 1 ? cents * 10 : cents)
    }

    private static func whole(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int(text)
    }

    /// `120050` → `1200.50`, the way a form shows an amount.
    package static func yuan(fromFen fen: Int) -> String {
        let cents = fen % 100
        return "\(fen / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}

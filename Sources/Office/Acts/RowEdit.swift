import Procedure
import Web

/// A press on 增加 or 删去 in a list of records: the same form again with one row more or less.
///
/// It works without script: the buttons send the whole form.
enum RowEdit {
    /// Changes the form if the press was one on a row; else `false`.
    static func apply(_ sent: Form, to form: inout ActForm) -> Bool {
        if let list = sent[Envelope.more] {
            guard isList(list, form.fields) else { return false }
            form.extraRows[list] = 1
            return true
        }
        let suffix = "." + Envelope.drop
        guard let button = form.values.keys.first(where: { $0.hasSuffix(suffix) }) else { return false }
        drop(String(button.dropLast(suffix.count)), from: &form)
        return true
    }

    private static func isList(_ name: String, _ fields: [FormField]) -> Bool {
        fields.contains { field in
            if case .list(.record, _, _) = field.control { return field.name == name }
            return false
        }
    }

    /// Takes row `parties.1` away; those after it move up.
    private static func drop(_ row: String, from form: inout ActForm) {
        guard let dot = row.lastIndex(of: "."), let dropped = Int(row[dot...].dropFirst()) else { return }
        let prefix = String(row[...dot])
        var kept: [String: String] = [:]
        for (name, value) in form.values {
            guard name.hasPrefix(prefix) else {
                kept[name] = value
                continue
            }
            let rest = name.dropFirst(prefix.count)
            let number = rest.prefix { $0 != "." }
            guard let index = Int(number), index != dropped else { continue }
            kept["\(prefix)\(index > dropped ? index - 1 : index)\(rest.dropFirst(number.count))"] = value
        }
        form.values = kept
    }
}

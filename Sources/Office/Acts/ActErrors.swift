import Procedure
import Web

/// Puts the errors of an act beside the fields where they can be mended.
enum ActErrors {
    static func place(_ errors: [FieldError], on form: inout ActForm) {
        let labels = form.labels
        form.errors = []
        form.summary = []
        for error in errors {
            let (name, rest) = anchor(of: error.field, in: labels)
            let message = line(rest).map { "\($0)：\(error.message)" } ?? error.message
            form.errors.append(FieldProblem(field: name, message: message))
            form.summary.append(FieldProblem(field: name, message: named(message, labels[name])))
        }
    }

    /// The longest part of the path that is a field of the form, and what is left of the path.
    private static func anchor(of path: String, in labels: [String: String]) -> (name: String, rest: String) {
        if labels[path] != nil { return (path, "") }
        if labels["_" + path] != nil { return ("_" + path, "") }
        var parts = path.split(separator: ".")
        while !parts.isEmpty {
            parts.removeLast()
            let name = parts.joined(separator: ".")
            if labels[name] != nil { return (name, String(path.dropFirst(name.count + 1))) }
        }
        return ("", path)
    }

    /// A list of texts is typed one a line, so its errors say the line.
    private static func line(_ rest: String) -> String? { Int(rest).map { "第 \($0 + 1) 项" } }

    private static func named(_ message: String, _ label: String?) -> String {
        guard let label, !label.isEmpty else { return message }
        let last = label.split(separator: "：").last.map(String.init) ?? label
        guard message.contains(last) else { return "\(label)：\(message)" }
        return last == label ? message : "\(label.dropLast(last.count))\(message)"
    }
}

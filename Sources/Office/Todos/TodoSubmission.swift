import Platform
import Storage
import Web

/// What was pressed under the list.
struct TodoSubmission {
    /// The name of the two buttons.
    static let verdict = "verdict"

    let picks: [TodoPick]
    /// As they were sent, to be ticked again.
    let picked: Set<String>
    let opinion: String
    /// `nil` when no button was pressed that decides.
    let agree: Bool?
    let key: String

    init(_ sent: Form) {
        let values = sent.values.filter { $0.key.hasPrefix("pick.") }
        picked = Set(values.values)
        picks = values.sorted { Self.number($0.key) < Self.number($1.key) }.compactMap { TodoPick(sent: $0.value) }
        opinion = (sent["opinion"] ?? "").trimmed
        agree = sent[Self.verdict].flatMap { ["agree": true, "return": false][$0] }
        key = ActSubmission.key(sent[Envelope.key])
    }

    /// What is missing before anything is decided.
    var errors: [FieldProblem] {
        var errors: [FieldProblem] = []
        if picks.isEmpty { errors.append(FieldProblem(field: "", message: "还没有勾选要办理的事项")) }
        if agree == nil { errors.append(FieldProblem(field: "", message: "请按“同意”或者“退回”")) }
        if agree == false, opinion.isEmpty {
            errors.append(FieldProblem(field: "opinion", message: "退回的，请写明需要补正什么"))
        }
        return errors
    }

    private static func number(_ name: String) -> Int { Int(name.dropFirst("pick.".count)) ?? 0 }
}

extension TodoPick {
    /// As a tick sends it: `7.12.0a1b2c:sign-approval:1:7`.
    init?(sent: String) {
        let parts = sent.split(separator: ".", maxSplits: 2)
        guard parts.count == 3, let cause = Int(parts[0]), let version = Int(parts[1]), parts[2].utf8.count <= 300
        else { return nil }
        self.init(todo: String(parts[2]), cause: cause, version: version)
    }

    var sent: String { "\(cause).\(version).\(todo)" }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

import Foundation
import Ledger
import LegalTime

@testable import Procedure

/// Turns what a case file says, labels and words, into what a form would send.
enum LawCaseInput {
    static func fields(_ one: LawCase, _ sheet: AnyAct) throws -> [String: JSON] {
        var tree = Node()
        for (path, text) in one.fields { tree.set(path.split(separator: "/").map(String.init)[...], text) }
        return FormInput.typed(.object(try tree.object(sheet.form)), as: sheet.form)
            .merging(tree.strangers(sheet.form)) { known, _ in known }
    }
}

/// Texts by path of labels.
private struct Node {
    var text: String?
    var parts: [(key: String, node: Node)] = []

    mutating func set(_ path: ArraySlice<String>, _ text: String) {
        guard let key = path.first else {
            self.text = text
            return
        }
        let index = parts.firstIndex { $0.key == key } ?? parts.count
        if index == parts.count { parts.append((key, Node())) }
        parts[index].node.set(path.dropFirst(), text)
    }

    func object(_ form: [FormField]) throws -> [String: JSON] {
        try form.reduce(into: [:]) { object, field in
            guard let node = parts.first(where: { $0.key == field.label || $0.key == field.name })?.node else { return }
            object[field.name] = try node.json(field.control)
        }
    }

    /// What the form has no field for goes in as it stands, so that the codec can say so.
    func strangers(_ form: [FormField]) -> [String: JSON] {
        parts.reduce(into: [:]) { found, part in
            guard !form.contains(where: { $0.label == part.key || $0.name == part.key }) else { return }
            found[part.key] = .string(part.node.text ?? "")
        }
    }

    private func json(_ control: Control) throws -> JSON {
        switch control {
        case .record(let fields): return .object(try object(fields))
        case .list(let element, _, _):
            if !parts.isEmpty { return .array(try parts.map { try $0.node.json(element) }) }
            let items = (text ?? "").split(separator: "；").map { $0.trimmingCharacters(in: .whitespaces) }
            return .array(try items.map { try Node(text: $0).json(element) })
        case .choice(let choices):
            let chosen = choices.first { $0.label == text }
            return .string(chosen?.value ?? text ?? "")
        case .officer: return .string(ProofTown.byName[text ?? ""]?.id ?? text ?? "")
        case .moment: return .string((text ?? "").replacingOccurrences(of: " ", with: "T"))
        case .text, .multiline, .money, .integer, .day, .flag, .party: return .string(text ?? "")
        }
    }
}

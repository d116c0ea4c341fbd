package import Ledger

/// A submitted form: the JSON that an act's codec reads, and what was typed, to be shown again.
///
/// ```swift
/// let form = try await context.form(of: request)       // 413, 415, 408, 400 as Problems
/// try form.checkToken(visitor.csrf)                      // CSRF
/// let act = try codec.decode(form.tree)
/// ```
/// Dotted names make the tree: `parties.0.name=某某` is `{"parties":[{"name":"某某"}]}`. An object whose keys are all
/// numbers becomes an array in their order, gaps closed. Every leaf is a string; what was left blank is absent from the
/// tree, and a row left wholly blank is no row. `values` keeps blanks and numbers rows as the tree does, so that the
/// field of an error in `parties.1` is found under that name. A name sent twice is an error: the options of a
/// multiple choice are numbered too. Names that start with `_` are ours (`_token`) and stay out of the tree.
package struct Form: Sendable {
    /// The name of the hidden field that proves that the form is ours.
    package static let tokenField = "_token"

    /// An object, perhaps empty.
    package let tree: JSON
    /// What was typed, by dotted name.
    package let values: [String: String]
    private let own: [String: String]

    /// - Throws: `Problem.unreadable`.
    package init(parsing bytes: [UInt8], limits: FormLimits = .init()) throws(Problem) {
        try self.init(pairs: FormPairs.parse(bytes, limits: limits), limits: limits)
    }

    /// From names and values that were read already, whichever way they came.
    init(pairs: [(name: String, value: String)], limits: FormLimits) throws(Problem) {
        var root = FormNode()
        var own: [String: String] = [:]
        for (name, value) in pairs {
            if name.hasPrefix("_") {
                guard own.updateValue(value, forKey: name) == nil else { throw Self.repeated }
                continue
            }
            let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard path.count <= limits.depth, !path.contains("") else {
                throw .unreadable("表单项目的名称不合规则。")
            }
            guard root.insert(value, at: path[...]) else { throw Self.repeated }
        }
        self.own = own
        var values: [String: String] = [:]
        for (key, child) in root.children { child.flatten(into: &values, under: key) }
        self.values = values
        tree = .object(root.children.compactMapValues(\.json))
    }

    static let repeated = Problem.unreadable("表单中有重复或相互冲突的项目。")

    /// A value by its dotted name; `nil` if it was not sent.
    package subscript(name: String) -> String? { values[name] ?? own[name] }

    /// Refuses a form that does not carry `token`.
    /// - Throws: `Problem.foreignForm`.
    package func checkToken(_ token: String) throws(Problem) {
        guard let sent = own[Self.tokenField], !token.isEmpty, ConstantTime.equal(sent, token) else {
            throw .foreignForm()
        }
    }
}

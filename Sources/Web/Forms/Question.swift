package import Hummingbird

/// The query of an address, read as browsers write it: a form that is sent by GET writes a space as `+`.
package struct Question: Sendable {
    private let values: [String: String]
    /// Names, each once.
    package var names: Set<String> { Set(values.keys) }

    /// - Throws: `Problem.unreadable` as for a form; a name that comes twice is one too.
    package init(_ request: Request) throws(Problem) {
        var values: [String: String] = [:]
        for (name, value) in try FormPairs.parse(Array((request.uri.query ?? "").utf8), limits: FormLimits()) {
            guard values.updateValue(value, forKey: name) == nil else {
                throw .unreadable("地址中的“\(name)”出现了两次。")
            }
        }
        self.values = values
    }

    package subscript(name: String) -> String? { values[name] }
}

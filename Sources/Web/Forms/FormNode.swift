import Ledger

/// The tree that dotted names span, before it is known which of its objects are arrays.
struct FormNode {
    var value: String?
    var children: [String: FormNode] = [:]

    /// Puts `value` at `path`.
    /// - Returns: `false` if a value or children are there already.
    mutating func insert(_ value: String, at path: ArraySlice<String>) -> Bool {
        guard let key = path.first else {
            guard self.value == nil, children.isEmpty else { return false }
            self.value = value
            return true
        }
        guard self.value == nil else { return false }
        return children[key, default: FormNode()].insert(value, at: path.dropFirst())
    }

    var isBlank: Bool {
        if let value { return value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } }
        return children.values.allSatisfy(\.isBlank)
    }

    /// The rows in order if every key is a plain number, else `nil`.
    var rows: [FormNode]? {
        guard !children.isEmpty else { return nil }
        var numbered: [(Int, FormNode)] = []
        for (key, node) in children {
            guard let number = Self.index(key) else { return nil }
            numbered.append((number, node))
        }
        return numbered.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// `0`, `1`, `12`, but not `01` or `+1`: each row has one name only.
    private static func index(_ key: String) -> Int? {
        let digits = key.utf8
        guard digits.count <= 4, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            digits.count == 1 || digits.first != UInt8(ascii: "0")
        else { return nil }
        return Int(key)
    }

    /// The tree without what was left blank; `nil` if nothing is left.
    var json: JSON? {
        if isBlank { return nil }
        if let value { return .string(value) }
        if let rows { return .array(rows.compactMap(\.json)) }
        return .object(children.compactMapValues(\.json))
    }

    /// Every value under its name, blank ones too; rows are numbered as in `json`.
    func flatten(into flat: inout [String: String], under name: String) {
        if let value { flat[name] = value }
        let prefix = name.isEmpty ? "" : name + "."
        if let rows {
            for (index, row) in rows.filter({ !$0.isBlank }).enumerated() {
                row.flatten(into: &flat, under: "\(prefix)\(index)")
            }
            return
        }
        for (key, child) in children { child.flatten(into: &flat, under: prefix + key) }
    }
}

/// Sealed fields (密封字段): personal data stand in entries as salted commitments, with value and salt kept beside.
///
/// Erasing value and salt leaves the chain whole; opening them proves what was recorded.
package enum Sealing {
    /// Marks, in memory only, a value that must be sealed before it is stored.
    package static func mark(_ value: String) -> JSON { [markKey: .string(value)] }

    /// Replaces every mark by its commitment; openings come in the order of the canonical bytes.
    ///
    /// Give it the whole body of an entry: an opening's path is a pointer in the entry, where verifiers look it up.
    /// `salt` gives 32 fresh random bytes for each value.
    package static func seal(_ json: JSON, salt: () -> [UInt8]) -> (JSON, [Opening]) {
        var openings: [Opening] = []
        let sealed = replace(in: json, at: "") { path, value in
            guard let plain = plain(of: value) else { return nil }
            let opening = Opening(path: path, salt: salt(), value: plain)
            openings.append(opening)
            return [sealedKey: .string(opening.commitment.hex)]
        }
        return (sealed, openings)
    }

    /// Adds `"value"` to each sealed field whose JSON pointer is in `values`.
    package static func open(_ json: JSON, with values: [String: String]) -> JSON {
        replace(in: json, at: "") { path, value in
            guard let commitment = commitment(of: value), let plain = values[path] else { return nil }
            return [sealedKey: .string(commitment.hex), valueKey: .string(plain)]
        }
    }

    /// Every sealed field's commitment by its JSON pointer.
    package static func commitments(in json: JSON) -> [String: Digest] {
        var found: [String: Digest] = [:]
        _ = replace(in: json, at: "") { path, value in
            guard let commitment = commitment(of: value) else { return nil }
            found[path] = commitment
            return value
        }
        return found
    }

    private static let markKey = "~seal"
    private static let sealedKey = "sealed"
    private static let valueKey = "value"

    private static func plain(of json: JSON) -> String? {
        guard case .object(let members) = json, members.count == 1 else { return nil }
        return members[markKey]?.stringValue
    }

    private static func commitment(of json: JSON) -> Digest? {
        guard case .object(let members) = json, members.count == 1 else { return nil }
        return members[sealedKey]?.stringValue.flatMap(Digest.init(hex:))
    }

    /// Walks the tree in canonical order; where `change` answers, its answer stands in place of the value.
    private static func replace(in json: JSON, at path: String, _ change: (String, JSON) -> JSON?)
        -> JSON
    {
        switch json {
        case .object(var members):
            if let changed = change(path, json) { return changed }
            for key in members.keys.sorted(by: JSONKeyOrder.precedes) {
                guard let value = members[key], value.hasParts else { continue }
                members[key] = replace(in: value, at: "\(path)/\(pointerToken(key))", change)
            }
            return .object(members)
        case .array(let values):
            return .array(
                values.enumerated().map { place, value in
                    value.hasParts ? replace(in: value, at: "\(path)/\(place)", change) : value
                }
            )
        default: return json
        }
    }

    /// A key as it stands in a JSON pointer (RFC 6901).
    private static func pointerToken(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return key
        }
        var token = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.unicodeScalars.append(scalar)
            }
        }
        return token
    }
}

extension JSON {
    fileprivate var hasParts: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}

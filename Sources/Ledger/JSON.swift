/// A JSON value whose numbers are integers, as every entry of a dossier (案卷) and every API body is.
///
/// Strings compare as Swift compares them, by canonical equivalence; bytes decide wherever a hash is at stake.
package enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    /// Within `JSON.integers`; anything larger cannot be read by every JSON implementation.
    case int(Int)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// The integers that a double holds exactly, and therefore the only ones written: |n| ≤ 2⁵³ − 1.
    package static let integers = -9_007_199_254_740_991...9_007_199_254_740_991
}

extension JSON {
    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    package var isNull: Bool { self == .null }

    package var boolValue: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    package var intValue: Int? {
        guard case .int(let value) = self else { return nil }
        return value
    }

    package var stringValue: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var arrayValue: [JSON]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    package var objectValue: [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// Of a key that stands twice the last value wins.
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

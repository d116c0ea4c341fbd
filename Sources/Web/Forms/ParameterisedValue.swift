/// A header's value with its parameters: `form-data; name="table"; filename="2027.csv"`.
///
/// Quoted values end at the next quote: browsers escape quotes by percent and write a backslash as it is.
struct ParameterisedValue {
    /// In lower case.
    let value: String
    private var parameters: [String: String] = [:]

    /// `nil` for what isn't written so, or names a parameter twice.
    init?(_ text: String) {
        var rest = Substring(text)
        value = Self.take(from: &rest) { $0 != ";" }.trimmed.lowercased()
        guard !value.isEmpty, value.utf8.allSatisfy({ Self.isTokenByte($0) || $0 == UInt8(ascii: "/") }) else {
            return nil
        }
        while rest.popFirst() != nil {
            let name = Self.take(from: &rest) { $0 != "=" && $0 != ";" }.trimmed.lowercased()
            guard rest.popFirst() == "=", !name.isEmpty, name.utf8.allSatisfy(Self.isTokenByte),
                let value = Self.parameter(from: &rest), parameters.updateValue(value, forKey: name) == nil
            else { return nil }
        }
    }

    /// By its name in lower case.
    subscript(name: String) -> String? { parameters[name] }

    /// A token, or whatever stands between two quotes; then comes a semicolon or the end.
    private static func parameter(from rest: inout Substring) -> String? {
        guard rest.first == "\"" else {
            let token = take(from: &rest) { $0 != ";" }.trimmed
            return !token.isEmpty && token.utf8.allSatisfy(isTokenByte) ? token : nil
        }
        rest.removeFirst()
        let quoted = take(from: &rest) { $0 != "\"" }
        guard rest.popFirst() == "\"" else { return nil }
        return take(from: &rest) { $0 != ";" }.trimmed.isEmpty ? quoted : nil
    }

    /// Works on scalars: a quote with a combining mark after it is still a quote.
    private static func take(from rest: inout Substring, while isInside: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.unicodeScalars.prefix(while: isInside)
        rest = rest[taken.endIndex...]
        return String(String.UnicodeScalarView(taken))
    }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

extension StringProtocol {
    /// Without spaces and tabs at either end.
    var trimmed: String {
        var text = Substring(self).drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}

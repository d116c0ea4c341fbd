/// An attribute of an HTML element. Names come from this file only; values are escaped.
///
/// There is no general attribute with a computed value: an `on…` handler, a `style` or a `javascript:` link cannot be
/// written. Links are `Link`s, classes and types are `StaticString`s.
package struct Attribute: Sendable {
    private enum Value: Sendable {
        case none
        case fixed(StaticString)
        case text(String)
        case number(Int)
        // Beside the value, because six attributes are passed to each tag.
        indirect case reference(StaticString, String, StaticString)
    }

    private enum Prefix: Sendable {
        case plain, aria, data
    }

    private let prefix: Prefix
    private let name: StaticString
    private let value: Value

    private init(_ name: StaticString, _ value: Value, prefix: Prefix = .plain) {
        self.prefix = prefix
        self.name = name
        self.value = value
    }

    func write(to bytes: inout [UInt8]) {
        let space: StaticString =
            switch prefix {
            case .plain: " "
            case .aria: " aria-"
            case .data: " data-"
            }
        space.withUTF8Buffer { bytes.append(contentsOf: $0) }
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        if case .none = value { return }
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        switch value {
        case .none: break
        case .fixed(let text): text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        case .text(let text): Escaping.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .reference(let before, let text, let after):
            before.withUTF8Buffer { bytes.append(contentsOf: $0) }
            Escaping.append(text, to: &bytes)
            after.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Attributes with a value from the code.
extension Attribute {
    /// Any attribute whose name and value both stand in the source code.
    package static func fixed(_ name: StaticString, _ value: StaticString) -> Attribute { .init(name, .fixed(value)) }
    package static func `class`(_ value: StaticString) -> Attribute { .init("class", .fixed(value)) }
    package static func type(_ value: StaticString) -> Attribute { .init("type", .fixed(value)) }
    package static func role(_ value: StaticString) -> Attribute { .init("role", .fixed(value)) }
    package static func rel(_ value: StaticString) -> Attribute { .init("rel", .fixed(value)) }
    package static func scope(_ value: StaticString) -> Attribute { .init("scope", .fixed(value)) }
    package static func autocomplete(_ value: StaticString) -> Attribute { .init("autocomplete", .fixed(value)) }
    package static func inputMode(_ value: StaticString) -> Attribute { .init("inputmode", .fixed(value)) }
    package static var post: Attribute { .init("method", .fixed("post")) }
    package static var get: Attribute { .init("method", .fixed("get")) }
}

/// Attributes with a computed value, escaped.
extension Attribute {
    package static func id(_ value: String) -> Attribute { .init("id", .text(value)) }
    /// `id` made of a prefix from the code and a computed rest; `suffix` distinguishes a field's own parts.
    package static func id(_ prefix: StaticString, _ value: String, _ suffix: StaticString = "") -> Attribute {
        .init("id", .reference(prefix, value, suffix))
    }
    package static func `for`(_ prefix: StaticString, _ id: String) -> Attribute {
        .init("for", .reference(prefix, id, ""))
    }
    package static func name(_ value: String) -> Attribute { .init("name", .text(value)) }
    package static func value(_ value: String) -> Attribute { .init("value", .text(value)) }
    package static func title(_ value: String) -> Attribute { .init("title", .text(value)) }
    package static func alt(_ value: String) -> Attribute { .init("alt", .text(value)) }
    package static func lang(_ value: String) -> Attribute { .init("lang", .text(value)) }
    package static func content(_ value: String) -> Attribute { .init("content", .text(value)) }
    package static func placeholder(_ value: String) -> Attribute { .init("placeholder", .text(value)) }
    package static func dateTime(_ value: String) -> Attribute { .init("datetime", .text(value)) }
    package static func min(_ value: String) -> Attribute { .init("min", .text(value)) }
    package static func max(_ value: String) -> Attribute { .init("max", .text(value)) }
    package static func list(_ id: String) -> Attribute { .init("list", .text(id)) }
    /// `aria-name`.
    package static func aria(_ name: StaticString, _ value: String) -> Attribute {
        .init(name, .text(value), prefix: .aria)
    }
    /// `data-name`, for our own scripts.
    package static func data(_ name: StaticString, _ value: String) -> Attribute {
        .init(name, .text(value), prefix: .data)
    }
    package static func rows(_ value: Int) -> Attribute { .init("rows", .number(value)) }
    package static func columnSpan(_ value: Int) -> Attribute { .init("colspan", .number(value)) }
    package static func rowSpan(_ value: Int) -> Attribute { .init("rowspan", .number(value)) }
    package static func maxLength(_ value: Int) -> Attribute { .init("maxlength", .number(value)) }
    package static func tabIndex(_ value: Int) -> Attribute { .init("tabindex", .number(value)) }
    package static func max(_ value: Int) -> Attribute { .init("max", .number(value)) }
    package static func value(_ value: Int) -> Attribute { .init("value", .number(value)) }
}

/// Links: a `Link` percent-encodes its own parameters.
extension Attribute {
    package static func href(_ link: Link) -> Attribute { .init("href", .text(link.path)) }
    package static func src(_ link: Link) -> Attribute { .init("src", .text(link.path)) }
    package static func action(_ link: Link) -> Attribute { .init("action", .text(link.path)) }
    /// Where the answer to a button opens, such as `_blank`.
    package static func formTarget(_ value: StaticString) -> Attribute { .init("formtarget", .fixed(value)) }
    /// Where a button sends the form that it stands in, if not where the form says.
    package static func formAction(_ link: Link) -> Attribute { .init("formaction", .text(link.path)) }
    /// A place on the same page.
    package static func hrefHere(_ id: String) -> Attribute { .init("href", .reference("#", id, "")) }
    package static func hrefHere(_ prefix: StaticString, _ id: String) -> Attribute {
        .init("href", .text("#\(prefix)\(id)"))
    }
}

/// Boolean attributes: `late ? .required : nil`.
extension Attribute {
    package static var required: Attribute { .init("required", .none) }
    package static var disabled: Attribute { .init("disabled", .none) }
    package static var checked: Attribute { .init("checked", .none) }
    package static var selected: Attribute { .init("selected", .none) }
    package static var readOnly: Attribute { .init("readonly", .none) }
    package static var multiple: Attribute { .init("multiple", .none) }
    package static var autofocus: Attribute { .init("autofocus", .none) }
    package static var open: Attribute { .init("open", .none) }
    package static var hidden: Attribute { .init("hidden", .none) }
    package static var noValidate: Attribute { .init("novalidate", .none) }
    package static var download: Attribute { .init("download", .none) }
    package static var `defer`: Attribute { .init("defer", .none) }
}

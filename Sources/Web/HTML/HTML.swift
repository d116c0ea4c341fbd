/// A typed writer of HTML: every text and attribute value is escaped byte by byte, and there is no way to write
/// a computed string as markup.
///
/// ```swift
/// var h = HTML()
/// h.tag("div", .class("card"), .id("party")) { h in
///     h.tag("a", .href(.case(id)), text: title)      // closures nest, text is escaped
///     h.void("input", .name("note"), late ? .required : nil)
/// }
/// ```
/// Tag names are `StaticString`s, so that no input can become one. Escaping works on UTF-8 bytes and not on
/// characters: a quote followed by a combining mark is one Swift character, and would pass a test per character.
/// `script` and `style` have no place here: the content security policy allows only files.
package struct HTML: Sendable {
    /// What has been written, UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// An empty page with room for `capacity` bytes, so that a usual page is written without growing.
    package init(reserving capacity: Int = 24 * 1024) {
        bytes.reserveCapacity(capacity)
    }

    /// Text between tags, escaped.
    package mutating func text(_ text: String) {
        Escaping.append(text, to: &bytes)
    }

    /// A whole number as text.
    package mutating func text(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Markup that stands in the source code word for word. There is no such function for computed strings.
    package mutating func fixed(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// What another writer wrote, and so escaped already.
    package mutating func append(_ part: HTML) {
        bytes.append(contentsOf: part.bytes)
    }

    /// `<name …>content</name>`; an attribute that is `nil` is left out.
    package mutating func tag(
        _ name: StaticString,
        _ a: Attribute? = nil,
        _ b: Attribute? = nil,
        _ c: Attribute? = nil,
        _ d: Attribute? = nil,
        _ e: Attribute? = nil,
        _ f: Attribute? = nil,
        content: (inout HTML) throws -> Void
    ) rethrows {
        begin(name, a, b, c, d, e, f)
        try content(&self)
        end(name)
    }

    /// `<name …>text</name>` with the text escaped.
    package mutating func tag(
        _ name: StaticString,
        _ a: Attribute? = nil,
        _ b: Attribute? = nil,
        _ c: Attribute? = nil,
        _ d: Attribute? = nil,
        _ e: Attribute? = nil,
        _ f: Attribute? = nil,
        text: String
    ) {
        begin(name, a, b, c, d, e, f)
        Escaping.append(text, to: &bytes)
        end(name)
    }

    /// As `tag`, for elements with more attributes than the six of the short form.
    package mutating func tag(
        _ name: StaticString,
        attributes: [Attribute],
        content: (inout HTML) throws -> Void
    ) rethrows {
        begin(name, attributes)
        try content(&self)
        end(name)
    }

    /// An element without content or end tag: `br`, `hr`, `img`, `input`, `link`, `meta`.
    package mutating func void(
        _ name: StaticString,
        _ a: Attribute? = nil,
        _ b: Attribute? = nil,
        _ c: Attribute? = nil,
        _ d: Attribute? = nil,
        _ e: Attribute? = nil,
        _ f: Attribute? = nil
    ) {
        begin(name, a, b, c, d, e, f)
    }

    /// As `void`, for any number of attributes.
    package mutating func void(_ name: StaticString, attributes: [Attribute]) {
        begin(name, attributes)
    }

    private mutating func begin(
        _ name: StaticString,
        _ a: Attribute?,
        _ b: Attribute?,
        _ c: Attribute?,
        _ d: Attribute?,
        _ e: Attribute?,
        _ f: Attribute?
    ) {
        open(name)
        a?.write(to: &bytes)
        b?.write(to: &bytes)
        c?.write(to: &bytes)
        d?.write(to: &bytes)
        e?.write(to: &bytes)
        f?.write(to: &bytes)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func begin(_ name: StaticString, _ attributes: [Attribute]) {
        open(name)
        for attribute in attributes { attribute.write(to: &bytes) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func open(_ name: StaticString) {
        bytes.append(UInt8(ascii: "<"))
        fixed(name)
    }

    private mutating func end(_ name: StaticString) {
        fixed("</")
        fixed(name)
        bytes.append(UInt8(ascii: ">"))
    }
}

/// How much a text may ask of the parser before it is refused.
package struct JSONLimits: Sendable, Hashable {
    /// Arrays and objects inside each other.
    package var depth: Int
    /// Values in all, keys not counted.
    package var nodes: Int

    package init(depth: Int = 32, nodes: Int = 50_000) {
        self.depth = depth
        self.nodes = nodes
    }
}

/// Why a text is not JSON as we accept it.
package struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The byte, counted from 0, at which reading stopped.
    package let offset: Int
    /// For people, in Chinese.
    package let message: String

    package init(offset: Int, message: String) {
        self.offset = offset
        self.message = message
    }

    package var description: String { "第\(offset)字节：\(message)" }
}

extension JSON {
    /// Reads one strict JSON text.
    ///
    /// Refused: invalid UTF-8, lone surrogates, a key that stands twice in one object, fractions, exponents, `-0`,
    /// integers beyond 2⁵³ − 1, more depth or values than the limits, and anything after the value but white space.
    package init(parsing bytes: [UInt8], limits: JSONLimits = .init()) throws(JSONSyntaxError) {
        var parser = JSONParser(bytes, limits: limits, canonical: false)
        self = try parser.text()
    }

    package init(parsing bytes: some Collection<UInt8>, limits: JSONLimits = .init())
        throws(JSONSyntaxError)
    {
        try self.init(parsing: Array(bytes), limits: limits)
    }

    /// Reads a text that must already be canonical (RFC 8785), byte for byte.
    package init(canonical bytes: [UInt8], limits: JSONLimits = .init()) throws(JSONSyntaxError) {
        var parser = JSONParser(bytes, limits: limits, canonical: true)
        self = try parser.text()
    }
}

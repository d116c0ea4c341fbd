/// One value that goes into a statement or comes out of a row; the few kinds that both engines share.
package enum SQLValue: Sendable, Equatable {
    case null
    case int(Int)
    case text(String)
    case blob([UInt8])

    /// `NULL` for `nil`.
    package init(_ value: Int?) {
        self = value.map(SQLValue.int) ?? .null
    }

    /// `NULL` for `nil`.
    package init(_ value: String?) {
        self = value.map(SQLValue.text) ?? .null
    }

    /// `NULL` for `nil`.
    package init(_ value: [UInt8]?) {
        self = value.map(SQLValue.blob) ?? .null
    }

    /// Truth is stored as 1 and 0, because SQLite has no boolean.
    package init(_ value: Bool) {
        self = .int(value ? 1 : 0)
    }
}

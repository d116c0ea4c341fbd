/// The SQL that an engine speaks. Stores write what both speak; the few differences are named here.
package enum Dialect: Sendable {
    case sqlite
    case postgres

    /// Keeps a row that was read unchanged until the transaction ends. SQLite has one writer and needs nothing.
    package var lockingRow: String {
        self == .postgres ? "FOR UPDATE" : ""
    }

    /// A column that no index is to be taken for. PostgreSQL knows from its statistics which index leads.
    func aside(_ column: String) -> String {
        self == .sqlite ? "+\(column)" : column
    }

    /// Takes rows that nobody else is taking. SQLite has one writer and needs nothing.
    package var takingFreeRows: String {
        self == .postgres ? "FOR UPDATE SKIP LOCKED" : ""
    }
}

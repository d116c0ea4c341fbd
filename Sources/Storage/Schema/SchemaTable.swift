/// A table as the engine itself describes it, for comparing the two engines; the index of words, which each keeps in
/// its own way, is left out.
package struct SchemaTable: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        package var name: String
        /// `INTEGER`, `TEXT` or `BLOB`, in SQLite's words.
        package var type: String
        package var nullable: Bool
    }

    /// An index that is not the primary key. Names are the engines' own affair.
    package struct Index: Sendable, Equatable {
        /// In order; `name DESC` where the order falls.
        package var columns: [String]
        package var unique: Bool
    }

    package var name: String
    package var columns: [Column]
    package var primaryKey: [String]
    package var indexes: [Index]
}

package enum Schema {
    /// All tables in order of name, as they are now.
    package static func tables(on c: any SQLConnection) throws -> [SchemaTable] {
        let reader: any SchemaReader = c.dialect == .sqlite ? SQLiteSchema(c: c) : PostgresSchema(c: c)
        return try reader.tables().map { name in
            SchemaTable(
                name: name,
                columns: try reader.columns(of: name),
                primaryKey: try reader.primaryKey(of: name),
                indexes: try reader.indexes(of: name).sorted { $0.columns.lexicographicallyPrecedes($1.columns) }
            )
        }
    }
}

protocol SchemaReader {
    func tables() throws -> [String]
    func columns(of table: String) throws -> [SchemaTable.Column]
    func primaryKey(of table: String) throws -> [String]
    func indexes(of table: String) throws -> [SchemaTable.Index]
}

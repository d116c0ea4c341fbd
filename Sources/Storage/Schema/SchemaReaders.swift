struct SQLiteSchema: SchemaReader {
    let c: any SQLConnection

    func tables() throws -> [String] {
        try c.rows(
            """
            SELECT name
            FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
            ORDER BY name
            """,
            []
        ).map { try $0.text(0) }
    }

    func columns(of table: String) throws -> [SchemaTable.Column] {
        try c.rows(
            """
            SELECT name, type, "notnull", pk
            FROM pragma_table_info(?)
            ORDER BY cid
            """,
            [.text(table)]
        ).map {
            // The row id is never NULL, though SQLite does not say so.
            let nullable = try $0.int(2) == 0 && $0.int(3) == 0
            return SchemaTable.Column(name: try $0.text(0), type: try $0.text(1), nullable: nullable)
        }
    }

    func primaryKey(of table: String) throws -> [String] {
        try c.rows(
            """
            SELECT name
            FROM pragma_table_info(?)
            WHERE pk > 0
            ORDER BY pk
            """,
            [.text(table)]
        ).map { try $0.text(0) }
    }

    func indexes(of table: String) throws -> [SchemaTable.Index] {
        try c.rows(
            """
            SELECT name, "unique"
            FROM pragma_index_list(?)
            WHERE origin <> 'pk'
            """,
            [.text(table)]
        ).map { SchemaTable.Index(columns: try indexed(by: try $0.text(0)), unique: try $0.bool(1)) }
    }

    private func indexed(by index: String) throws -> [String] {
        try c.rows(
            """
            SELECT name, "desc"
            FROM pragma_index_xinfo(?)
            WHERE key = 1
            ORDER BY seqno
            """,
            [.text(index)]
        ).map { try $0.text(0) + (try $0.bool(1) ? " DESC" : "") }
    }
}

struct PostgresSchema: SchemaReader {
    let c: any SQLConnection

    func tables() throws -> [String] {
        try c.rows(
            """
            SELECT relname::text
            FROM pg_class
            WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
            ORDER BY relname::text COLLATE "C"
            """,
            []
        ).map { try $0.text(0) }
    }

    func columns(of table: String) throws -> [SchemaTable.Column] {
        let names = ["bigint": "INTEGER", "text": "TEXT", "bytea": "BLOB"]
        return try c.rows(
            """
            SELECT attname::text, format_type(atttypid, atttypmod), attnotnull::int
            FROM pg_attribute
            WHERE attrelid = (?::text)::regclass AND attnum > 0 AND NOT attisdropped
                AND atttypid <> 'tsvector'::regtype
            ORDER BY attnum
            """,
            [.text(table)]
        ).map {
            let type = try $0.text(1)
            return SchemaTable.Column(name: try $0.text(0), type: names[type] ?? type, nullable: try $0.int(2) == 0)
        }
    }

    func primaryKey(of table: String) throws -> [String] {
        try keys(of: table, primary: true).first?.columns ?? []
    }

    func indexes(of table: String) throws -> [SchemaTable.Index] {
        try keys(of: table, primary: false)
    }

    private func keys(of table: String, primary: Bool) throws -> [SchemaTable.Index] {
        try c.rows(
            """
            SELECT indexrelid::bigint, indisunique::int, indnkeyatts::int
            FROM pg_index
            JOIN pg_class ON pg_class.oid = indexrelid
            JOIN pg_am ON pg_am.oid = relam
            WHERE indrelid = (?::text)::regclass AND indisprimary::int = ? AND amname = 'btree'
            """,
            [.text(table), SQLValue(primary)]
        ).map {
            SchemaTable.Index(
                columns: try indexed(by: try $0.int(0), keys: try $0.int(2)),
                unique: try $0.bool(1)
            )
        }
    }

    private func indexed(by index: Int, keys: Int) throws -> [String] {
        try c.rows(
            """
            SELECT a.attname::text, i.indoption[n - 1]::int & 1
            FROM pg_index AS i, generate_series(1, ?::int) AS n, pg_attribute AS a
            WHERE i.indexrelid = (?::bigint)::oid AND a.attrelid = i.indrelid AND a.attnum = i.indkey[n - 1]
            ORDER BY n
            """,
            [.int(keys), .int(index)]
        ).map { try $0.text(0) + (try $0.bool(1) ? " DESC" : "") }
    }
}

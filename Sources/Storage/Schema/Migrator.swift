/// Applies migrations once each, also when several processes start together.
enum Migrator {
    /// Makes the record of migrations and refuses a database that this program does not understand.
    static func prepare(for migrations: [Migration], on c: any SQLConnection) throws {
        try lock(on: c)
        try c.run(
            c.dialect.definition(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    number INTEGER NOT NULL,
                    name TEXT NOT NULL,
                    fingerprint TEXT NOT NULL,
                    PRIMARY KEY (number)
                ) STRICT
                """
            ),
            []
        )
        guard migrations.map(\.number) == Array(1..<(migrations.count + 1)) else {
            throw StorageError.misuse("迁移的编号必须从 1 起连续")
        }
        if let newest = try newest(on: c), newest > migrations.count {
            throw StorageError.misuse("数据库已升级到第 \(newest) 号迁移，本程序只认识到第 \(migrations.count) 号，请使用更新的程序")
        }
    }

    static func apply(_ migration: Migration, on c: any SQLConnection) throws {
        try lock(on: c)
        if let recorded = try recorded(migration.number, on: c) {
            guard recorded == migration.fingerprint else {
                throw StorageError.misuse(
                    "第 \(migration.number) 号迁移（\(migration.name)）已经执行过，其内容却被改动；已执行的迁移不得修改，请另加新的迁移"
                )
            }
            return
        }
        for statement in migration.statements where c.dialect.takes(statement) {
            try c.run(c.dialect.definition(statement), [])
        }
        try c.run(
            "INSERT INTO schema_migrations (number, name, fingerprint) VALUES (?, ?, ?)",
            [.int(migration.number), .text(migration.name), .text(migration.fingerprint)]
        )
    }

    private static func newest(on c: any SQLConnection) throws -> Int? {
        try c.rows("SELECT number FROM schema_migrations ORDER BY number DESC LIMIT 1", []).first?.int(0)
    }

    private static func recorded(_ number: Int, on c: any SQLConnection) throws -> String? {
        try c.rows("SELECT fingerprint FROM schema_migrations WHERE number = ?", [.int(number)]).first?.text(0)
    }

    /// One process at a time; a long migration must not run into the timeout for ordinary statements.
    private static func lock(on c: any SQLConnection) throws {
        guard c.dialect == .postgres else { return }
        try c.run("SET LOCAL statement_timeout = 0", [])
        _ = try c.rows("SELECT pg_advisory_xact_lock(?)", [.int(0x5a48_4946_4100)])
    }
}

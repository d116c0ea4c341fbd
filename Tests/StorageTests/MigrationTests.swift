import Storage
import StoragePostgres
import Testing

@Suite("migrations")
struct MigrationTests {
    private static let first = Migration(
        number: 1,
        name: "first",
        statements: ["CREATE TABLE one (id INTEGER NOT NULL, PRIMARY KEY (id)) STRICT"]
    )

    @Test("migrating twice changes nothing", arguments: Engine.available)
    func twice(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try Organs.put(OrganRow(id: "a", profile: "{}"), on: $0) }
            let before = try await db.read { try Schema.tables(on: $0) }
            try await db.migrate()
            let after = try await db.read { try Schema.tables(on: $0) }
            let kept = try await db.read { try Organs.list(on: $0).count }
            #expect(before == after)
            #expect(kept == 1)
        }
    }

    @Test("an applied migration that was edited is refused, naming it", arguments: Engine.available)
    func edited(_ engine: Engine) async throws {
        try await Fixture.with(engine, migrated: false) { db, _ in
            try await db.migrate([Self.first])
            let edited = Migration(number: 1, name: "first", statements: Self.first.statements + ["SELECT 1"])
            let error = await #expect(throws: StorageError.self) { try await db.migrate([edited]) }
            #expect(error?.message == "第 1 号迁移（first）已经执行过，其内容却被改动；已执行的迁移不得修改，请另加新的迁移")
        }
    }

    @Test("a database from a newer program is refused", arguments: Engine.available)
    func newer(_ engine: Engine) async throws {
        let second = Migration(number: 2, name: "second", statements: ["CREATE INDEX one_id ON one (id)"])
        try await Fixture.with(engine, migrated: false) { db, _ in
            try await db.migrate([Self.first, second])
            let error = await #expect(throws: StorageError.self) { try await db.migrate([Self.first]) }
            #expect(error?.message.contains("请使用更新的程序") == true)
        }
    }

    @Test("a migration that fails leaves nothing behind", arguments: Engine.available)
    func failing(_ engine: Engine) async throws {
        let second = Migration(
            number: 2,
            name: "second",
            statements: ["CREATE TABLE two (id INTEGER NOT NULL, PRIMARY KEY (id)) STRICT", "CREATE NONSENSE"]
        )
        try await Fixture.with(engine, migrated: false) { db, _ in
            await #expect(throws: StorageError.self) { try await db.migrate([Self.first, second]) }
            let tables = try await db.read { try Schema.tables(on: $0).map(\.name) }
            #expect(tables == ["one", "schema_migrations"])
        }
    }

    @Test("numbers must run from 1 without gaps", arguments: Engine.available)
    func numbers(_ engine: Engine) async throws {
        let third = Migration(number: 3, name: "third", statements: [])
        try await Fixture.with(engine, migrated: false) { db, _ in
            await #expect(throws: StorageError.misuse("迁移的编号必须从 1 起连续")) {
                try await db.migrate([Self.first, third])
            }
        }
    }

    @Test("many that migrate at the same time agree", arguments: Engine.available)
    func crowd(_ engine: Engine) async throws {
        try await Fixture.with(engine, migrated: false) { db, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<6 { group.addTask { try await db.migrate() } }
                try await group.waitForAll()
            }
            let applied = try await db.read { try $0.rows("SELECT number FROM schema_migrations", []).count }
            #expect(applied == Migrations.all.count)
        }
    }

    @Test("two processes that start together both succeed", .enabled(if: Engine.hasPostgres, Engine.reason))
    func processes() async throws {
        try await Fixture.with(.postgres, migrated: false) { db, fixture in
            let others = try (0..<3).map { _ in try fixture.another() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for each in others + [db] { group.addTask { try await each.migrate() } }
                try await group.waitForAll()
            }
            for other in others { await other.close() }
        }
    }

    @Test("both engines have the same tables", .enabled(if: Engine.hasPostgres, Engine.reason))
    func equal() async throws {
        try await Fixture.with(.sqlite) { sqlite, _ in
            let left = try await sqlite.read { try Schema.tables(on: $0) }
            try await Fixture.with(.postgres) { postgres, _ in
                let right = try await postgres.read { try Schema.tables(on: $0) }
                #expect(left.map(\.name) == right.map(\.name))
                for (one, other) in zip(left, right) {
                    #expect(one == other)
                }
            }
        }
    }

    @Test("introspection sees columns, keys and the order of indexes")
    func introspection() async throws {
        try await Fixture.with(.sqlite) { db, _ in
            let tables = try await db.read { try Schema.tables(on: $0) }
            let cases = try #require(tables.first { $0.name == "cases" })
            #expect(cases.primaryKey == ["organ", "id"])
            #expect(cases.columns.first { $0.name == "number" }?.nullable == true)
            #expect(cases.columns.first { $0.name == "opened_at" }?.type == "INTEGER")
            #expect(cases.indexes.contains { $0.columns == ["organ", "stage", "opened_at DESC", "id DESC"] })
            #expect(tables.first { $0.name == "people" }?.indexes.map(\.unique) == [true])
        }
    }
}

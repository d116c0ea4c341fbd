import Foundation
import Storage
import StoragePostgres
import StorageSQLite
import Testing

/// The engines that the contract runs on.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    /// Where PostgreSQL is; the tests that need it say so when it is missing.
    static let postgresURL = ProcessInfo.processInfo.environment["ZHIFA_TEST_POSTGRES"]
    static let hasPostgres = postgresURL.map { !$0.isEmpty } ?? false
    static let reason: Comment = "未设置 ZHIFA_TEST_POSTGRES，跳过 PostgreSQL 的用例（可用 script/postgres start 启动）"

    static let available: [Engine] = hasPostgres ? [.sqlite, .postgres] : [.sqlite]

    var testDescription: String { rawValue }
}

/// A fresh database for one test: a file in a folder of its own, or a schema of its own.
struct Fixture: Sendable {
    let engine: Engine
    /// SQLite: the file. PostgreSQL: the URL with the schema.
    let place: String

    /// Another process's view of the same database, as it were; PostgreSQL only.
    func another(connections: Int = 2) throws -> PostgresDatabase {
        try PostgresDatabase(url: place, connections: connections)
    }

    /// Runs `body` with a migrated database and removes it afterwards.
    static func with(
        _ engine: Engine,
        migrated: Bool = true,
        connections: Int = 4,
        _ body: @Sendable (any Storage.Database, Fixture) async throws -> Void
    ) async throws {
        await Places.shared.enter()
        let outcome = await Self.outcome {
            let fixture = try await make(engine)
            let used = await Self.outcome { try await fixture.use(migrated, connections, body) }
            try await fixture.remove()
            try used.get()
        }
        await Places.shared.leave()
        try outcome.get()
    }

    private func use(
        _ migrated: Bool,
        _ connections: Int,
        _ body: @Sendable (any Storage.Database, Fixture) async throws -> Void
    ) async throws {
        let db = try open(connections: connections)
        let used = await Self.outcome {
            if migrated { try await db.migrate() }
            try await body(db, self)
        }
        await db.close()
        try used.get()
    }

    private static func outcome(_ body: () async throws -> Void) async -> Result<Void, any Error> {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }

    private static func make(_ engine: Engine) async throws -> Fixture {
        let name = "t_\(UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: ""))"
        switch engine {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return Fixture(engine: engine, place: folder.appendingPathComponent("zhifa.sqlite").path)
        case .postgres:
            let url = try #require(Engine.postgresURL)
            try await administer("CREATE SCHEMA \(name)")
            let mark = url.contains("?") ? "&" : "?"
            return Fixture(engine: engine, place: "\(url)\(mark)options=-csearch_path%3D\(name)")
        }
    }

    private func open(connections: Int) throws -> any Storage.Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(path: place)
        case .postgres: try PostgresDatabase(url: place, connections: connections)
        }
    }

    private func remove() async throws {
        switch engine {
        case .sqlite:
            try FileManager.default.removeItem(at: URL(fileURLWithPath: place).deletingLastPathComponent())
        case .postgres:
            guard let schema = place.components(separatedBy: "%3D").last else { return }
            try await Fixture.administer("DROP SCHEMA \(schema) CASCADE")
        }
    }

    private static func administer(_ sql: String) async throws {
        let db = try PostgresDatabase(url: try #require(Engine.postgresURL), connections: 1)
        do {
            try await db.write { _ = try $0.run(sql, []) }
        } catch {
            await db.close()
            throw error
        }
        await db.close()
    }
}

/// Lets only a few databases be open at once: the tests all start together, but a server has only so many connections.
actor Places {
    static let shared = Places()
    private var free = 8
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

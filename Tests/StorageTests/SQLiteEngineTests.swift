import Foundation
import Storage
import StorageSQLite
import Testing

@Suite("the file engine")
struct SQLiteEngineTests {
    @Test("a commit is on disk before it is answered, the log is WAL, the caches are small")
    func settings() async throws {
        try await withDatabase { db, _ in
            let writer = try await db.writerSettings()
            let reader = try await db.readerSettings()
            let durability = try await db.durability()
            #expect(writer.journalMode == "wal")
            #expect(writer.synchronous == 2)
            #expect(writer.cacheSize == -2_000)
            #expect(writer.automaticCheckpoint == 0)
            #expect(reader.journalMode == "wal")
            #expect(reader.cacheSize == -2_000)
            #expect(durability == 2)
        }
    }

    @Test("what was answered is in the files, should the process die at once")
    func crash() async throws {
        try await withDatabase { db, path in
            try await db.migrate()
            try await db.write { try Organs.put(OrganRow(id: "a", profile: "{}"), on: $0) }
            let copy = try copyFiles(of: path, with: ["", "-wal"])
            let kept = try await organs(in: copy)
            #expect(kept == ["a"])
        }
    }

    @Test("a checkpoint moves the log into the file itself")
    func checkpoint() async throws {
        try await withDatabase { db, path in
            try await db.migrate()
            try await db.write { try Organs.put(OrganRow(id: "a", profile: "{}"), on: $0) }
            try await db.checkpoint()
            let copy = try copyFiles(of: path, with: [""])
            let kept = try await organs(in: copy)
            #expect(kept == ["a"])
        }
    }

    @Test("the log stays bounded while writers never pause, though nobody asks for a checkpoint")
    func bounded() async throws {
        try await withDatabase { db, path in
            try await db.migrate()
            let profile = String(repeating: "x", count: 100_000)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        for n in 0..<400 {
                            try await db.write {
                                try Organs.put(OrganRow(id: "o\(writer)-\(n % 20)", profile: profile), on: $0)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            // 160 MB went through the log.
            let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int ?? 0
            #expect(size < 110 << 20)
        }
    }

    @Test("writes share commits")
    func sharing() async throws {
        try await withDatabase { db, _ in
            try await db.migrate()
            let before = db.statistics
            try await withThrowingTaskGroup(of: Void.self) { group in
                for n in 0..<200 {
                    group.addTask { try await db.write { try Organs.put(OrganRow(id: "o\(n)", profile: ""), on: $0) } }
                }
                try await group.waitForAll()
            }
            let after = db.statistics
            #expect(after.writes - before.writes == 200)
            #expect(after.commits - before.commits < 200)
        }
    }

    @Test("a second opening of the same file is refused until the first is closed")
    func second() async throws {
        try await withDatabase { db, path in
            let error = #expect(throws: StorageError.self) { try SQLiteDatabase(path: path) }
            #expect(error?.message.contains("已被另一个进程打开") == true)
            await db.close()
            let again = try SQLiteDatabase(path: path)
            await again.close()
        }
    }

    @Test("a file that another process has open is refused")
    func otherProcess() async throws {
        try await withDatabase { db, path in
            await db.close()
            let other = Process()
            let input = Pipe()
            let output = Pipe()
            other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            other.arguments = ["flock", path + ".lock", "sh", "-c", "echo ready; read line"]
            other.standardInput = input
            other.standardOutput = output
            try other.run()
            _ = output.fileHandleForReading.availableData
            #expect(throws: StorageError.self) { try SQLiteDatabase(path: path) }
            try input.fileHandleForWriting.close()
            other.waitUntilExit()
        }
    }

    @Test("a file that is no database is called damaged")
    func notADatabase() async throws {
        try await withDatabase { db, path in
            await db.close()
            let garbage = path + ".garbage"
            try Data(repeating: 7, count: 8_192).write(to: URL(fileURLWithPath: garbage))
            let error = #expect(throws: StorageError.self) { try SQLiteDatabase(path: garbage) }
            guard case .damaged = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("closing waits for the writes under way")
    func closing() async throws {
        try await withDatabase { db, path in
            try await db.migrate()
            async let writes = withTaskGroup(of: Int.self) { group in
                for n in 0..<100 {
                    group.addTask {
                        let done: Void? = try? await db.write {
                            try Organs.put(OrganRow(id: "o\(n)", profile: ""), on: $0)
                        }
                        return done == nil ? 0 : 1
                    }
                }
                return await group.reduce(0, +)
            }
            await db.close()
            let answered = await writes
            let again = try SQLiteDatabase(path: path)
            let kept = try await again.read { try Organs.list(on: $0).count }
            await again.close()
            #expect(kept == answered)
        }
    }

    @Test("one process leads: the one that has the file")
    func leadership() async throws {
        try await withDatabase { db, _ in
            let leads = try await db.holdLeadership("log")
            #expect(leads)
        }
    }

    // MARK: - Help

    private func withDatabase(_ body: @Sendable (SQLiteDatabase, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("t_\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("zhifa.sqlite").path
        let db = try SQLiteDatabase(path: path)
        do {
            try await body(db, path)
            await db.close()
        } catch {
            await db.close()
            throw error
        }
    }

    private func copyFiles(of path: String, with endings: [String]) throws -> String {
        let copy = path + ".copy"
        for ending in endings {
            try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
        }
        return copy
    }

    private func organs(in path: String) async throws -> [String] {
        let db = try SQLiteDatabase(path: path)
        let found = try await db.read { try Organs.list(on: $0).map(\.id) }
        await db.close()
        return found
    }
}

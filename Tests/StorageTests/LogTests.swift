import Storage
import Testing

@Suite("the Merkle log's tables")
struct LogTests {
    @Test("entries wait in order and leave the queue when they are logged", arguments: Engine.available)
    func queue(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db, dossiers: 3, entries: 4)
            let pending = try await db.read { try Log.pending(limit: 5, on: $0) }
            #expect(pending.map(\.dossier) == ["d1", "d1", "d1", "d1", "d2"])
            #expect(pending.map(\.seq) == [1, 2, 3, 4, 1])
            try await append(pending, at: 0, to: db)
            let after = try await db.read { c in
                (try Log.size(on: c), try Log.pending(limit: 100, on: c).count)
            }
            #expect(after == (5, 7))
        }
    }

    @Test("leaves must continue the log", arguments: Engine.available)
    func gap(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db, dossiers: 1, entries: 3)
            let pending = try await db.read { try Log.pending(limit: 10, on: $0) }
            for start in [1, 5] {
                await #expect(throws: StorageError.conflict("log_leaves")) {
                    try await append(pending, at: start, to: db)
                }
            }
            try await append(pending, at: 0, to: db)
            await #expect(throws: StorageError.self) { try await append(pending, at: 3, to: db) }
            let size = try await db.read { try Log.size(on: $0) }
            #expect(size == 3)
        }
    }

    @Test("an entry's place in the log is found, and so are the nodes", arguments: Engine.available)
    func places(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db, dossiers: 2, entries: 40)
            let pending = try await db.read { try Log.pending(limit: 100, on: $0) }
            try await append(pending, at: 0, to: db)
            let leaf = try await db.read { try Log.leaf(organ: organ, dossier: "d2", seq: 3, on: $0) }
            let none = try await db.read { try Log.leaf(organ: organ, dossier: "d2", seq: 99, on: $0) }
            let leaves = try await db.read { try Log.leaves(organ: organ, dossier: "d2", on: $0) }
            let nodes = try await db.read { try Log.nodes([(0, 79), (0, 80), (0, 1)], on: $0) }
            let node = try await db.read { try Log.node(level: 0, index: 42, on: $0) }
            #expect(leaf == LogLeaf(index: 42, pending[42]))
            #expect(none == nil)
            #expect(leaves.map(\.index) == Array(40..<80))
            #expect(nodes.map(\.index) == [79, 1])
            #expect(node == pending[42].hash)
        }
    }

    @Test("the latest checkpoint is the largest", arguments: Engine.available)
    func checkpoints(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let none = try await db.read { try Checkpoints.latest(on: $0) }
            try await db.write { c in
                for size in [5, 12, 9] {
                    try Checkpoints.insert(StoredCheckpoint(size: size, note: "n\(size)", createdAt: size), on: c)
                }
            }
            let latest = try await db.read { try Checkpoints.latest(on: $0) }
            let older = try await db.read { try Checkpoints.at(size: 9, on: $0) }
            #expect(none == nil)
            #expect(latest == StoredCheckpoint(size: 12, note: "n12", createdAt: 12))
            #expect(older?.note == "n9")
            await #expect(throws: StorageError.conflict("checkpoints")) {
                try await db.write {
                    try Checkpoints.insert(StoredCheckpoint(size: 9, note: "other", createdAt: 1), on: $0)
                }
            }
        }
    }

    private func fill(_ db: any Storage.Database, dossiers: Int, entries: Int) async throws {
        try await db.write { c in
            for dossier in 1...dossiers {
                for seq in 1...entries { try Dossiers.append(entry("d\(dossier)", seq), on: c) }
            }
        }
    }

    private func append(_ pending: [PendingLeaf], at start: Int, to db: any Storage.Database) async throws {
        try await db.write { c in
            let leaves = pending.enumerated().map { LogLeaf(index: start + $0.offset, $0.element) }
            let nodes = leaves.map { LogNode(level: 0, index: $0.index, hash: $0.hash) }
            try Log.append(leaves: leaves, nodes: nodes, on: c)
        }
    }
}

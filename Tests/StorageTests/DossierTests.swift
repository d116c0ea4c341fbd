import Storage
import Testing

@Suite("dossiers, sealed values and keys")
struct DossierTests {
    @Test("a dossier comes back entry by entry, whole or from a place on", arguments: Engine.available)
    func load(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let entries = (1...5).map { entry("d1", $0) }
            try await db.write { c in
                for entry in entries { try Dossiers.append(entry, on: c) }
                try Dossiers.append(entry("d2", 1), on: c)
                try Dossiers.append(entry("d1", 1, organ: "别的机关"), on: c)
            }
            let loaded = try await db.read { c in
                (
                    try Dossiers.load(organ: organ, dossier: "d1", on: c),
                    try Dossiers.load(organ: organ, dossier: "d1", after: 3, on: c),
                    try Dossiers.load(organ: organ, dossier: "none", on: c)
                )
            }
            #expect(loaded.0 == entries)
            #expect(loaded.1 == Array(entries.dropFirst(3)))
            #expect(loaded.2.isEmpty)
        }
    }

    @Test("the head is the newest entry", arguments: Engine.available)
    func head(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for seq in 1...3 { try Dossiers.append(entry("d1", seq), on: c) }
            }
            let head = try await db.read { try Dossiers.head(organ: organ, dossier: "d1", on: $0).map { [$0.seq] } }
            let hash = try await db.read { try Dossiers.head(organ: organ, dossier: "d1", on: $0)?.hash }
            let none = try await db.read { try Dossiers.head(organ: organ, dossier: "none", on: $0)?.seq }
            #expect(head == [3])
            #expect(hash == bytes(3))
            #expect(none == nil)
        }
    }

    @Test("a place in a dossier is taken once", arguments: Engine.available)
    func conflict(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try Dossiers.append(entry("d1", 1), on: $0) }
            await #expect(throws: StorageError.conflict("entries")) {
                try await db.write { try Dossiers.append(entry("d1", 1), on: $0) }
            }
            let pending = try await db.read { try Log.pending(limit: 10, on: $0).count }
            #expect(pending == 1)
        }
    }

    @Test("paging over dossiers finds each once, in the order of bytes", arguments: Engine.available)
    func ids(_ engine: Engine) async throws {
        let names = ["B", "a", "b1", "b2", "案", "一", "é", "Z", "_x", "0"]
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for name in names {
                    for seq in 1...3 { try Dossiers.append(entry(name, seq), on: c) }
                }
            }
            var found: [String] = []
            while true {
                let after = found.last ?? ""
                let page = try await db.read { try Dossiers.ids(organ: organ, after: after, limit: 3, on: $0) }
                found += page
                if page.isEmpty { break }
            }
            #expect(found == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }

    @Test("every organ with dossiers is found", arguments: Engine.available)
    func organs(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let none = try await db.read { try Dossiers.organs(on: $0) }
            try await db.write { c in
                for organ in ["乙", "甲", "c"] {
                    for dossier in ["1", "2"] { try Dossiers.append(entry(dossier, 1, organ: organ), on: c) }
                }
            }
            let found = try await db.read { try Dossiers.organs(on: $0) }
            #expect(none.isEmpty)
            #expect(found == ["c", "乙", "甲"])
        }
    }

    @Test(
        "a sealed value is loaded with its dossier, found by its token, and erased alone",
        arguments: Engine.available
    )
    func sealed(_ engine: Engine) async throws {
        @Sendable func value(_ dossier: String, _ seq: Int, _ path: String, _ blind: String?) -> SealedValue {
            SealedValue(organ: organ, dossier: dossier, seq: seq, path: path, sealed: bytes(seq), blind: blind)
        }
        let values = [value("d1", 1, "/a", "t1"), value("d1", 1, "/b", nil), value("d1", 2, "/a", "t1")]
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                try SealedValues.insert(values, on: c)
                try SealedValues.insert(value("d2", 1, "/a", "t1"), on: c)
                try SealedValues.insert(value("d3", 1, "/a", "t2"), on: c)
            }
            let loaded = try await db.read { try SealedValues.load(organ: organ, dossier: "d1", on: $0) }
            let found = try await db.read { try SealedValues.find(organ: organ, blind: "t1", on: $0) }
            let rest = try await db.read { try SealedValues.find(organ: organ, blind: "t1", after: "d1", on: $0) }
            #expect(loaded == values)
            #expect(found == ["d1", "d2"])
            #expect(rest == ["d2"])
            let erased = try await db.write { c in
                [
                    try SealedValues.erase(organ: organ, dossier: "d1", seq: 1, path: "/a", on: c),
                    try SealedValues.erase(organ: organ, dossier: "d1", seq: 1, path: "/a", on: c),
                ]
            }
            let left = try await db.read { try SealedValues.load(organ: organ, dossier: "d1", on: $0) }
            #expect(erased == [true, false])
            #expect(left == Array(values.dropFirst()))
        }
    }

    @Test("a dossier has one key, which can be wrapped anew", arguments: Engine.available)
    func dossierKeys(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try DossierKeys.insert(organ: organ, dossier: "d1", wrapped: bytes(1), on: $0) }
            await #expect(throws: StorageError.conflict("dossier_keys")) {
                try await db.write { try DossierKeys.insert(organ: organ, dossier: "d1", wrapped: bytes(2), on: $0) }
            }
            let replaced = try await db.write { c in
                [
                    try DossierKeys.replace(organ: organ, dossier: "d1", wrapped: bytes(3), on: c),
                    try DossierKeys.replace(organ: organ, dossier: "none", wrapped: bytes(3), on: c),
                ]
            }
            let key = try await db.read { try DossierKeys.get(organ: organ, dossier: "d1", on: $0) }
            let none = try await db.read { try DossierKeys.get(organ: organ, dossier: "none", on: $0) }
            #expect(replaced == [true, false])
            #expect(key == bytes(3))
            #expect(none == nil)
        }
    }

    @Test("a system key keeps its purpose and its public half", arguments: Engine.available)
    func systemKeys(_ engine: Engine) async throws {
        let signing = SystemKey(id: "log", purpose: "sign", wrapped: bytes(1), publicKey: bytes(2), createdAt: 7)
        let blind = SystemKey(id: "blind", purpose: "index", wrapped: bytes(3), publicKey: nil, createdAt: 8)
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                try SystemKeys.insert(signing, on: c)
                try SystemKeys.insert(blind, on: c)
                try SystemKeys.replace(id: "blind", wrapped: bytes(4), on: c)
            }
            let keys = try await db.read { c in
                [try SystemKeys.get(id: "log", on: c), try SystemKeys.get(id: "blind", on: c)]
            }
            #expect(keys[0] == signing)
            #expect(keys[1]?.wrapped == bytes(4))
            #expect(keys[1]?.publicKey == nil)
        }
    }
}

import Storage
import Testing

@Suite("versions of reference data")
struct ReferenceTests {
    @Test("versions are kept whole, and only the next one is new", arguments: Engine.available)
    func versions(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let none = try await db.read { try ReferenceVersions.newest(organ: organ, stream: .calendar, on: $0) }
            #expect(none == 0)
            try await db.write { c in
                for number in 1...3 { try ReferenceVersions.insert(version(number), on: c) }
                try ReferenceVersions.insert(version(7, stream: .catalogue), on: c)
            }
            let (newest, second, missing) = try await db.read { c in
                (
                    try ReferenceVersions.newest(organ: organ, stream: .calendar, on: c),
                    try ReferenceVersions.get(organ: organ, stream: .calendar, version: 2, on: c),
                    try ReferenceVersions.get(organ: "别的机关", stream: .calendar, version: 2, on: c)
                )
            }
            #expect(newest == 3)
            #expect(second == version(2))
            #expect(missing == nil)
        }
    }

    @Test("the same version can't be taken twice", arguments: Engine.available)
    func twice(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { try ReferenceVersions.insert(version(1), on: $0) }
            await #expect(throws: StorageError.self) {
                try await db.write { try ReferenceVersions.insert(version(1), on: $0) }
            }
        }
    }

    @Test("the history lists the newest first, page by page", arguments: Engine.available)
    func history(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in for number in 1...5 { try ReferenceVersions.insert(version(number), on: c) } }
            let pages = try await db.read { c in
                [
                    try ReferenceVersions.history(organ: organ, stream: .calendar, limit: 2, on: c),
                    try ReferenceVersions.history(organ: organ, stream: .calendar, before: 4, limit: 9, on: c),
                ].map { $0.map(\.version) }
            }
            #expect(pages == [[5, 4], [3, 2, 1]])
        }
    }

    private func version(_ number: Int, stream: ReferenceStream = .calendar) -> ReferenceVersion {
        ReferenceVersion(
            organ: organ,
            stream: stream,
            version: number,
            bytes: [UInt8(number), 0, 255],
            sha256: Array(repeating: UInt8(number), count: 32),
            rows: number * 10,
            source: "通知 \(number)",
            person: "chen",
            recordedAt: 1000 + number
        )
    }
}

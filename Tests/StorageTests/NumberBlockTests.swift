import Storage
import Testing

@Suite("numbers in officers' hands")
struct NumberBlockTests {
    static let series = "当罚/2026"

    @Test("a block follows the numbers that are out, and single numbers follow it", arguments: Engine.available)
    func issue(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let (blocks, singles) = try await db.write { c in
                var singles = [try single(c)]
                let one = try block(5, "b1", on: c)
                singles.append(try single(c))
                let two = try block(1, "b2", to: "wang", on: c)
                singles.append(try single(c))
                return ([one, two], singles)
            }
            let (listed, held, faults) = try await db.read { c in
                (
                    try NumberBlocks.list(organ: organ, series: Self.series, on: c),
                    try NumberBlocks.list(organ: organ, person: "wang", on: c),
                    try NumberBlocks.faults(limit: 9, on: c)
                )
            }
            #expect(singles == [1, 7, 9])
            #expect(blocks.map(\.numbers) == [2..<7, 8..<9])
            #expect(listed == blocks)
            #expect(held == [blocks[1]])
            #expect(faults.isEmpty)
        }
    }

    @Test("printed receipts begin where the first book begins, and go on without a gap", arguments: Engine.available)
    func begin(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let books = try await db.write { c in
                [try block(25, "b1", first: 20_651, on: c), try block(25, "b2", first: 20_676, on: c)]
            }
            let gap = try await fault(db) { _ = try block(25, "b3", first: 20_702, on: $0) }
            let again = try await fault(db) { _ = try block(25, "b3", first: 20_651, on: $0) }
            let (next, faults) = try await db.write { c in
                (try block(1, "b3", on: c).first, try NumberBlocks.faults(limit: 9, on: c))
            }
            #expect(books.map(\.numbers) == [20_651..<20_676, 20_676..<20_701])
            #expect(gap == .next(20_701))
            #expect(again == .next(20_701))
            #expect(next == 20_701)
            #expect(faults.isEmpty)
        }
    }

    @Test("series are named in order, and found by the word that they begin with", arguments: Engine.available)
    func series(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let (named, rest, found) = try await db.write { c in
                for (number, series) in ["票据/3301/10", "当罚决/2026", "票据/3301/10", "当罚决/2025"].enumerated() {
                    _ = try NumberBlocks.issue(
                        2,
                        organ: organ,
                        series: series,
                        to: "li",
                        id: "b\(number)",
                        by: "boss",
                        at: 5,
                        on: c
                    )
                }
                return (
                    try NumberBlocks.series(organ: organ, on: c),
                    try NumberBlocks.series(organ: organ, after: "当罚决/2025", limit: 1, on: c),
                    try ["票据", "票", "据", "当罚决"].map { try NumberBlocks.exist(organ: organ, word: $0, on: c) }
                )
            }
            #expect(named == ["当罚决/2025", "当罚决/2026", "票据/3301/10"])
            #expect(rest == ["当罚决/2026"])
            #expect(found == [true, false, false, true])
        }
    }

    @Test("no block is empty or larger than the largest", arguments: Engine.available, [0, -1, 201])
    func size(_ engine: Engine, count: Int) async throws {
        try await Fixture.with(engine) { db, _ in
            await #expect(throws: StorageError.misuse("号段应有 1 至 200 个号码")) {
                try await db.write { _ = try block(count, "b1", on: $0) }
            }
            let next = try await db.write { try single($0) }
            #expect(next == 1)
        }
    }

    @Test("each number's end is noted once and accounted for", arguments: Engine.available)
    func account(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let accounts = try await db.write { c in
                _ = try block(6, "b1", on: c)
                _ = try block(2, "b2", to: "wang", on: c)
                _ = try use(2, on: c)
                _ = try spoil(4, on: c)
                return try NumberBlocks.reconcile(organ: organ, series: Self.series, on: c)
            }
            #expect(accounts.map(\.block.id) == ["b1", "b2"])
            #expect(accounts.map(\.unused) == [[1, 3, 5, 6], [7, 8]])
            #expect(accounts[0].used.map(\.value) == [2])
            #expect(accounts[0].used.map(\.document) == ["doc2"])
            #expect(accounts[0].used.map(\.caseID) == ["c2"])
            #expect(accounts[0].spoiled.map(\.value) == [4])
            #expect(accounts[0].spoiled.map(\.reason) == ["写错当事人姓名"])
            #expect(accounts[0].returned.isEmpty)
        }
    }

    @Test("what can't be done with a number is refused by its reason, and nothing changes", arguments: Engine.available)
    func refused(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let used = try await db.write { c in
                _ = try block(3, "b1", on: c)
                return try use(2, on: c)
            }
            let before = try await db.read { try NumberBlocks.reconcile(organ: organ, series: Self.series, on: $0) }
            let faults = try await [
                fault(db) { _ = try use(2, on: $0) },
                fault(db) { _ = try spoil(2, on: $0) },
                fault(db) { _ = try use(4, on: $0) },
                fault(db) { _ = try use(0, on: $0) },
                fault(db) { _ = try use(1, by: "wang", on: $0) },
                fault(db) { _ = try spoil(1, by: "wang", on: $0) },
                fault(db) { _ = try NumberBlocks.close(organ: organ, id: "b1", by: "boss", at: 9, on: $0) },
                fault(db) { _ = try giveBack("b9", on: $0) },
                fault(db) { _ = try NumberBlocks.close(organ: "别的机关", id: "b1", by: "boss", at: 9, on: $0) },
            ]
            let after = try await db.read { try NumberBlocks.reconcile(organ: organ, series: Self.series, on: $0) }
            #expect(
                faults == [
                    .settled(used), .settled(used), .unknown, .unknown, .heldBy(person: "li"), .heldBy(person: "li"),
                    .unused(2), .unknown, .unknown,
                ]
            )
            #expect(after == before)
        }
    }

    @Test("a block is closed after its unused numbers came back, and then stays as it is", arguments: Engine.available)
    func yearEnd(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let (returned, again, closed) = try await db.write { c in
                _ = try block(4, "b1", on: c)
                _ = try use(1, on: c)
                _ = try spoil(2, on: c)
                let returned = try giveBack("b1", on: c)
                let again = try giveBack("b1", on: c)
                return (returned, again, try NumberBlocks.close(organ: organ, id: "b1", by: "boss", at: 9, on: c))
            }
            let faults = try await [
                fault(db) { _ = try use(3, on: $0) },
                fault(db) { _ = try giveBack("b1", on: $0) },
                fault(db) { _ = try NumberBlocks.close(organ: organ, id: "b1", by: "boss", at: 10, on: $0) },
            ]
            let (kept, number, account) = try await db.read { c in
                (
                    try NumberBlocks.get(organ: organ, id: "b1", on: c),
                    try BlockNumbers.get(4, organ: organ, series: Self.series, on: c),
                    try NumberBlocks.reconcile(organ: organ, series: Self.series, on: c).first
                )
            }
            #expect(returned == [3, 4])
            #expect(again.isEmpty)
            #expect(closed.closedAt == 9)
            #expect(closed.closedBy == "boss")
            #expect(kept == closed)
            #expect(faults == [.closed(closed), .closed(closed), .closed(closed)])
            #expect(number?.state == .returned)
            #expect(number?.reason == "年终缴回")
            #expect(account?.unused == [])
            #expect(account?.returned.map(\.value) == [3, 4])
        }
    }

    @Test("many that use the same numbers at once use each once", arguments: Engine.available)
    func crowd(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { _ = try block(10, "b1", on: $0) }
            let used = await withTaskGroup(of: [Int].self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        var mine: [Int] = []
                        for value in 1...10 {
                            let done = try? await db.write { try use(value, document: "w\(worker)", on: $0) }
                            if let done { mine.append(done.value) }
                        }
                        return mine
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(used.sorted() == Array(1...10))
        }
    }

    @Test("blocks and single numbers that are taken at once neither skip nor repeat", arguments: Engine.available)
    func mixedCrowd(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let taken = await withTaskGroup(of: [Int].self) { group in
                for worker in 0..<12 {
                    group.addTask {
                        var mine: [Int] = []
                        for turn in 0..<6 {
                            let numbers = try? await db.write { c in
                                let numbers =
                                    turn % 2 == 0
                                    ? [try single(c)]
                                    : Array(try block(worker % 4 + 1, "b\(worker)-\(turn)", on: c).numbers)
                                if (worker + turn) % 5 == 0 { throw Planned() }
                                return numbers
                            }
                            mine += numbers ?? []
                        }
                        return mine
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            let faults = try await db.read { try NumberBlocks.faults(limit: 9, on: $0) }
            #expect(!taken.isEmpty)
            #expect(taken.sorted() == Array(1...taken.count))
            #expect(faults.isEmpty)
        }
    }
}

import Storage
import Testing

@Suite("serial numbers")
struct SerialTests {
    @Test("numbers begin with 1, series by series and organ by organ", arguments: Engine.available)
    func first(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let taken = try await db.write { c in
                [
                    try Serials.take(organ: organ, series: "罚2026", caseID: "c1", seq: 1, on: c),
                    try Serials.take(organ: organ, series: "罚2026", caseID: "c1", seq: 2, on: c),
                    try Serials.take(organ: organ, series: "立2026", caseID: "c1", seq: 2, on: c),
                    try Serials.take(organ: "别的机关", series: "罚2026", caseID: "c1", seq: 2, on: c),
                ]
            }
            #expect(taken == [1, 2, 1, 1])
        }
    }

    @Test("a failed transaction gives its number back", arguments: Engine.available)
    func givenBack(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            await #expect(throws: Planned.self) {
                try await db.write { c in
                    _ = try Serials.take(organ: organ, series: "罚", caseID: "c1", seq: 1, on: c)
                    throw Planned()
                }
            }
            let number = try await db.write {
                try Serials.take(organ: organ, series: "罚", caseID: "c2", seq: 1, on: $0)
            }
            #expect(number == 1)
        }
    }

    @Test("64 writers at once, a third of them failing, leave neither gap nor repeat", arguments: Engine.available)
    func crowd(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let taken = await withTaskGroup(of: [Int].self) { group in
                for writer in 0..<64 {
                    group.addTask {
                        var mine: [Int] = []
                        for turn in 0..<6 {
                            let number = try? await db.write { c in
                                let number = try Serials.take(
                                    organ: organ,
                                    series: "罚",
                                    caseID: "c\(writer)",
                                    seq: turn,
                                    on: c
                                )
                                if (writer + turn) % 3 == 0 { throw Planned() }
                                return number
                            }
                            if let number { mine.append(number) }
                        }
                        return mine
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            var issued: [IssuedNumber] = []
            while true {
                let after = issued.last?.value ?? 0
                let page = try await db.read {
                    try Serials.issued(organ: organ, series: "罚", after: after, limit: 50, on: $0)
                }
                if page.isEmpty { break }
                issued += page
            }
            #expect(taken.count == 64 * 6 * 2 / 3)
            #expect(taken.sorted() == Array(1...taken.count))
            #expect(issued.map(\.value) == Array(1...taken.count))
        }
    }

    @Test("a number keeps its case, and can be declared void", arguments: Engine.available)
    func void(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let marked = try await db.write { c in
                let number = try Serials.take(organ: organ, series: "罚", caseID: "c1", seq: 4, on: c)
                return [
                    try Serials.mark(organ: organ, series: "罚", value: number, as: .voided, on: c),
                    try Serials.mark(organ: organ, series: "罚", value: 99, as: .voided, on: c),
                ]
            }
            let issued = try await db.read { try Serials.issued(organ: organ, series: "罚", on: $0) }
            #expect(marked == [true, false])
            #expect(
                issued == [
                    IssuedNumber(organ: organ, series: "罚", value: 1, caseID: "c1", seq: 4, state: .voided)
                ]
            )
        }
    }
}

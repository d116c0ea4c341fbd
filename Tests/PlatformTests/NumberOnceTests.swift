import Ledger
import Platform
import Procedure
import Storage
import Testing

/// What is done to numbers counts once under its key, and the sums of a series add up.
@Suite(.districts) struct NumberOnceTests {
    private static func once(_ key: String, _ request: String) -> OnceOnly {
        OnceOnly(key: key, request: .sha256(Array(request.utf8)))
    }

    @Test("the same key spoils, takes back and closes once and says the same again", arguments: Engine.available)
    func again(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = district.numbers
        let block = try await desk.issue(
            NumberOrder(.onTheSpot(year: nil), person: "wangmin", count: 4),
            by: District.chen
        )
        let spoilt = try await (0..<2).asyncMap { _ in
            try await desk.spoil(2, in: block.series, reason: "撕毁", once: Self.once("a", "2"), by: District.wang)
        }
        #expect(spoilt[0] == spoilt[1])
        await #expect {
            _ = try await desk.spoil(3, in: block.series, reason: "撕毁", once: Self.once("a", "3"), by: District.wang)
        } throws: { error in
            if case CaseFault.keyReused = error { true } else { false }
        }
        let returned = try await (0..<2).asyncMap { _ in
            try await desk.giveBack(block.id, reason: "年终", once: Self.once("b", ""), by: District.wang)
        }
        #expect(returned == [[1, 3, 4], [1, 3, 4]])
        let closed = try await (0..<2).asyncMap { _ in
            try await desk.close(block.id, once: Self.once("c", ""), by: District.chen)
        }
        #expect(closed[0] == closed[1] && closed[0].closedBy == "chenjie")
        let series = try #require(NumberSeries(key: block.series))
        let totals = try await desk.totals(series, for: District.chen)
        #expect([totals.blocks, totals.open, totals.issued] == [1, 0, 4])
        #expect([totals.used, totals.spoiled, totals.returned, totals.unused] == [0, 1, 3, 0])
    }

    @Test("a block is shown to its holder and to those who give blocks out", arguments: Engine.available)
    func account(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = district.numbers
        let block = try await desk.issue(
            NumberOrder(.onTheSpot(year: nil), person: "wangmin", count: 2),
            by: District.chen
        )
        for person in [District.wang, District.chen] {
            #expect(try await desk.account(block.id, for: person).unused == [1, 2])
        }
        await #expect { _ = try await desk.account(block.id, for: District.li) } throws: { error in
            if case CaseFault.forbidden = error { true } else { false }
        }
        await #expect { _ = try await desk.account("nothing", for: District.chen) } throws: { error in
            if case CaseFault.notFound = error { true } else { false }
        }
        await #expect { _ = try await desk.totals(.onTheSpot(year: 2026), for: District.wang) } throws: { error in
            if case CaseFault.forbidden = error { true } else { false }
        }
        #expect(try await desk.totals(.onTheSpot(year: 1999), for: District.chen).issued == 0)
    }
}

extension Sequence {
    /// One after the other.
    fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async throws -> [T] {
        var results: [T] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}

import LegalTime
import Platform
import Storage
import Testing

/// What falls due: of the organ by the day, and of one person what still asks for something.
@Suite(.districts) struct DueClockTests {
    private static let day = 86_400

    private func own(_ district: District, _ principal: Principal = District.wang) async throws -> [String] {
        try await district.reader.ownDue(limit: 8, for: principal).rows.map(\.rule)
    }

    @Test("a person is shown the agency's duties, late ones first, for a year", arguments: Engine.available)
    func duties(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.walk()
        #expect(try await own(district) == ["C24", "D03"])
        #expect(try await own(district, District.li).isEmpty)
        district.time.advance(seconds: 60 * Self.day)
        _ = try await district.walk(acts: 2)
        #expect(try await own(district) == ["C24", "D03", "C06"])
        district.time.advance(seconds: 330 * Self.day)
        #expect(try await own(district) == ["C06"])
    }

    @Test("what a party let pass is over, and asks nothing of the officer", arguments: Engine.available)
    func rights(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.served()
        let running = try await own(district)
        #expect(running.contains("R01") && !running.contains("C24"))
        district.time.advance(seconds: 400 * Self.day)
        #expect(try await own(district).isEmpty)
        let all = try await district.reader.due(DueQuery(), for: District.zhou)
        #expect(Set(all.rows.map(\.rule)) == Set(running))
    }

    @Test("the organ's list is asked for by day, and goes on from a row", arguments: Engine.available)
    func list(engine: Engine) async throws {
        let district = try await District(engine)
        for _ in 0..<3 { _ = try await district.walk(acts: 2) }
        let whole = try await district.reader.due(DueQuery(limit: 200), for: District.zhou).rows
        #expect(whole.count == 3)
        #expect(whole.compactMap(\.dueAt) == whole.compactMap(\.dueAt).sorted())
        let first = try #require(whole.first)
        let after = try #require(first.dueAt)
        let rest = try await district.reader.due(DueQuery(after: (after, first.id)), for: District.zhou).rows
        #expect(rest == Array(whole.dropFirst()))
        let before = DueQuery(through: Instant(milliseconds: after - 1))
        #expect(try await district.reader.due(before, for: District.zhou).rows.isEmpty)
        #expect(try await district.reader.due(DueQuery(holder: "liqiang"), for: District.zhou).rows.isEmpty)
        #expect(try await district.reader.due(DueQuery(), for: District.outsider).rows.isEmpty)
        await #expect(throws: CaseFault.self) { _ = try await district.reader.due(DueQuery(), for: District.chen) }
    }

    @Test("people are named by their ids, within the organ", arguments: Engine.available)
    func names(engine: Engine) async throws {
        let district = try await District(engine)
        let names = try await district.reader.names(of: ["wangmin", "nobody", "system"], for: District.zhou)
        #expect(names == ["wangmin": "王敏"])
        #expect(try await district.reader.names(of: ["wangmin"], for: District.outsider).isEmpty)
    }
}

import Ledger
import Platform
import Storage
import Testing

@Suite(.districts) struct ConcurrencyTests {
    @Test("64 concurrent writers give numbers without gap or repeat", arguments: Engine.available)
    func numbers(engine: Engine) async throws {
        let district = try await District(engine)
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { try await district.walk(acts: 1) } }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for id in ids {
                group.addTask {
                    let receipt = try await district.act("approve-filing", ["opinion": "同意"], in: id, by: District.zhou)
                    return receipt.json["number"]?.stringValue ?? ""
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(numbers == Set((1...64).map { "云综执立〔2026〕\($0)号" }))
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }

    @Test("16 writers on one case: each act stands once, in order, chained", arguments: Engine.available)
    func oneCase(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 2)
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    do {
                        try await district.act("record-interview", Stall.interview, in: id, by: District.wang)
                        return true
                    } catch CaseFault.busy { return false }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done > 0)
        #expect(try await district.entryCount(id) == 2 + done)
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }
}

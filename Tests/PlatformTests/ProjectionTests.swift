import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// The rows that a case leaves: to-dos with their limits, parties with what came of them.
@Suite(.districts) struct ProjectionTests {
    @Test(
        "a to-do has the limit of the clock that holds for it, its cause, its party and its unit",
        arguments: Engine.available
    )
    func todo(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 4)
        let (todos, clocks) = try await rows(id, district)
        let todo = try #require(todos.first)
        let clock = try #require(clocks.first { $0.rule == "C06" })
        #expect(todos.map(\.act) == ["give-prior-notice"])
        #expect(todo.clock == clock.id && todo.dueAt == clock.dueAt && todo.dueAt != nil)
        #expect(todo.cause == 4 && todo.party == 1 && todo.unit == "横林中队")
        let first = try await district.walk(acts: 1)
        let waiting = try #require(try await rows(first, district).0.first)
        #expect(waiting.dueAt == nil && waiting.clock == nil && waiting.cause == 1 && waiting.party == 0)
    }

    @Test("a party's row follows the case: open, then punished with the decision's number", arguments: Engine.available)
    func party(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: Stall.undecided)
        let (open, presences) = try await district.database.read { c in
            (
                try CaseParties.list(organ: "yunxi", caseID: id, on: c),
                try Presences.list(organ: "yunxi", caseID: id, on: c)
            )
        }
        #expect(open.map(\.outcome) == ["open"])
        #expect(open.map(\.caseNumber) == ["云综执立〔2026〕1号"])
        #expect(open.map(\.name) == ["李堃"] && open[0].identity?.count == 32 && open[0].uscc == nil)
        #expect(presences.map(\.person) == ["liqiang", "wangmin"])
        #expect(presences.allSatisfy { $0.seq == 3 && $0.kind == "interview" && $0.endsAt - $0.startsAt == 1_800_000 })
        try await district.act("decide-penalty", Stall.decision, in: id, by: District.zhou)
        let punished = try await district.database.read { try CaseParties.list(organ: "yunxi", caseID: id, on: $0) }
        #expect(punished.map(\.outcome) == ["penalty"])
        #expect(punished.map(\.caseNumber) == ["云综执罚决〔2026〕1号"])
        #expect(punished[0].kinds == ["fine"] && punished[0].fineFen == 5000 && punished[0].decidedOn == "2026-05-20")
    }

    private func rows(_ id: String, _ district: District) async throws -> ([TodoRow], [ClockRow]) {
        try await district.database.read { c in
            (try Todos.list(organ: "yunxi", caseID: id, on: c), try ClockRows.list(organ: "yunxi", caseID: id, on: c))
        }
    }
}

import Ledger
import LegalTime
import Procedure
import Storage
import Testing

@testable import Platform

@Suite("to-dos, and deciding from their list", .districts)
struct TodoDeskTests {
    @Test("a list says limit, cause and version, and shows what can be decided in it", arguments: Engine.available)
    func list(_ engine: Engine) async throws {
        let district = try await District(engine)
        let waiting = try await district.walk(acts: 1)
        let open = try await district.walk(acts: 2)
        let list = try await district.todos.list(TodoQuery(), for: District.zhou)
        let item = try #require(list.items.first)
        #expect(list.items.map(\.row.caseID) == [waiting])
        #expect(item.version == 1)
        #expect(item.cause?.act.id == "register-case")
        #expect(item.cause?.actor == "王敏")
        #expect(item.dossier != nil)
        let mine = try await district.todos.list(TodoQuery(), for: District.wang)
        #expect(mine.items.map(\.row.caseID) == [open])
        #expect(mine.items.first?.clock?.rule == "C06")
        #expect(mine.items.first?.dossier == nil)
        #expect(try await district.todos.summary(near: 3, for: District.zhou).kinds == ["approve-filing": 1])
    }

    @Test("one press approves many, each with an entry of its own", arguments: Engine.available)
    func many(_ engine: Engine) async throws {
        let district = try await District(engine)
        for _ in 0..<3 { _ = try await district.walk(acts: 1) }
        let picks = try await district.picks(of: District.zhou)
        let outcomes = try await district.agree(picks)
        let numbers = outcomes.compactMap { $0.receipt?.json["number"]?.stringValue }
        #expect(Set(numbers).count == 3)
        for pick in picks { #expect(try await district.entryCount(pick.caseID) == 2) }
        #expect(try await district.picks(of: District.zhou).isEmpty)
        #expect(try await district.audit().isEmpty)
    }

    @Test("an empty opinion keeps the one that the form offers, a typed one takes its place")
    func opinions() async throws {
        let district = try await District(.sqlite)
        for _ in 0..<2 { _ = try await district.walk(acts: 1) }
        let picks = try await district.picks(of: District.zhou)
        _ = try await district.agree([picks[0]])
        _ = try await district.agree([picks[1]], opinion: "同意立案，抓紧调查。")
        var opinions: [String] = []
        for pick in picks { opinions.append(try await district.field("opinion", of: pick.caseID, entry: 2)) }
        #expect(opinions == ["符合立案条件，同意立案。", "同意立案，抓紧调查。"])
    }

    @Test("what the head notes on a decision from the list stands in the dossier, and only if anything was noted")
    func noted() async throws {
        for words in ["同意，注意送达期限。", ""] {
            let district = try await District(.sqlite)
            let id = try await district.walk(acts: Stall.undecided)
            let picks = try await district.picks(of: District.zhou).filter { $0.caseID == id }
            let outcomes = try await district.agree(picks, opinion: words)
            #expect(outcomes.compactMap(\.receipt).count == 1)
            let entry = Stall.undecided + 1
            #expect(try await district.field("opinion", of: id, entry: entry) == words)
        }
    }

    @Test("what the list did not show is not approved", arguments: Engine.available)
    func stale(_ engine: Engine) async throws {
        let district = try await District(engine)
        let (moved, quiet) = (try await district.walk(acts: 1), try await district.walk(acts: 1))
        let picks = try await district.picks(of: District.zhou)
        try await district.act(
            "rectify-fact",
            ["entry": 1, "field": "summary", "value": "占用人行道和盲道设摊经营水果", "reason": "写漏"],
            in: moved,
            by: District.wang
        )
        let outcomes = try await district.agree(picks)
        #expect(outcomes.map { $0.isStale } == picks.map { $0.caseID == moved })
        #expect(outcomes.compactMap(\.receipt).map(\.caseID) == [quiet])
        #expect(try await district.entryCount(moved) == 2)
        let again = try await district.agree(try await district.picks(of: District.zhou))
        #expect(again.compactMap(\.receipt).map(\.caseID) == [moved])
    }

    @Test("a row that is refused hinders no other", arguments: Engine.available)
    func refused(_ engine: Engine) async throws {
        let district = try await District(engine)
        let both = Principal(organ: "yunxi", id: "wangmin", name: "王敏", unit: "横林中队", duties: [.approver, .handler])
        var other = Stall.registration
        (other["firstOfficer"], other["secondOfficer"]) = ("liqiang", "qianjin")
        let own = try await district.walk(acts: 1)
        let free = try await district.act("register-case", other, in: nil, by: District.li).caseID
        let outcomes = try await district.agree(try await district.picks(of: both), by: both)
        #expect(outcomes.compactMap(\.receipt).map(\.caseID) == [free])
        let refused = try #require(outcomes.first { $0.receipt == nil })
        guard case .refused(let refusals) = refused.result else {
            Issue.record("\(refused.result)")
            return
        }
        #expect(refused.pick.caseID == own)
        #expect(refusals.allSatisfy { !$0.missing.isEmpty && !$0.remedy.isEmpty })
        #expect(try await district.entryCount(own) == 1)
    }

    @Test("the same press again gives the same receipts and does nothing twice", arguments: Engine.available)
    func again(_ engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 1)
        let picks = try await district.picks(of: District.zhou)
        let first = try await district.agree(picks, key: "press")
        let second = try await district.agree(picks, key: "press")
        #expect(first.compactMap(\.receipt?.json) == second.compactMap(\.receipt?.json))
        #expect(first.count == 1)
        let changed = try await district.agree(picks, opinion: "另一个意见", key: "press")
        #expect(changed.compactMap(\.receipt).isEmpty)
        #expect(try await district.entryCount(id) == 2)
    }

    @Test("of two windows that press at once one does it", arguments: Engine.available)
    func windows(_ engine: Engine) async throws {
        let district = try await District(engine)
        var ids: [String] = []
        for _ in 0..<4 { ids.append(try await district.walk(acts: 1)) }
        let picks = try await district.picks(of: District.zhou)
        async let one = district.agree(picks, key: "one")
        async let two = district.agree(picks, key: "two")
        let outcomes = try await one + two
        #expect(outcomes.compactMap(\.receipt).map(\.caseID).sorted() == ids.sorted())
        #expect(outcomes.filter(\.isStale).count == 4)
        for id in ids { #expect(try await district.entryCount(id) == 2) }
    }

    @Test("a filing that is returned goes back with the reason")
    func returned() async throws {
        let district = try await District(.sqlite)
        let id = try await district.walk(acts: 1)
        let picks = try await district.picks(of: District.zhou)
        await #expect(throws: CaseFault.self) {
            try await district.todos.decide(
                picks,
                TodoVerdict(agree: false, opinion: ""),
                key: "k",
                by: District.zhou
            )
        }
        let verdict = TodoVerdict(agree: false, opinion: "请补正当事人住址")
        let outcomes = try await district.todos.decide(picks, verdict, key: "k", by: District.zhou)
        #expect(outcomes.compactMap(\.receipt).count == 1)
        #expect(try await district.field("reason", of: id, entry: 2) == "请补正当事人住址")
        #expect(
            try await district.todos.list(TodoQuery(), for: District.wang).items.map(\.row.act) == ["resubmit-filing"]
        )
    }

    @Test("what waits for others, is over, or never was, is not decided")
    func foreign() async throws {
        let district = try await District(.sqlite)
        let id = try await district.walk(acts: 1)
        let pick = try #require(try await district.picks(of: District.zhou).first)
        let others = [
            TodoPick(todo: pick.todo, cause: 9, version: 1),
            TodoPick(todo: "\(id):decide-penalty:1:1", cause: 1, version: 1),
            TodoPick(todo: "", cause: 0, version: 0), TodoPick(todo: "nothing", cause: 1, version: 1),
        ]
        for pick in others { #expect(try await district.agree([pick]).allSatisfy(\.isStale)) }
        #expect(try await district.agree([pick], by: District.li).allSatisfy(\.isStale))
        await #expect(throws: CaseFault.self) { try await district.agree([pick], by: District.chen) }
        await #expect(throws: CaseFault.self) { try await district.agree([pick, pick]) }
        await #expect(throws: CaseFault.self) { try await district.agree([]) }
        #expect(try await district.entryCount(id) == 1)
    }
}

extension TodoOutcome {
    fileprivate var receipt: Receipt? { if case .done(let receipt) = result { receipt } else { nil } }

    fileprivate var isStale: Bool { if case .stale = result { true } else { false } }
}

extension District {
    fileprivate var todos: TodoDesk { TodoDesk(reader: reader, desk: desk) }

    fileprivate func picks(of principal: Principal) async throws -> [TodoPick] {
        try await todos.list(TodoQuery(), for: principal).items.filter { $0.dossier != nil }.map {
            TodoPick(todo: $0.row.id, cause: $0.row.cause, version: $0.version)
        }
    }

    @discardableResult
    fileprivate func agree(
        _ picks: [TodoPick],
        opinion: String = "",
        key: String = "key",
        by principal: Principal = zhou
    ) async throws -> [TodoOutcome] {
        try await todos.decide(picks, TodoVerdict(agree: true, opinion: opinion), key: key, by: principal)
    }

    fileprivate func field(_ name: String, of id: String, entry: Int) async throws -> String {
        let bytes = try await database.read { try Dossiers.bytes(organ: "yunxi", dossier: id, seq: entry, on: $0) }
        return try JSON(parsing: try #require(bytes))["fields"]?[name]?.stringValue ?? ""
    }
}

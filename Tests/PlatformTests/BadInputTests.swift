import Ledger
import Platform
import Procedure
import Storage
import Testing

@Suite(.districts) struct BadInputTests {
    /// One wrong thing about a registration, and the field that has to be named.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let what: String
        let field: String
        let change: @Sendable (inout [String: JSON]) -> Void

        var testDescription: String { what }
    }

    static let wrongs: [Wrong] = [
        Wrong(what: "ID card with a wrong check digit", field: "parties.0.idNumber") {
            $0["parties"] = [Self.party(["idNumber": "330102199001011235"])]
        },
        Wrong(what: "ID card with a birthday that does not exist", field: "parties.0.idNumber") {
            $0["parties"] = [Self.party(["idNumber": "330102199002301234"])]
        },
        Wrong(what: "credit code with a wrong check digit", field: "parties.0.uscc") {
            $0["parties"] = [Self.party(["kind": "legalPerson", "uscc": "91330100123456788H", "representative": "陈喆"])]
        },
        Wrong(what: "a day in the future", field: "happenedOn") { $0["happenedOn"] = "2026-05-21" },
        Wrong(what: "a second officer equal to the first", field: "secondOfficer") { $0["secondOfficer"] = "wangmin" },
        Wrong(what: "an officer whom nobody knows", field: "secondOfficer") { $0["secondOfficer"] = "nobody" },
        Wrong(what: "no party", field: "parties") { $0["parties"] = [] },
        Wrong(what: "a missing field", field: "summary") { $0["summary"] = nil },
        Wrong(what: "an empty field", field: "summary") { $0["summary"] = "  " },
        Wrong(what: "a field too long", field: "place") { $0["place"] = .string(String(repeating: "长", count: 201)) },
        Wrong(what: "a field that does not exist", field: "colour") { $0["colour"] = "red" },
        Wrong(what: "an article that is none", field: "violations.0.breaks") {
            $0["violations"] = [["conduct": "设摊", "breaks": "某条例", "punishedBy": "《某条例》第一条"]]
        },
        Wrong(what: "a smuggled commitment", field: "") {
            $0["parties"] = [Self.party(["idNumber": ["sealed": .string(String(repeating: "a", count: 64))]])]
        },
        Wrong(what: "a control character", field: "place") { $0["place"] = "横林路\u{7}12 号" },
        Wrong(what: "a direction mark", field: "place") { $0["place"] = "横林路\u{202E}12 号" },
        Wrong(what: "the same party twice", field: "parties.1.idNumber") {
            $0["parties"] = [Stall.party, Stall.party]
        },
    ]

    @Test("what is wrong is named by its field, and leaves no trace", arguments: wrongs)
    func fields(wrong: Wrong) async throws {
        let district = try await District(.sqlite)
        var fields = Stall.registration
        wrong.change(&fields)
        do {
            try await district.act("register-case", fields, in: nil, by: District.wang)
            Issue.record("it was taken")
        } catch CaseFault.invalid(let errors) {
            #expect(errors.map(\.field).contains(wrong.field))
            #expect(errors.allSatisfy { !$0.message.isEmpty })
        }
        #expect(try await district.reader.list(.init(organ: "yunxi", limit: 10), for: District.wang).isEmpty)
    }

    @Test("all mistakes are said at once")
    func atOnce() async throws {
        let district = try await District(.sqlite)
        let fields: [String: JSON] = [
            "source": "dream", "happenedOn": "yesterday", "parties": [["kind": "individual"]],
        ]
        do {
            try await district.act("register-case", fields, in: nil, by: District.wang)
            Issue.record("it was taken")
        } catch CaseFault.invalid(let errors) {
            let named = Set(errors.map(\.field))
            #expect(named.isSuperset(of: ["source", "happenedOn", "place", "parties.0.name", "parties.0.address"]))
        }
    }

    @Test(
        "an unknown act, a foreign case and a stranger's act are refused without a trace",
        arguments: Engine.available
    )
    func strangers(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 2)
        await #expect(throws: CaseFault.self) { try await district.act("fly", [:], in: id, by: District.wang) }
        await #expect(throws: CaseFault.self) {
            try await district.act("record-interview", Stall.interview, in: id, by: District.outsider)
        }
        await #expect(throws: CaseFault.self) {
            try await district.act("approve-filing", ["opinion": "同意"], in: "nowhere", by: District.zhou)
        }
        await #expect(throws: CaseFault.self) {
            try await district.act("record-interview", Stall.interview, in: id, by: District.zhou)
        }
        #expect(try await district.entryCount(id) == 2)
    }

    @Test("a stale version is refused with the current one", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 2)
        do {
            try await district.act("record-interview", Stall.interview, in: id, by: District.wang, version: 1)
            Issue.record("it was taken")
        } catch CaseFault.stale(let current) {
            #expect(current == 2)
        }
        #expect(try await district.entryCount(id) == 2)
    }

    @Test(
        "a repeated key with the same body records once, with another body it is refused",
        arguments: Engine.available
    )
    func onceOnly(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 2)
        let once = OnceOnly(key: "k1", request: .sha256([1]))
        let first = try await district.act("record-interview", Stall.interview, in: id, by: District.wang, once: once)
        let second = try await district.act("record-interview", Stall.interview, in: id, by: District.wang, once: once)
        #expect(first.json == second.json)
        await #expect(throws: CaseFault.self) {
            let other = OnceOnly(key: "k1", request: .sha256([2]))
            try await district.act("record-interview", Stall.interview, in: id, by: District.wang, once: other)
        }
        #expect(try await district.entryCount(id) == 3)
    }

    @Test("the same key at the same time records once", arguments: Engine.available)
    func sameKeyAtOnce(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 2)
        let once = OnceOnly(key: "k1", request: .sha256([1]))
        let receipts = try await withThrowingTaskGroup(of: JSON.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try await district.act("record-interview", Stall.interview, in: id, by: District.wang, once: once)
                        .json
                }
            }
            return try await group.reduce(into: Set<JSON>()) { $0.insert($1) }
        }
        #expect(receipts.count == 1)
        #expect(try await district.entryCount(id) == 3)
    }

    private static func party(_ change: [String: JSON]) -> JSON {
        var party = Stall.party.objectValue ?? [:]
        if change["kind"] != nil { party["idNumber"] = nil }
        return .object(party.merging(change) { $1 })
    }
}

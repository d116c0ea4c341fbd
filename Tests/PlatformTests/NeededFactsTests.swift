import Law
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// What the platform finds beyond the case: earlier cases of the same party, other records of the same officers.
@Suite(.districts) struct NeededFactsTests {
    static let company: JSON = [
        "kind": "legalPerson", "name": "临江建设有限公司", "uscc": "91330100123456788G", "representative": "陈喆",
        "address": "云溪区临江路 8 号",
    ]

    @Test(
        "a person's other cases are found by the identity number, an organisation's by its code",
        arguments: Engine.available
    )
    func history(engine: Engine) async throws {
        let district = try await District(engine)
        let earlier = try await district.walk()
        let company = try await district.register(Self.company, day: "2026-03-01")
        let mine = try await district.register(Stall.party, Self.company, day: "2026-05-19")
        let facts = try await district.find([.history], in: mine)
        #expect(facts.history.map(\.party) == [1, 2])
        #expect(facts.history.map(\.caseID) == [earlier, company])
        let first = try #require(facts.history.first)
        #expect(first.number == "云综执罚决〔2026〕1号")
        #expect(first.isPunished && first.fineFen == 5000)
        #expect(first.happenedOn == CivilDay(iso: "2026-05-18") && first.place == "横林路 12 号门前")
        #expect(first.decidedOn == CivilDay(iso: "2026-05-20"))
        #expect(facts.history.last.map { !$0.isPunished && $0.decidedOn == nil } == true)
        let own = try await district.find([.history], in: earlier)
        #expect(own.history.map(\.caseID) == [mine])
    }

    @Test(
        "an act that opens a case is told of its parties' other cases, however the number is written",
        arguments: Engine.available
    )
    func opening(engine: Engine) async throws {
        let district = try await District(engine)
        let earlier = try await district.register(Stall.party, day: "2026-05-18")
        let spelt = Self.with("idNumber", "330102 19900101 1234")
        for fields in [["parties": [Self.company, spelt]], ["party": spelt]] as [[String: JSON]] {
            let facts = try await district.find([.history], input: fields, in: nil)
            #expect(facts.history.map(\.caseID) == [earlier])
            #expect(facts.history.map(\.party) == [fields["party"] == nil ? 2 : 1])
        }
        let stranger: [String: JSON] = ["parties": [Self.with("idNumber", "11010519491231002X")]]
        #expect(try await district.find([.history], input: stranger, in: nil).history.isEmpty)
        #expect(try await district.find([], input: ["parties": [spelt]], in: nil).history.isEmpty)
    }

    @Test("a mistyped number finds nobody after it was mended, and the right one does", arguments: Engine.available)
    func mended(engine: Engine) async throws {
        let district = try await District(engine)
        let wrong = Self.with("idNumber", "11010519491231002X")
        let id = try await district.register(wrong, day: "2026-05-18")
        let asks: [String: JSON] = ["parties": [Stall.party]]
        let mistaken: [String: JSON] = ["parties": [wrong]]
        #expect(try await district.find([.history], input: mistaken, in: nil).history.map(\.caseID) == [id])
        let correction: [String: JSON] = [
            "entry": 1, "field": "parties.0.idNumber", "value": "330102199001011234", "reason": "身份证核对",
        ]
        try await district.act("rectify-fact", correction, in: id, by: District.wang)
        #expect(try await district.find([.history], input: asks, in: nil).history.map(\.caseID) == [id])
        #expect(try await district.find([.history], input: mistaken, in: nil).history.isEmpty)
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }

    @Test(
        "records of the same officers at the same time are found, one after another is not",
        arguments: Engine.available
    )
    func presences(engine: Engine) async throws {
        let district = try await District(engine)
        let other = try await district.walk(acts: 3)
        let mine = try await district.walk(acts: 2)
        func found(_ from: String, _ to: String, _ officers: [String] = ["wangmin", "liqiang"]) async throws -> [String]
        {
            var fields = Stall.interview
            fields["startedAt"] = .string("2026-05-19T\(from):00Z")
            fields["endedAt"] = .string("2026-05-19T\(to):00Z")
            fields["firstOfficer"] = .string(officers[0])
            fields["secondOfficer"] = .string(officers[1])
            let facts = try await district.find([.presences], "record-interview", input: fields, in: mine)
            #expect(facts.presences.allSatisfy { $0.caseID == other && $0.seq == 3 && $0.place == "横林中队询问室" })
            return facts.presences.map(\.person)
        }
        #expect(try await found("01:10", "01:20") == ["liqiang", "wangmin"])
        #expect(try await found("00:30", "01:01") == ["liqiang", "wangmin"])
        #expect(try await found("01:30", "02:00").isEmpty)
        #expect(try await found("00:30", "01:00").isEmpty)
        #expect(try await found("01:10", "01:20", ["zhouzheng", "liqiang"]) == ["liqiang"])
    }

    @Test("what changed in other cases before the act is written has it decided anew", arguments: Engine.available)
    func confirmed(engine: Engine) async throws {
        let district = try await District(engine)
        let mine = try await district.walk(acts: 2)
        let finder = district.finder([.history, .presences], "record-interview", Stall.interview, in: mine)
        let facts = try await district.database.read { try finder.find(on: $0) }
        #expect(facts.history.isEmpty && facts.presences.isEmpty)
        try await district.database.write { try finder.confirm(facts, on: $0) }
        let other = try await district.walk(acts: 1)
        await #expect(throws: StorageError.conflict("entries: facts")) {
            try await district.database.write { try finder.confirm(facts, on: $0) }
        }
        let seen = try await district.database.read { try finder.find(on: $0) }
        try await district.database.write { try finder.confirm(seen, on: $0) }
        try await district.act("approve-filing", ["opinion": "同意"], in: other, by: District.zhou)
        try await district.act("record-interview", Stall.interview, in: other, by: District.wang)
        await #expect(throws: StorageError.conflict("entries: facts")) {
            try await district.database.write { try finder.confirm(seen, on: $0) }
        }
        let nothing = district.finder([], "record-interview", Stall.interview, in: mine)
        try await district.database.write { try nothing.confirm(facts, on: $0) }
    }

    @Test("of two records by the same officers at once in two places one is taken", arguments: Engine.available)
    func twoPlaces(engine: Engine) async throws {
        let district = try await District(engine)
        for round in 0..<4 {
            let ids = [try await district.walk(acts: 2), try await district.walk(acts: 2)]
            let hour = "2026-05-19T0\(round + 1)"
            let outcomes = await withTaskGroup(of: String.self) { group in
                for (number, id) in ids.enumerated() {
                    group.addTask {
                        var fields = Stall.interview
                        fields["startedAt"] = .string("\(hour):0\(number):00Z")
                        fields["endedAt"] = .string("\(hour):30:00Z")
                        fields["place"] = .string("第 \(number) 处")
                        do {
                            try await district.act("record-interview", fields, in: id, by: District.wang)
                            return "taken"
                        } catch CaseFault.refused(let refusals) {
                            return Set(refusals.map(\.basis)) == [.system("同一执法人员不能同时在两处制作笔录")]
                                ? "refused" : "\(refusals)"
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.sorted() == ["refused", "taken"])
        }
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }

    @Test("of two decisions at once on the same breach in two cases one is taken", arguments: Engine.available)
    func sameBreach(engine: Engine) async throws {
        let district = try await District(engine)
        for number in 0..<3 {
            let day = "2026-05-1\(number + 1)"
            let ids = [
                try await district.walk(acts: Stall.undecided, happenedOn: day),
                try await district.walk(acts: Stall.undecided, happenedOn: day),
            ]
            let outcomes = await withTaskGroup(of: String.self) { group in
                for id in ids {
                    group.addTask {
                        do {
                            try await district.act("decide-penalty", Stall.decision, in: id, by: District.zhou)
                            return "taken"
                        } catch CaseFault.refused(let refusals) {
                            return refusals.map(\.basis.printed) == ["《行政处罚法》第二十九条"] ? "refused" : "\(refusals)"
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.sorted() == ["refused", "taken"])
        }
    }

    @Test("what an older program kept is indexed and listed by a rebuild", arguments: Engine.available)
    func older(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.register(Self.with("idNumber", "11010519491231002X"), day: "2026-05-18")
        let correction: [String: JSON] = [
            "entry": 1, "field": "parties.0.idNumber", "value": "330102199001011234", "reason": "身份证核对",
        ]
        try await district.act("rectify-fact", correction, in: id, by: District.wang)
        _ = try await district.walk(acts: 3)
        let before = try await district.database.read { try SealedValues.load(organ: "yunxi", dossier: id, on: $0) }
        try await district.database.write { c in
            try c.run("UPDATE sealed_values SET commitment = NULL", [])
            try c.run("UPDATE sealed_values SET blind = NULL WHERE path = '/fields/value'", [])
            try c.run("DELETE FROM case_parties", [])
            try c.run("DELETE FROM presences", [])
        }
        while try await district.sequencer.turn() > 0 {}
        let named = try await district.audit()
        #expect(named.contains { $0.contains("case_parties") } && named.contains { $0.contains("presences") })
        #expect(named.contains { $0.contains("盲索引") })
        #expect(try await district.rebuild() == 2)
        #expect(try await district.audit().isEmpty)
        let after = try await district.database.read { try SealedValues.load(organ: "yunxi", dossier: id, on: $0) }
        #expect(after == before)
    }

    private static func with(_ field: String, _ value: JSON) -> JSON {
        .object((Stall.party.objectValue ?? [:]).merging([field: value]) { $1 })
    }
}

extension District {
    /// A case of these parties whose breach happened on a day; its id.
    fileprivate func register(_ parties: JSON..., day: String) async throws -> String {
        let fields = Stall.registration.merging(["parties": .array(parties), "happenedOn": .string(day)]) { $1 }
        return try await act("register-case", fields, in: nil, by: Self.wang).caseID
    }

    fileprivate func finder(_ needs: Set<Need>, _ act: String, _ input: [String: JSON], in id: String?) -> FactFinder {
        FactFinder(
            ActInput(act: act, fields: input),
            needs: needs,
            organ: "yunxi",
            caseID: id,
            now: time.clock.now(),
            desk: desk
        )
    }

    fileprivate func find(
        _ needs: Set<Need>,
        _ act: String = "register-case",
        input: [String: JSON] = [:],
        in id: String?
    ) async throws -> NeededFacts {
        let finder = finder(needs, act, input, in: id)
        return try await database.read { try finder.find(on: $0) }
    }
}

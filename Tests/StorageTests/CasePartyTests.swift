import Storage
import Testing

@Suite("the parties of all cases")
struct CasePartyTests {
    @Test("a case's parties are replaced; equal ones are left alone", arguments: Engine.available)
    func replace(_ engine: Engine) async throws {
        var decided = party(2, name: "临江建设有限公司", uscc: "91330100MA2CEXAMPL")
        decided.items = ["HB003", "HB004"]
        decided.caseNumber = "云综执罚决〔2026〕7号"
        decided.outcome = "penalty"
        decided.kinds = ["warning", "fine"]
        decided.fineFen = 500_000
        decided.decidedOn = "2026-09-30"
        let first = [party(1), party(2, name: "临江建设有限公司")]
        try await Fixture.with(engine) { [decided] db, _ in
            let second = [party(1), decided, party(3, name: "王五", items: [])]
            try await db.write { c in
                try CaseParties.replace(organ: organ, caseID: "c1", with: first, on: c)
                try CaseParties.replace(organ: organ, caseID: "c2", with: [party(1, caseID: "c2")], on: c)
            }
            let changes = try await db.write { c in
                let recorder = Recorder(c)
                try CaseParties.replace(organ: organ, caseID: "c1", with: second, on: recorder)
                return recorder.statements.filter { !$0.isQuery }.count
            }
            let (kept, other) = try await db.read { c in
                (
                    try CaseParties.list(organ: organ, caseID: "c1", on: c),
                    try CaseParties.list(organ: organ, caseID: "c2", on: c)
                )
            }
            #expect(kept == second)
            #expect(other == [party(1, caseID: "c2")])
            // One goes, two come.
            #expect(changes == 3)
        }
    }

    @Test("an organisation's history is its own, the latest breach first", arguments: Engine.available)
    func organisation(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for (id, uscc, day) in [
                    ("a", "U1", "2026-01-05"), ("b", "U1", "2026-03-05"), ("c", "U2", "2026-02-05"),
                    ("d", "U1", "2025-12-31"), ("e", nil, "2026-03-06"),
                ] {
                    let row = party(1, caseID: id, uscc: uscc, happenedOn: day)
                    try CaseParties.replace(organ: organ, caseID: id, with: [row], on: c)
                }
                let foreign = party(1, caseID: "f", uscc: "U1", organ: "别的机关")
                try CaseParties.replace(organ: "别的机关", caseID: "f", with: [foreign], on: c)
            }
            let lists = try await db.read { c in
                [
                    try CaseParties.history(organ: organ, uscc: "U1", on: c),
                    try CaseParties.history(organ: organ, uscc: "U1", limit: 2, on: c),
                    try CaseParties.history(organ: organ, uscc: "U3", on: c),
                ].map { $0.map(\.caseID).joined() }
            }
            #expect(lists == ["bad", "ba", ""])
        }
    }

    @Test(
        "a natural person is found by the number that stands, whichever entry brought it",
        arguments: Engine.available
    )
    func person(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                try SealedValues.insert(
                    [
                        sealed("a", 1, "/fields/parties/1/idNumber", blind: "li", commitment: 1),
                        sealed("a", 1, "/fields/parties/0/idNumber", blind: "wang", commitment: 2),
                        sealed("b", 3, "/fields/party/idNumber", blind: "li", commitment: 3),
                        // Mistyped at first, then mended.
                        sealed("c", 1, "/fields/parties/0/idNumber", blind: "li", commitment: 4),
                        sealed("c", 5, "/fields/value", blind: "zhao", commitment: 5),
                        // Was interviewed, and is no party.
                        sealed("d", 2, "/fields/idNumber", blind: "li", commitment: 6),
                        sealed("d", 1, "/fields/parties/0/idNumber", blind: "sun", commitment: 7),
                    ],
                    on: c
                )
                let rows = [
                    party(1, caseID: "a", identity: 2), party(2, caseID: "a", identity: 1, happenedOn: "2026-02-01"),
                    party(1, caseID: "b", identity: 3, happenedOn: "2026-03-01"), party(1, caseID: "c", identity: 5),
                    party(1, caseID: "d", identity: 7), party(2, caseID: "d", uscc: "U1"),
                ]
                for id in ["a", "b", "c", "d"] {
                    let mine = rows.filter { $0.caseID == id }
                    try CaseParties.replace(organ: organ, caseID: id, with: mine, on: c)
                }
            }
            let lists = try await db.read { c in
                try ["li", "wang", "zhao", "sun", "nobody"].map { blind in
                    try CaseParties.history(organ: organ, blind: blind, on: c).map { "\($0.caseID)\($0.number)" }
                }
            }
            let foreign = try await db.read { try CaseParties.history(organ: "别的机关", blind: "li", on: $0) }
            #expect(lists == [["b1", "a2"], ["a1"], ["c1"], ["d1"], []])
            #expect(foreign.isEmpty)
        }
    }

    @Test("who was erased is found no more", arguments: Engine.available)
    func erased(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let path = "/fields/parties/0/idNumber"
            let counts = try await db.write { c in
                try SealedValues.insert(sealed("a", 1, path, blind: "li", commitment: 1), on: c)
                try CaseParties.replace(organ: organ, caseID: "a", with: [party(1, caseID: "a", identity: 1)], on: c)
                let before = try CaseParties.history(organ: organ, blind: "li", on: c).count
                try SealedValues.erase(organ: organ, dossier: "a", seq: 1, path: path, on: c)
                return [before, try CaseParties.history(organ: organ, blind: "li", on: c).count]
            }
            #expect(counts == [1, 0])
        }
    }

    @Test("a value's index token is found by its commitment, in its own dossier", arguments: Engine.available)
    func blind(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                try SealedValues.insert(
                    [
                        sealed("a", 1, "/fields/parties/0/idNumber", blind: "li", commitment: 1),
                        sealed("b", 1, "/fields/parties/0/idNumber", blind: "wang", commitment: 2),
                    ],
                    on: c
                )
            }
            let tokens = try await db.read { c in
                try [("a", 1), ("a", 2), ("b", 2)].map { dossier, commitment in
                    try SealedValues.blind(of: bytes(commitment), organ: organ, dossier: dossier, on: c)
                }
            }
            #expect(tokens == ["li", nil, "wang"])
        }
    }

    @Test("a value that an older program sealed is indexed later", arguments: Engine.available)
    func indexed(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let value = sealed("a", 1, "/fields/value", blind: "li", commitment: 1)
            let (old, found, loaded) = try await db.write { c in
                var bare = value
                (bare.blind, bare.commitment) = (nil, nil)
                try SealedValues.insert(bare, on: c)
                try CaseParties.replace(organ: organ, caseID: "a", with: [party(1, caseID: "a", identity: 1)], on: c)
                let old = try CaseParties.history(organ: organ, blind: "li", on: c).count
                try SealedValues.index(value, on: c)
                return (
                    old, try CaseParties.history(organ: organ, blind: "li", on: c).count,
                    try SealedValues.load(organ: organ, dossier: "a", on: c)
                )
            }
            #expect(old == 0)
            #expect(found == 1)
            #expect(loaded == [value])
        }
    }

    @Test("paging over a long history is complete and repeats nothing", arguments: Engine.available)
    func paging(_ engine: Engine) async throws {
        var random = SplitMix64(seed: 5)
        let rows = (0..<90).map { n in
            party(
                n % 3 + 1,
                caseID: "c\(n / 3)",
                uscc: "U1",
                happenedOn: "2026-0\(Int.random(in: 1...4, using: &random))"
            )
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<30 {
                    let mine = rows.filter { $0.caseID == "c\(n)" }
                    try CaseParties.replace(organ: organ, caseID: "c\(n)", with: mine, on: c)
                }
            }
            var found: [CasePartyRow] = []
            while true {
                let last = found.last.map { ($0.happenedOn, $0.caseID, $0.number) }
                let page = try await db.read {
                    try CaseParties.history(organ: organ, uscc: "U1", after: last, limit: 7, on: $0)
                }
                if page.isEmpty { break }
                found += page
            }
            let sorted = rows.sorted {
                ($0.happenedOn, $0.caseID, $0.number) > ($1.happenedOn, $1.caseID, $1.number)
            }
            #expect(found == sorted)
        }
    }

    private func party(
        _ number: Int,
        caseID: String = "c1",
        name: String = "李四",
        uscc: String? = nil,
        identity: Int? = nil,
        items: [String] = ["SR004"],
        happenedOn: String = "2026-01-01",
        organ: String = organ
    ) -> CasePartyRow {
        CasePartyRow(
            organ: organ,
            caseID: caseID,
            number: number,
            name: name,
            uscc: uscc,
            identity: identity.map { bytes($0) },
            items: items,
            happenedOn: happenedOn,
            place: "解放路 12 号门前",
            outcome: "open"
        )
    }

    private func sealed(_ dossier: String, _ seq: Int, _ path: String, blind: String, commitment: Int) -> SealedValue {
        SealedValue(
            organ: organ,
            dossier: dossier,
            seq: seq,
            path: path,
            sealed: bytes(seq),
            blind: blind,
            commitment: bytes(commitment)
        )
    }
}

import Storage
import Testing

@Suite("where officers were")
struct PresenceTests {
    @Test("a case's presences are replaced; equal ones are left alone", arguments: Engine.available)
    func replace(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let first = [presence("li", 10, 20), presence("wang", 10, 20)]
            let second = [presence("li", 10, 20), presence("wang", 10, 25), presence("li", 30, 40, seq: 4)]
            try await db.write { c in
                try Presences.replace(organ: organ, caseID: "c1", with: first, on: c)
                try Presences.replace(organ: organ, caseID: "c2", with: [presence("li", 1, 2, caseID: "c2")], on: c)
            }
            let changes = try await db.write { c in
                let recorder = Recorder(c)
                try Presences.replace(organ: organ, caseID: "c1", with: second, on: recorder)
                return recorder.statements.filter { !$0.isQuery }.count
            }
            let (kept, other) = try await db.read { c in
                (
                    try Presences.list(organ: organ, caseID: "c1", on: c),
                    try Presences.list(organ: organ, caseID: "c2", on: c).count
                )
            }
            #expect(kept == second)
            #expect(other == 1)
            // One goes, two come.
            #expect(changes == 3)
        }
    }

    @Test("records that meet in time are found, also a moment within a longer one", arguments: Engine.available)
    func overlapping(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let rows = [
                presence("li", 10, 20, seq: 1), presence("li", 20, 30, seq: 2), presence("li", 5, 90, seq: 3),
                presence("li", 40, 41, seq: 4), presence("wang", 10, 20, seq: 1), presence("sun", 12, 13, seq: 6),
            ]
            try await db.write { c in
                try Presences.replace(organ: organ, caseID: "c1", with: rows, on: c)
                let other = presence("li", 15, 16, caseID: "c2", seq: 9)
                try Presences.replace(organ: organ, caseID: "c2", with: [other], on: c)
            }
            let found = try await db.read { c in
                [
                    try Presences.overlapping(organ: organ, persons: ["li"], from: 20, to: 40, on: c),
                    try Presences.overlapping(organ: organ, persons: ["li"], from: 11, to: 12, on: c),
                    try Presences.overlapping(organ: organ, persons: ["wang", "li"], from: 15, to: 16, on: c),
                    try Presences.overlapping(
                        organ: organ,
                        persons: ["li"],
                        from: 15,
                        to: 16,
                        except: ("c1", 3),
                        on: c
                    ),
                    try Presences.overlapping(organ: organ, persons: ["li"], from: 15, to: 16, limit: 1, on: c),
                    try Presences.overlapping(organ: organ, persons: ["li"], from: 90, to: 95, on: c),
                    try Presences.overlapping(organ: organ, persons: [], from: 0, to: 95, on: c),
                    try Presences.overlapping(organ: "别的机关", persons: ["li"], from: 0, to: 95, on: c),
                ].map { $0.map { "\($0.person)\($0.seq)" }.joined(separator: " ") }
            }
            #expect(found == ["li2 li3", "li1 li3", "li9 li1 li3 wang1", "li9 li1", "li9", "", "", ""])
        }
    }

    @Test("what is found is what meets, whatever the records", arguments: Engine.available)
    func random(_ engine: Engine) async throws {
        var random = SplitMix64(seed: 11)
        let rows = (1...120).map { seq in
            let start = Int.random(in: 0..<200, using: &random)
            return presence("li", start, start + Int.random(in: 1...30, using: &random), seq: seq)
        }
        let windows = (0..<40).map { _ in
            let from = Int.random(in: 0..<220, using: &random)
            return from..<(from + Int.random(in: 1...20, using: &random))
        }
        try await Fixture.with(engine) { db, _ in
            try await db.write { try Presences.replace(organ: organ, caseID: "c1", with: rows, on: $0) }
            for window in windows {
                let found = try await db.read { c in
                    try Presences.overlapping(
                        organ: organ,
                        persons: ["li"],
                        from: window.lowerBound,
                        to: window.upperBound,
                        limit: 200,
                        on: c
                    )
                }
                let wanted = rows.filter { ($0.startsAt..<$0.endsAt).overlaps(window) }
                #expect(Set(found.map(\.seq)) == Set(wanted.map(\.seq)))
            }
        }
    }

    private func presence(
        _ person: String,
        _ from: Int,
        _ to: Int,
        caseID: String = "c1",
        seq: Int = 3
    ) -> PresenceRow {
        PresenceRow(
            organ: organ,
            caseID: caseID,
            seq: seq,
            person: person,
            kind: "record-interview",
            place: "一中队询问室",
            startsAt: from,
            endsAt: to
        )
    }
}

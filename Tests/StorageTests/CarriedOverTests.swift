import Storage
import Testing

/// What an installation of the first release becomes.
@Suite("people carried over")
struct CarriedOverTests {
    private static let people = [
        "('a', 'wang', 'wang', '王', '$', 'handler', '3301', '2024-01-01', '2028-12-31', 0, '一中队', 1, 2, 99)",
        "('a', 'li', 'li', '李', '$', 'handler approver', '3302', '2025-01-01', '2028-12-31', 0, '一中队', 1, 0, NULL)",
        "('a', 'chen', 'chen', '陈', '$', 'administrator', NULL, NULL, NULL, 0, '', 0, 0, NULL)",
        "('a', 'zhao', 'zhao', '赵', '$', '', NULL, NULL, NULL, 1, '一中队', 1, 0, NULL)",
        "('b', 'wu', 'wu', '吴', '$', 'approver', NULL, NULL, NULL, 0, '一中队', 1, 0, NULL)",
    ]

    @Test("people keep their duties, certificates and units as dated rows", arguments: Engine.available)
    func carried(_ engine: Engine) async throws {
        try await Fixture.with(engine, migrated: false) { db, _ in
            try await db.migrate(Array(Migrations.all.prefix(2)))
            try await db.write { c in
                for person in Self.people { try c.run("INSERT INTO people VALUES \(person)", []) }
            }
            try await db.migrate()
            let people = try await db.read { try People.list(organ: "a", on: $0) }
            let units = try await db.read { try Units.list(organ: "a", on: $0) }
            let posts = try await db.read { try Posts.list(organ: "a", on: $0) }
            let certificates = try await db.read { try Certificates.list(organ: "a", on: $0) }
            let others = try await db.read { try Posts.list(organ: "b", on: $0) }
            let version = try await db.read { try RosterVersions.history(organ: "a", on: $0) }

            let names = Dictionary(uniqueKeysWithValues: units.map { ($0.unit, $0.name) })
            #expect(people.map(\.id) == ["chen", "li", "wang", "zhao"])
            #expect(people.map { names[$0.unit] } == ["未分机构", "一中队", "一中队", "一中队"])
            #expect(people.map(\.active) == [false, true, true, true])
            #expect(people[2].lockedUntil == 99)
            #expect(units.map(\.kind).sorted() == ["section", "squad"])
            #expect(
                posts.map { "\($0.person) \($0.duty) \($0.head.span.from)" } == [
                    "chen administrator 1949-10-01", "li approver 2025-01-01", "li handler 2025-01-01",
                    "wang handler 2024-01-01",
                ]
            )
            #expect(posts.allSatisfy { $0.head.span.to == nil && names[$0.unit] != nil && $0.kind == "post" })
            #expect(certificates.map(\.number) == ["3302", "3301"])
            #expect(
                certificates.map(\.head.span) == [
                    ValidSpan(from: "2025-01-01", to: "2028-12-31"), ValidSpan(from: "2024-01-01", to: "2028-12-31"),
                ]
            )
            #expect(others.map(\.duty) == ["approver"])
            #expect(version.map(\.version) == [1])
        }
    }
}

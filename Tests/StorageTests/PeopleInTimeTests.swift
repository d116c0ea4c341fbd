import Storage
import StoragePostgres
import Testing

@Suite("the organisation in time")
struct PeopleInTimeTests {
    static func head(_ id: String, _ from: String = "2026-01-01", to: String? = nil) -> DatedHead {
        DatedHead(organ: organ, id: id, span: ValidSpan(from: from, to: to))
    }

    /// As `change` leaves a row behind.
    private static func recorded<Row: DatedRow>(_ row: Row) -> Row where Row: Changeable {
        var row = row
        row.head.trace = RowTrace(recordedAt: 7, recordedBy: "chen")
        return row
    }

    @Test("every kind of row comes back as it was put, with who recorded it", arguments: Engine.available)
    func kinds(_ engine: Engine) async throws {
        let unit = UnitRow(Self.head("a"), unit: "u", name: "一中队", kind: "squad", parent: "p", usedBy: "t", scope: "东镇")
        let plain = UnitRow(Self.head("b", "2026-02-01", to: "2026-03-01"), unit: "u", name: "二中队", kind: "squad")
        let post = PostRow(
            Self.head("a"),
            person: "li",
            unit: "u",
            duty: "leader",
            title: "中队长",
            kind: "pool",
            document: "文件"
        )
        let certificate = CertificateRow(Self.head("a", to: "2028-12-31"), person: "li", number: "3301")
        let qualification = QualificationRow(Self.head("a"), person: "li", kind: "exam", document: "A2020")
        let leave = Self.head("a", to: "2026-01-09")
        let delegation = DelegationRow(leave, from: "li", to: "wu", duty: "leader", reason: "年休假", document: "假条")
        let paper = AuthorisationRow(leave, person: "wu", unit: "u", matters: ["approve-filing", "x"], document: "授权书")
        try await Fixture.with(engine) { db, _ in
            let found = try await db.write { c in
                let change = try RosterVersions.raise(organ: organ, change: "建立机构", by: "chen", at: 7, on: c)
                try Units.insert(unit, in: change, on: c)
                try Units.insert(plain, in: change, on: c)
                try Posts.insert(post, in: change, on: c)
                try Certificates.insert(certificate, in: change, on: c)
                try Qualifications.insert(qualification, in: change, on: c)
                try Delegations.insert(delegation, in: change, on: c)
                try Authorisations.insert(paper, in: change, on: c)
                return (
                    try Units.list(organ: organ, on: c), try Posts.list(organ: organ, on: c),
                    try Certificates.get(organ: organ, id: "a", on: c),
                    try Qualifications.get(organ: organ, id: "a", on: c), try Delegations.list(organ: organ, on: c),
                    try Authorisations.list(organ: organ, on: c), try Posts.get(organ: "别的机关", id: "a", on: c)
                )
            }
            #expect(found.0 == [Self.recorded(unit), Self.recorded(plain)])
            #expect(found.1 == [Self.recorded(post)])
            #expect(found.2 == Self.recorded(certificate))
            #expect(found.3 == Self.recorded(qualification))
            #expect(found.4 == [Self.recorded(delegation)])
            #expect(found.5 == [Self.recorded(paper)])
            #expect(found.6 == nil)
        }
    }

    @Test("a row is ended once, and keeps what was meant", arguments: Engine.available)
    func ended(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let results = try await db.write { c in
                let change = try RosterVersions.raise(organ: organ, change: "任职", by: "chen", at: 7, on: c)
                let post = PostRow(Self.head("a", to: "2026-12-31"), person: "li", unit: "u", duty: "leader")
                try Posts.insert(post, in: change, on: c)
                let later = try RosterVersions.raise(organ: organ, change: "免职", by: "wu", at: 9, on: c)
                return [
                    try Posts.end(id: "a", on: "2026-06-30", in: later, on: c),
                    try Posts.end(id: "a", on: "2026-07-31", in: later, on: c),
                    try Posts.end(id: "none", on: "2026-07-31", in: later, on: c),
                ]
            }
            let post = try await db.read { try Posts.get(organ: organ, id: "a", on: $0) }
            #expect(results == [true, false, false])
            #expect(post?.head.span == ValidSpan(from: "2026-01-01", to: "2026-12-31", endedOn: "2026-06-30"))
            #expect(post?.head.trace == RowTrace(recordedAt: 7, recordedBy: "chen", endedAt: 9, endedBy: "wu"))
        }
    }

    @Test("versions count up for each organ, and say what was changed, newest first", arguments: Engine.available)
    func versions(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            let numbers = try await db.write { c in
                try [("a", "甲"), (organ, "乙"), (organ, "丙"), (organ, "丁")].map {
                    try RosterVersions.raise(organ: $0.0, change: $0.1, by: "chen", at: 7, on: c).version
                }
            }
            let newest = try await db.read { try RosterVersions.newest(organ: organ, on: $0) }
            let none = try await db.read { try RosterVersions.newest(organ: "none", on: $0) }
            let page = try await db.read { try RosterVersions.history(organ: organ, limit: 2, on: $0) }
            let rest = try await db.read { try RosterVersions.history(organ: organ, before: 2, on: $0) }
            #expect(numbers == [1, 1, 2, 3])
            #expect((newest, none) == (3, 0))
            #expect(page.map(\.change) == ["丁", "丙"])
            #expect(rest.map(\.change) == ["乙"])
            #expect(rest.map(\.recordedBy) == ["chen"])
            #expect(rest.map(\.recordedAt) == [7])
        }
    }

    @Test("of two changes at the same time the second is told", .enabled(if: Engine.hasPostgres, Engine.reason))
    func race() async throws {
        try await Fixture.with(.postgres) { db, fixture in
            let other = try fixture.another()
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for each in [db, other, db, other] {
                    group.addTask {
                        do {
                            try await each.write { c in
                                let change = try RosterVersions.raise(organ: organ, change: "x", by: "a", at: 1, on: c)
                                let id = "p\(change.version)"
                                try People.put(person(id, login: id), in: change, on: c)
                            }
                            return true
                        } catch StorageError.conflict(let table) {
                            return !table.contains("roster_versions")
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let newest = try await db.read { try RosterVersions.newest(organ: organ, on: $0) }
            let people = try await db.read { try People.list(organ: organ, on: $0).count }
            #expect(outcomes.filter(\.self).count == newest)
            #expect(people == newest)
            await other.close()
        }
    }

    @Test(
        "a span holds on its first and last day, and overlaps where a day is shared",
        arguments: [
            (
                ValidSpan(from: "2026-03-01", to: "2026-03-31"), ["2026-03-01", "2026-03-31"],
                ["2026-02-28", "2026-04-01"]
            ),
            (ValidSpan(from: "2026-03-01"), ["2026-03-01", "2099-01-01"], ["2026-02-28"]),
            (
                ValidSpan(from: "2026-03-01", to: "2026-03-31", endedOn: "2026-03-10"), ["2026-03-10"],
                ["2026-03-11", "2026-03-31"]
            ),
            (ValidSpan(from: "2026-03-01", endedOn: "2026-02-28"), [], ["2026-02-28", "2026-03-01"]),
        ]
    )
    func spans(span: ValidSpan, inside: [String], outside: [String]) {
        #expect(inside.allSatisfy { span.holds(on: $0) })
        #expect(!outside.contains { span.holds(on: $0) })
        for day in inside { #expect(span.overlaps(ValidSpan(from: day, to: day))) }
        for day in outside { #expect(!span.overlaps(ValidSpan(from: day, to: day))) }
    }
}

protocol Changeable { var head: DatedHead { get set } }
extension UnitRow: Changeable {}
extension PostRow: Changeable {}
extension CertificateRow: Changeable {}
extension QualificationRow: Changeable {}
extension DelegationRow: Changeable {}
extension AuthorisationRow: Changeable {}

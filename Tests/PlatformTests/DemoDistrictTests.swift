import Foundation
import Ledger
import LegalTime
import Platform
import Powers
import Procedure
import Storage
import Testing

/// The demo district's organisation, as the product ships it.
@Suite(.districts) struct DemoDistrictTests {
    private static func demo() throws -> DemoDistrict {
        try DemoDistrict(JSON(parsing: file("yunxi.json")))
    }

    private static func file(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "Catalogue/demo/\(name)")))
    }

    private static func installed(_ engine: Engine) async throws -> RosterDay {
        let district = try await District(engine, people: false)
        // Its folder goes with it.
        defer { withExtendedLifetime(district) {} }
        let database = district.database
        let now = Instant(rfc3339: "2026-11-20T02:00:00Z") ?? Instant(milliseconds: 0)
        #expect(try await demo().install(in: database, at: now))
        #expect(try await !demo().install(in: database, at: now))
        return try await database.read {
            try RosterShelf().roster(organ: "yunxi", on: OrganZone.shanghai.day(of: now), on: $0)
        }
    }

    @Test(
        "thirty people in a bureau with six squads, three used by towns and three by streets",
        arguments: Engine.available
    )
    func size(engine: Engine) async throws {
        let day = try await Self.installed(engine)
        #expect(day.roster.people.count == 30)
        let squads = day.units.values.filter { $0.kind == UnitKind.squad.rawValue }
        let users = squads.compactMap { $0.usedBy.flatMap { day.units[$0] } }
        #expect(squads.count == 6)
        #expect(Set(users.map(\.unit)).count == 6)
        #expect(users.allSatisfy { $0.kind == UnitKind.town.rawValue })
        #expect(users.filter { $0.name.hasSuffix("镇") }.count == 3)
        #expect(squads.allSatisfy { $0.parent == "brigade" })
    }

    @Test("the list of squads that powers are granted through names the organisation's own")
    func lists() async throws {
        let day = try await Self.installed(.sqlite)
        let subjects = try SubjectFile.parse(Self.file("grants-subjects.csv"))
        let listed = try SquadFile.parse(Self.file("grants-squads.csv"), subjects: subjects)
        let squads = day.units.values.filter { $0.kind == UnitKind.squad.rawValue }
        #expect(listed.map { [$0.id, $0.name] } == squads.map { [$0.unit, $0.name] }.sorted { $0[0] < $1[0] })
    }

    @Test("the people that guides and tests name have what they are named for")
    func known() async throws {
        let day = try await Self.installed(.sqlite)
        func words(_ id: String) -> [String] { day.held(by: id).map { "\($0.duty.rawValue) \($0.unit)" } }
        #expect(words("wangmin") == ["handler 横林中队"])
        #expect(words("liqiang") == ["handler 横林中队"])
        #expect(words("linyuan") == ["leader 横林中队"])
        #expect(words("zhouzheng") == ["approver 局机关"])
        #expect(words("hanbing") == ["approver 局机关"])
        #expect(words("chenjie") == ["administrator 局机关"])
        #expect(words("tangxin") == ["sealKeeper 法制科"])
        #expect(words("zhaolei") == [])
        #expect(day.officer("wangmin")?.certificate(on: day.day)?.number == "33010021001")
        #expect(day.officer("sunli")?.certificate(on: day.day)?.isValid(on: day.day) == false)
        #expect(day.officer("zhaolei")?.certificates == [])
        #expect(day.officer("fangyi")?.qualification != nil)
    }

    @Test("every row holds together: units, duties, people, certificates, matters")
    func sound() async throws {
        let day = try await Self.installed(.sqlite)
        let roster = day.roster
        for unit in roster.units.values.joined() {
            #expect(UnitKind(rawValue: unit.kind) != nil, "\(unit.name)")
            for other in [unit.parent, unit.usedBy].compactMap(\.self) {
                #expect(roster.units[other] != nil, "\(other)")
            }
        }
        for post in roster.posts {
            let (duty, member) = (Duty(rawValue: post.duty), roster.people[post.person])
            #expect(duty != nil && member != nil && roster.units[post.unit] != nil, "\(post.head.id)")
            #expect(PostKind(rawValue: post.kind) != nil, "\(post.head.id)")
            #expect(!(member?.auxiliary ?? true) || duty?.needsOfficer == false, "\(post.head.id)")
            // Whoever handles cases has, or had, a certificate.
            #expect(duty != .handler || roster.certificates[post.person] != nil, "\(post.head.id)")
        }
        let certificates = roster.certificates.values.joined()
        #expect(Set(certificates.map(\.number)).count == certificates.count)
        #expect(certificates.allSatisfy { roster.people[$0.person]?.auxiliary == false })
        let matters = Set(OrganisationDesk.matters.map(\.id))
        #expect(roster.authorisations.allSatisfy { matters.isSuperset(of: $0.matters) })
        for reviewer in roster.posts where reviewer.duty == Duty.reviewer.rawValue {
            #expect(day.officer(reviewer.person)?.qualification != nil, "\(reviewer.person)")
        }
    }

    @Test("each squad has a leader and two certified officers on every day of the past year")
    func staffed() async throws {
        let day = try await Self.installed(.sqlite)
        for offset in stride(from: 0, through: 365, by: 5) {
            let then = day.roster.on(day.day.adding(days: -offset))
            let squads = then.units.values.filter { $0.kind == UnitKind.squad.rawValue }
            for squad in squads {
                let inside = then.roster.people.keys.filter { person in
                    then.held(by: person).contains { $0.duty == .handler && $0.unitID == squad.unit }
                        && then.officer(person)?.certificate(on: then.day)?.isValid(on: then.day) == true
                }
                let leaders = then.roster.people.keys.filter { person in
                    then.held(by: person).contains { $0.duty == .leader && $0.unitID == squad.unit }
                }
                #expect(inside.count >= 2 && !leaders.isEmpty, "\(squad.name) \(then.day.iso)")
            }
        }
    }
}

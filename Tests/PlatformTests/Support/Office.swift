import Platform
import Procedure
import Storage
import Testing
import Vault

/// A district with its administrator, an auxiliary and one who has left, and the desk that keeps them.
struct Office: Sendable {
    let district: District
    let desk: OrganisationDesk

    init(_ engine: Engine) async throws {
        district = try await District(engine)
        desk = OrganisationDesk(database: district.database, rosters: district.rosters, clock: district.time.clock)
        try await district.database.write { c in
            let change = try RosterVersions.raise(organ: "yunxi", change: "测试", by: "system", at: 0, on: c)
            func person(_ id: String, _ name: String) -> PersonRow {
                PersonRow(organ: "yunxi", id: id, login: id, name: name, password: "", unit: "squad")
            }
            var (helper, gone) = (person("helper", "赵磊"), person("gone", "孙丽"))
            helper.auxiliary = true
            gone.active = false
            for row in [person("chenjie", "陈洁"), helper, gone] { try People.put(row, in: change, on: c) }
            let head = DatedHead(organ: "yunxi", id: "chenjie-p", span: ValidSpan(from: "2024-01-01"))
            let post = PostRow(head, person: "chenjie", unit: "squad", duty: Duty.administrator.rawValue)
            try Posts.insert(post, in: change, on: c)
        }
    }

    /// What somebody holds today, as a new session is told: duty, unit, and in whose stead.
    func held(_ person: String) async throws -> [String] {
        let token = try await district.signIn.issueToken(organ: "yunxi", person: person, name: "测试")
        let principal = try #require(try await district.signIn.bearer(token))
        return principal.held.map { held in
            ([held.duty.rawValue, held.unit] + [held.authority].compactMap(\.self)).joined(separator: " ")
        }
    }

    /// Signs somebody in; the session.
    func session(_ person: String) async throws -> String {
        let hash = try PasswordHash.hash("secret-2026")
        _ = try await district.database.write {
            try People.setPassword(hash, organ: "yunxi", id: person, on: $0)
        }
        return try await district.signIn.signIn(login: person, password: "secret-2026").id
    }

    func version() async throws -> Int {
        try await district.database.read { try RosterVersions.newest(organ: "yunxi", on: $0) }
    }

    /// The field errors with which the desk refuses, as `field: message`; none if it does not.
    func errors(_ body: (OrganisationDesk) async throws -> Void) async throws -> [String] {
        do {
            try await body(desk)
            return []
        } catch CaseFault.invalid(let errors) {
            return errors.map { "\($0.field): \($0.message)" }
        }
    }
}

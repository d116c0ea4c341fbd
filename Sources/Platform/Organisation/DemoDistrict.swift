package import Ledger
package import LegalTime
package import Powers
package import Storage
import Vault

/// The demo district (演示区): an organ, its units and its people, from the catalogue's data. All of it is invented.
package struct DemoDistrict: Sendable {
    package let subject: LegalSubject
    package let people: [Person]
    /// The password of every demo person; the demo says so where it starts.
    package let password: String
    /// The organ as it is kept: subject and clock settings.
    private let profile: JSON
    private let rows: DemoRows

    /// A person as the demo introduces them.
    package struct Person: Sendable {
        package let login: String
        package let name: String
        package let unit: String
        /// The posts' titles, or their duties where they have none.
        package let posts: [String]
    }

    package init(_ json: JSON) throws {
        guard let organ = json["organ"], let password = json["password"]?.stringValue else {
            throw OrganFault(field: "organ")
        }
        subject = try OrganProfile.read(organ)
        _ = try OrganProfile.clocks(organ)
        profile = organ
        self.password = password
        let rows = try DemoRows(json, organ: subject.id)
        self.rows = rows
        let units = Dictionary(rows.units.map { ($0.unit, $0.name) }, uniquingKeysWith: { $1 })
        people = rows.people.map { person in
            let posts = rows.posts.filter { $0.person == person.id }
            return Person(
                login: person.login,
                name: person.name,
                unit: units[person.unit] ?? person.unit,
                posts: posts.map { $0.title.isEmpty ? $0.duty : $0.title }
            )
        }
    }

    /// Writes organ, units and people if there is no organ yet; whether it did.
    package func install(in database: any Database, at now: Instant) async throws -> Bool {
        guard try await database.read({ try Organs.list(on: $0).isEmpty }) else { return false }
        let hash = try PasswordHash.hash(password)
        let organ = OrganRow(id: subject.id, profile: String(decoding: profile.canonical, as: UTF8.self))
        try await database.write { [rows] c in
            try Organs.put(organ, on: c)
            let change = try RosterVersions.raise(
                organ: organ.id,
                change: "装入演示数据",
                by: "system",
                at: now.milliseconds,
                on: c
            )
            try rows.write(password: hash, in: change, on: c)
        }
        return true
    }
}

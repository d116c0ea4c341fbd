package import Ledger
package import Powers
package import Storage
import Vault

/// The demo district (演示区): an organ and its people, from the catalogue's data.
package struct DemoDistrict: Sendable {
    package let subject: LegalSubject
    package let people: [Person]
    /// The organ as it is kept: subject and clock settings.
    private let profile: JSON

    package struct Person: Sendable {
        package let login: String
        package let name: String
        package let unit: String
        package let duties: [String]
        package let auxiliary: Bool
        let certificate: (number: String, from: String, to: String)?
    }

    /// The password of every demo person; the demo says so where it starts.
    package let password: String

    package init(_ json: JSON) throws {
        guard let organ = json["organ"], let password = json["password"]?.stringValue else {
            throw OrganFault(field: "organ")
        }
        subject = try OrganProfile.read(organ)
        _ = try OrganProfile.clocks(organ)
        profile = organ
        self.password = password
        people = try (json["people"]?.arrayValue ?? []).map(Self.person)
    }

    /// Writes organ and people if there is no organ yet; whether it did.
    package func install(in database: any Database) async throws -> Bool {
        guard try await database.read({ try Organs.list(on: $0).isEmpty }) else { return false }
        let hash = try PasswordHash.hash(password)
        let organ = OrganRow(
            id: subject.id,
            profile: String(decoding: profile.canonical, as: UTF8.self)
        )
        let rows = people.map { row($0, hash) }
        try await database.write { c in
            try Organs.put(organ, on: c)
            for row in rows { try People.put(row, on: c) }
        }
        return true
    }

    private func row(_ person: Person, _ hash: String) -> PersonRow {
        PersonRow(
            organ: subject.id,
            id: person.login,
            login: person.login,
            name: person.name,
            password: hash,
            duties: person.duties,
            certificate: person.certificate?.number,
            certificateFrom: person.certificate?.from,
            certificateTo: person.certificate?.to,
            auxiliary: person.auxiliary,
            unit: person.unit,
            active: true
        )
    }

    private static func person(_ json: JSON) throws -> Person {
        guard let login = json["login"]?.stringValue, let name = json["name"]?.stringValue,
            let unit = json["unit"]?.stringValue
        else { throw OrganFault(field: "people") }
        var certificate: (String, String, String)?
        if let number = json["certificate"]?.stringValue, let from = json["from"]?.stringValue,
            let to = json["to"]?.stringValue
        {
            certificate = (number, from, to)
        }
        return Person(
            login: login,
            name: name,
            unit: unit,
            duties: (json["duties"]?.arrayValue ?? []).compactMap(\.stringValue),
            auxiliary: json["auxiliary"]?.boolValue ?? false,
            certificate: certificate
        )
    }
}

import LegalTime
package import Procedure
import Storage

/// Someone whom a form may name as officer, with the certificate that holds today or held last.
package struct OfficerChoice: Sendable, Equatable {
    package let id: String
    package let name: String
    package let unit: String
    package let certificate: Certificate
}

extension CaseReader {
    /// People whom a form may name as officers, by unit and name.
    package func officers(for principal: Principal) async throws -> [OfficerChoice] {
        let today = OrganZone.shanghai.day(of: clock.now())
        let roster = try await database.read { [rosters] in
            try rosters.roster(organ: principal.organ, on: today, on: $0)
        }
        return roster.officers
    }
}

extension RosterDay {
    fileprivate var officers: [OfficerChoice] {
        roster.people.values.filter(\.active).compactMap { member in
            officer(member.id)?.certificate(on: day).map {
                OfficerChoice(
                    id: member.id,
                    name: member.name,
                    unit: units[member.unit]?.name ?? "",
                    certificate: $0
                )
            }
        }.sorted { ($0.unit, $0.id) < ($1.unit, $1.id) }
    }
}

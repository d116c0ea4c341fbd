import Law
package import LegalTime
import Powers
package import Procedure
import Storage

/// What a form may offer beyond the case, as things stand for the organ now.
package struct FormOffers: Sendable {
    package let now: Instant
    package let seal: String
    /// The last day of each clock that the form names, were it to start today; by rule.
    package let dues: [String: CivilDay]

    package init(now: Instant, seal: String = "", dues: [String: CivilDay] = [:]) {
        self.now = now
        self.seal = seal
        self.dues = dues
    }
}

extension CaseDesk {
    package func offers(for act: AnyAct, in file: Case?, for principal: Principal) async throws -> FormOffers {
        let now = clock.now()
        let rules = act.form.compactMap { field -> String? in
            if case .due(let rule)? = field.offer { rule } else { nil }
        }
        let seal = subjects[principal.organ]?.seal ?? ""
        guard !rules.isEmpty else { return FormOffers(now: now, seal: seal) }
        let calendar = try await database.read { [shelf] in try shelf.newest(organ: principal.organ, on: $0) }
        var dues: [String: CivilDay] = [:]
        for rule in rules {
            dues[rule] = ClockStart.lastDay(
                rule,
                from: OrganZone.shanghai.day(of: now),
                field: file?.field,
                policy: policies[principal.organ] ?? ClockPolicy(settings: []),
                calendar: calendar
            )
        }
        return FormOffers(now: now, seal: seal, dues: dues)
    }
}

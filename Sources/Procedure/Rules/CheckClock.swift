import Law
import LegalTime

/// The time for the check before filing (立案前核查), rules C02 to C05: each department has its own, most fields have none.
enum CheckClock {
    static let rules = ["C02", "C03", "C04", "C05"]

    /// The clock that runs, whichever rule it is by.
    static func running(_ file: Case) -> CaseClock? { rules.lazy.compactMap(file.clock).first }

    /// Starts the clock of the field of the case's item. A case whose field has no such rule, or is not known, has none.
    static func starts<A: Act>(
        from moment: @escaping @Sendable (A, Case, ActHead) -> LegalMoment?
    ) -> [ClockEffect<A>] {
        rules.map { rule in
            .starts(rule) { act, file, head in
                guard let moment = moment(act, file, head), binds(rule, file.field, moment.day(in: .shanghai)) else {
                    return nil
                }
                return moment
            }
        }
    }

    /// Filing is approved or refused: the check has come to its end.
    static func meets<A: Act>() -> [ClockEffect<A>] {
        rules.map { rule in .meets(rule) { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) } }
    }

    private static func binds(_ rule: String, _ field: String?, _ day: CivilDay) -> Bool {
        guard let field else { return false }
        return (try? ClockRules.rule(rule, field: field, on: day)) != nil
    }
}

extension CaseClock {
    /// The step of extension that is next (延长); each is used as often as the rule says.
    var nextExtension: ExtensionTerms? {
        let steps = terms.extensions.flatMap { Array(repeating: $0, count: $0.times) }
        return extensions.count < steps.count ? steps[extensions.count] : nil
    }
}

import Law
import LegalTime

extension ClockEffect {
    /// Ends what still runs of the agency's duties: what they asked for was done, or their object is gone. The party's
    /// own windows run on; `sparing` names rules that outlive this act.
    static func endsDuties(
        as rule: String,
        sparing: Set<String> = [],
        on day: @escaping @Sendable (A, Case, ActHead) -> CivilDay
    ) -> ClockEffect {
        ClockEffect(summary: ClockSummary(rule: rule, kind: .meets)) { act, file, head in
            file.clocks.filter { $0.isRunning && $0.isDuty && !sparing.contains($0.terms.rule) }.map {
                .meet(rule: $0.terms.rule, party: $0.party, on: day(act, file, head))
            }
        }
    }
}

extension CaseClock {
    /// Whether it waits for anybody but the party.
    package var isDuty: Bool { ClockRules.editions(terms.rule).first?.holder != .party }
}

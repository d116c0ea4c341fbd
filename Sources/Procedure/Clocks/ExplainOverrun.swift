import Law
import LegalTime

/// 说明超期: says why a time of the case was or is overrun; noted for good, and in nobody's way.
package struct ExplainOverrun: Act {
    var rule = OverrunRule.decision
    var party = 0
    var reason = ""

    package init() {}

    package static let sheet = Sheet<ExplainOverrun>(
        id: "explain-overrun",
        title: "说明超期原因",
        done: "说明超期原因",
        duties: [.handler, .leader],
        fields: [
            Field("rule", "期限", \.rule, .choice),
            Field("party", "当事人", \.party, .integer(0...50), hint: "当事人的序号；全案的期限填 0"),
            Field("reason", "超期的原因和处置", \.reason, .multiline(max: 2000), hint: "何时届满、为何超期、现在怎样办理"),
        ],
        gates: [
            ClosingRules.unarchived,
            Gate { file, _ in
                file.clocks.contains { OverrunRule(rawValue: $0.terms.rule) != nil }
                    ? nil : .system("超期才需要说明", missing: "本案正在计算或者已办理的机关期限", remedy: "没有起算过的期限，无需说明")
            },
        ],
        checks: [Check { act, file, facts, _ in over(act, file, facts) }],
        known: ["rule", "party"],
        draft: { file, _ in
            var act = ExplainOverrun()
            let clock = file.clocks.last { $0.isRunning && OverrunRule(rawValue: $0.terms.rule) != nil }
            act.rule = clock.flatMap { OverrunRule(rawValue: $0.terms.rule) } ?? .decision
            act.party = clock?.party ?? 0
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.overruns.append(
            Overrun(
                seq: head.seq,
                rule: rule.rawValue,
                party: party,
                reason: reason,
                on: OrganZone.shanghai.day(of: head.occurredAt)
            )
        )
    }

    /// What is not over needs no explanation; not judged where no calendar is known, as when a fold looks back.
    private static func over(_ act: ExplainOverrun, _ file: Case, _ facts: Facts) -> [Finding] {
        guard facts.calendar.version > 0 else { return [] }
        let clocks = file.clocks.filter { $0.terms.rule == act.rule.rawValue && $0.party == act.party }
        guard !clocks.isEmpty else { return [.field("rule", "本案没有这项期限，或者当事人的序号不对")] }
        return clocks.contains { $0.overrun(facts.calendar, on: facts.today) > 0 }
            ? [] : [.field("rule", "这项期限没有超期，无需说明")]
    }
}

/// The times of a case that are the agency's to keep.
package enum OverrunRule: String, Labelled {
    case checkEnvironment = "C02"
    case checkMarket = "C03"
    case checkHealth = "C04"
    case checkHousing = "C05"
    case decision = "C06"
    case review = "C21"
    case recusal = "C22"
    case record = "C23"
    case service = "C24"
    case closing = "C28"
    case archive = "C29"
    case publication = "D01"
    case credit = "D03"
    case handIn = "P04"
    case bank = "P05"

    package var label: String { ClockRules.editions(rawValue).first?.name ?? rawValue }
}

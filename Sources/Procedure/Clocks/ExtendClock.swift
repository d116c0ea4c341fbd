import Law
import LegalTime

/// 延长办案期限, as far and as often as the rule allows; counted on from the day on which the time would have ended.
package struct ExtendClock: Act {
    var days = 0
    var document = ""
    var reason = ""

    package init() {}

    package static let sheet = Sheet<ExtendClock>(
        id: "extend-clock",
        title: "延长办案期限",
        done: "延长办案期限",
        duties: [.approver],
        fields: [
            Field("days", "延长日数", \.days, .integer(1...365), hint: "自然日；从原期限届满之日起续算"),
            Field("document", "依据文书", \.document, .text(), hint: "延期审批表或集体讨论记录的名称和文号", mendable: true),
            Field("reason", "理由", \.reason, .multiline(max: 1000)),
        ],
        gates: [
            Gate { file, _ in DecisionClock.running(file) },
            Gate { file, _ in DecisionClock.extendable(file) },
            Gate { file, _ in left(file) },
        ],
        checks: [Gates.separate(), Check { act, file, _, _ in within(act, file) }],
        clocks: [
            .changes(DecisionClock.rule) { act, _, head in
                let period = Period(act.days, .calendarDays)
                return [
                    .extend(
                        rule: DecisionClock.rule,
                        ClockExtension(seq: head.seq, period: period, document: act.document)
                    )
                ]
            }
        ]
    )

    package func apply(to file: inout Case, at head: ActHead) {}
}

extension ExtendClock {
    /// The step of extension that is next; each is used as often as the rule says.
    private static func next(_ clock: CaseClock) -> ExtensionTerms? {
        let steps = clock.terms.extensions.flatMap { Array(repeating: $0, count: $0.times) }
        return clock.extensions.count < steps.count ? steps[clock.extensions.count] : nil
    }

    fileprivate static func left(_ file: Case) -> Refusal? {
        guard let clock = file.clock(DecisionClock.rule), !clock.terms.extensions.isEmpty, next(clock) == nil else {
            return nil
        }
        return Refusal(
            .organRule(clock.terms.basis),
            missing: "尚未用过的延长",
            remedy: "规定的延长已经用完，请尽快作出决定"
        )
    }

    fileprivate static func within(_ act: ExtendClock, _ file: Case) -> [Finding] {
        guard let clock = file.clock(DecisionClock.rule), let step = next(clock), let period = step.period,
            period.unit == .calendarDays, act.days > period.amount
        else { return [] }
        return [.field("days", "\(clock.terms.basis) 规定由\(step.decidedBy)决定，最多延长 \(period.amount) 日")]
    }
}

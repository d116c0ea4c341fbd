import Law
import LegalTime

/// 延长核查期限, as far and as often as the field's rule allows; also when it has run out already.
package struct ExtendFilingCheck: Act {
    var days = 0
    var document = ""
    var reason = ""

    package init() {}

    package static let sheet = Sheet<ExtendFilingCheck>(
        id: "extend-filing-check",
        title: "延长核查期限",
        done: "延长核查期限",
        duties: [.approver],
        fields: [
            Field("days", "延长日数", \.days, .integer(1...90), hint: "自然日还是工作日，依该领域的规定；从原期限届满之日起续算"),
            Field("document", "依据文书", \.document, .text(), hint: "延期审批表的名称和文号", mendable: true),
            Field("reason", "理由", \.reason, .multiline(max: 1000)),
        ],
        gates: [
            Gate { file, _ in running(file) },
            Gate { file, _ in left(file) },
        ],
        checks: [Gates.separate(), Check { act, file, _, _ in within(act, file) }],
        clocks: CheckClock.rules.map { rule in
            .changes(rule) { act, file, head in
                guard let clock = file.clock(rule) else { return [] }
                let unit = (clock.nextExtension?.period ?? clock.terms.terms.period).unit
                let added = ClockExtension(seq: head.seq, period: Period(act.days, unit), document: act.document)
                return [.extend(rule: rule, added)]
            }
        },
        draft: { file, _ in
            var act = ExtendFilingCheck()
            act.days = CheckClock.running(file)?.nextExtension?.period?.amount ?? 0
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {}
}

extension ExtendFilingCheck {
    fileprivate static func running(_ file: Case) -> Refusal? {
        CheckClock.running(file) == nil
            ? .system("没有正在计算的核查期限", missing: "正在计算的核查期限", remedy: "该领域没有规定核查期限，或者已经决定是否立案") : nil
    }

    fileprivate static func left(_ file: Case) -> Refusal? {
        guard let clock = CheckClock.running(file), clock.nextExtension == nil else { return nil }
        let isAllowed = !clock.terms.extensions.isEmpty
        return Refusal(
            .organRule(clock.terms.basis),
            missing: isAllowed ? "尚未用过的延长" : "关于延长核查期限的规定",
            remedy: isAllowed ? "规定的延长已经用完，请尽快决定是否立案" : "该规定没有延长，请尽快决定是否立案"
        )
    }

    fileprivate static func within(_ act: ExtendFilingCheck, _ file: Case) -> [Finding] {
        guard let clock = CheckClock.running(file), let step = clock.nextExtension, let period = step.period,
            act.days > period.amount
        else { return [] }
        return [.field("days", "\(clock.terms.basis) 规定由\(step.decidedBy)决定，最多延长\(period.chinese)")]
    }
}

import Law
package import LegalTime

/// 恢复计算办案期限: what stopped the time has ended; what was left of it runs on.
package struct ResumeClock: Act {
    package var to = CivilDay(number: 0)
    package var document = ""

    package init() {}

    package static let sheet = Sheet<ResumeClock>(
        id: "resume-clock",
        title: "恢复计算办案期限",
        done: "恢复计算办案期限",
        duties: [.approver],
        fields: [
            Field("to", "中止的最后一日", \.to, .day, hint: "次日起继续计算剩余期限", mendable: true),
            Field("document", "依据文书", \.document, .text(), hint: "审批表、报告等的名称和文号", mendable: true),
        ],
        gates: [
            Gate { file, _ in DecisionClock.running(file) },
            Gate { file, _ in stopped(file) },
        ],
        checks: [
            Gates.separate(),
            Check { act, _, facts, _ in TimeRules.notFuture("to", act.to, facts) },
            Check { act, file, _, _ in after(act, file) },
        ],
        forms: [.clockForm],
        clocks: [.changes(DecisionClock.rule) { act, _, _ in [.resume(rule: DecisionClock.rule, to: act.to)] }]
    )

    package func apply(to file: inout Case, at head: ActHead) {}
}

extension ResumeClock {
    fileprivate static func stopped(_ file: Case) -> Refusal? {
        guard let clock = file.clock(DecisionClock.rule), !clock.isSuspended else { return nil }
        return .system("只有中止的期限才恢复计算", missing: "尚未终止的中止", remedy: "期限正在计算，无需办理")
    }

    fileprivate static func after(_ act: ResumeClock, _ file: Case) -> [Finding] {
        guard let open = file.clock(DecisionClock.rule)?.suspensions.last(where: { $0.to == nil }), act.to < open.from
        else { return [] }
        return [.field("to", "不能早于中止起始日（\(open.from.iso)）")]
    }
}

import Law
package import LegalTime

/// 中止或扣除办案期限: days that a rule takes out of the time for the decision; without an end it goes on.
package struct SuspendClock: Act {
    package var ground = ExclusionGround.suspension
    package var from = CivilDay(number: 0)
    package var to: CivilDay?
    package var document = ""
    package var reason = ""

    package init() {}

    package static let sheet = Sheet<SuspendClock>(
        id: "suspend-clock",
        title: "中止或扣除办案期限",
        done: "中止或扣除办案期限",
        duties: [.approver],
        fields: [
            Field("ground", "事由", \.ground, .choice),
            Field("from", "起始日", \.from, .day, hint: "当日起不计入期限", mendable: true),
            Field(optional: "to", "终止日", \.to, .day, hint: "当日仍不计入；尚未结束的不填", mendable: true),
            Field("document", "依据文书", \.document, .text(), hint: "审批表、委托书、通知书等的名称和文号", mendable: true),
            Field("reason", "理由", \.reason, .multiline(max: 1000)),
        ],
        gates: [
            Gate { file, _ in DecisionClock.running(file) },
            Gate { file, _ in DecisionClock.stoppable(file) },
            Gate { file, _ in notStopped(file) },
        ],
        checks: [
            Gates.separate(),
            Check { act, file, _, _ in allowed(act, file) },
            Check { act, file, facts, _ in days(act, file, facts) },
        ],
        forms: [.clockForm],
        clocks: [
            .changes(DecisionClock.rule) { act, _, head in
                [
                    .suspend(
                        rule: DecisionClock.rule,
                        ClockSuspension(
                            seq: head.seq,
                            ground: act.ground.label,
                            document: act.document,
                            from: act.from,
                            to: act.to
                        )
                    )
                ]
            }
        ]
    )

    package func apply(to file: inout Case, at head: ActHead) {}
}

extension SuspendClock {
    fileprivate static func notStopped(_ file: Case) -> Refusal? {
        file.clock(DecisionClock.rule)?.isSuspended == true
            ? .system("办案期限已中止", missing: "恢复计算", remedy: "先办理恢复计算", act: ResumeClock.sheet.id) : nil
    }

    /// Only for what the rule names.
    fileprivate static func allowed(_ act: SuspendClock, _ file: Case) -> [Finding] {
        guard let terms = file.clock(DecisionClock.rule)?.terms, !terms.exclusions.contains(act.ground.label) else {
            return []
        }
        let grounds = terms.exclusions.joined(separator: "、")
        return [.field("ground", "\(terms.basis) 规定不计入期限的只有：\(grounds)")]
    }

    fileprivate static func days(_ act: SuspendClock, _ file: Case, _ facts: Facts) -> [Finding] {
        var found = TimeRules.notFuture("from", act.from, facts)
        if let to = act.to {
            found += TimeRules.notFuture("to", to, facts)
            if to < act.from { found.append(.field("to", "不能早于起始日（\(act.from.iso)）")) }
        }
        if let start = file.clock(DecisionClock.rule)?.trigger.day(in: facts.zone), act.from < start {
            found.append(.field("from", "不能早于立案之日（\(start.iso)）"))
        }
        if let end = lastDay(file, facts), act.from > end {
            found.append(.field("from", "期限已于 \(end.iso) 届满，其后的日子不能扣除；确需办理的先延长"))
        }
        return found
    }

    private static func lastDay(_ file: Case, _ facts: Facts) -> CivilDay? {
        guard let clock = file.clock(DecisionClock.rule) else { return nil }
        return (try? clock.reckon(facts.calendar))?.raw?.day(in: facts.zone)
    }
}

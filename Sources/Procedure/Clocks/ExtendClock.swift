import Law
package import LegalTime

/// 延长办案期限, as far and as often as the rule allows; counted on from the day on which the time would have ended.
///
/// A time that is over may still be extended: the reason has to say why, and the overrun stays on the clock.
package struct ExtendClock: Act {
    package var days = 0
    package var document = ""
    package var reason = ""
    package var overrun: String?
    package var discussedOn: CivilDay?
    package var participants: [String]?

    package init() {}

    package static let sheet = Sheet<ExtendClock>(
        id: "extend-clock",
        title: "延长办案期限",
        done: "延长办案期限",
        duties: [.approver],
        fields: [
            Field("days", "延长日数", \.days, .integer(1...365), hint: "规定以工作日计的为工作日，其余为自然日；从原期限届满之日起续算"),
            Field("document", "依据文书", \.document, .text(), hint: "延期审批表或集体讨论记录的名称和文号", mendable: true),
            Field("reason", "理由", \.reason, .multiline(max: 1000)),
            Field(optional: "overrun", "超期原因", \.overrun, .multiline(max: 1000), hint: "期限已经届满的必填"),
            Field(optional: "discussedOn", "集体讨论日期", \.discussedOn, .day, hint: "规定由负责人集体讨论决定的必填", mendable: true),
            Field(
                optional: "participants",
                "参加讨论的负责人",
                \.participants,
                .list(of: .officer, min: 0, max: 20),
                hint: "规定由负责人集体讨论决定的必填；承办人不参加表决"
            ),
        ],
        gates: [
            Gate { file, _ in DecisionClock.running(file) },
            Gate { file, _ in DecisionClock.extendable(file) },
            Gate { file, _ in left(file) },
        ],
        checks: [
            Gates.separate(),
            Check { act, file, _, _ in within(act, file) },
            Check { act, file, facts, _ in explained(act, file, facts) },
            Check { act, file, facts, _ in discussed(act, file, facts) },
        ],
        forms: [.clockForm],
        clocks: [
            .changes(DecisionClock.rule) { act, file, head in
                let period = Period(act.days, file.clock(DecisionClock.rule).flatMap(next)?.unit ?? .calendarDays)
                return [
                    .extend(
                        rule: DecisionClock.rule,
                        ClockExtension(
                            seq: head.seq,
                            period: period,
                            document: act.document,
                            on: OrganZone.shanghai.day(of: head.occurredAt)
                        )
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
            remedy: "规定的延长已经用完，请尽快作出决定；已经超期的，说明超期原因",
            act: ExplainOverrun.sheet.id
        )
    }

    fileprivate static func within(_ act: ExtendClock, _ file: Case) -> [Finding] {
        guard let clock = file.clock(DecisionClock.rule), let step = next(clock), let period = step.period,
            act.days > period.days
        else { return [] }
        return [.field("days", "\(clock.terms.basis) 规定由\(step.decidedBy)决定，最多延长\(period.chinese)")]
    }

    /// Allowed after the end too, but then the record says why.
    fileprivate static func explained(_ act: ExtendClock, _ file: Case, _ facts: Facts) -> [Finding] {
        guard act.overrun == nil, let clock = file.clock(DecisionClock.rule),
            let due = (try? clock.reckon(facts.calendar))?.due?.day(in: facts.zone), facts.today > due
        else { return [] }
        return [.field("overrun", "期限已于 \(due.iso) 届满，请写明超期原因")]
    }

    /// Where the rule leaves the step to a collective discussion, its record is owed.
    fileprivate static func discussed(_ act: ExtendClock, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let clock = file.clock(DecisionClock.rule), let step = next(clock),
            step.decidedBy.contains("集体讨论")
        else { return [] }
        let people = act.participants ?? []
        guard let day = act.discussedOn, !people.isEmpty else {
            return [
                .refusal(
                    Refusal(
                        .organRule(clock.terms.basis),
                        missing: "\(step.decidedBy)的记录",
                        remedy: "先集体讨论，再填写讨论日期和参加讨论的负责人"
                    )
                )
            ]
        }
        return TimeRules.notFuture("discussedOn", day, facts) + voters(people, file, facts)
    }

    private static func voters(_ people: [String], _ file: Case, _ facts: Facts) -> [Finding] {
        if Set(people).count < 2 { return [.field("participants", "集体讨论至少有两名负责人参加，同一人只填一次")] }
        return people.indices.compactMap { index -> Finding? in
            let id = people[index]
            if facts.officers[id] == nil { return .field("participants.\(index)", "本机关没有编号为“\(id)”的人员") }
            return file.investigators.contains(id) ? .field("participants.\(index)", "承办人不参加集体讨论的表决") : nil
        }
    }
}

extension ExtensionTerms {
    /// In which days it is counted; months and years are taken as days from the day of the end.
    fileprivate var unit: PeriodUnit { period?.unit == .workingDays ? .workingDays : .calendarDays }
}

extension Period {
    /// The most days that it may have.
    fileprivate var days: Int {
        switch unit {
        case .calendarDays, .workingDays: amount
        case .months: amount * 31
        case .years: amount * 366
        case .hours, .workingHours: (amount + 23) / 24
        }
    }
}

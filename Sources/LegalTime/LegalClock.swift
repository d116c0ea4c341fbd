/// Counts statutory periods (法定期间) and tells how (《民法典》第二百零一条 to 第二百零三条).
package enum LegalClock {
    /// Where a clock ends.
    ///
    /// - Parameters:
    ///   - start: the day or instant of the event, itself not counted; for a backward rule the event ahead.
    ///   - suspensions: days that are not counted; they may overlap.
    ///   - extensions: counted on from the raw end, one after the other.
    /// - Throws: when a rule of hours starts from a day, a suspension ends before it begins, an amount is out of range,
    ///   a backward rule is extended or suspended without end, or a day would lie outside 1900…9999.
    package static func reckon(
        _ rule: PeriodRule,
        from start: LegalMoment,
        suspensions: [Suspension] = [],
        extensions: [Extension] = [],
        calendar: LegalCalendar,
        zone: OrganZone = .shanghai,
        hours: WorkingHours = .standard
    ) throws(PeriodFault) -> Reckoning {
        let counter = try PeriodCounter(calendar: calendar, zone: zone, hours: hours, suspensions: suspensions)
        try counter.check(rule, extensions)
        var leg = try counter.leg(rule.period, from: try counter.start(rule, start), isBackward: rule.isBackward)
        var isProvisional = counter.isProvisional(leg.looked)
        for step in extensions {
            guard let end = leg.end else { break }
            leg = try counter.leg(step.period, from: end, isBackward: false)
            isProvisional = isProvisional || counter.isProvisional(leg.looked)
        }
        guard let raw = leg.end else {
            return Reckoning(raw: nil, due: nil, remaining: leg.remaining, isProvisional: isProvisional, warnOn: nil)
        }
        let end = counter.settle(raw, by: rule)
        return Reckoning(
            raw: raw,
            due: end.due,
            remaining: nil,
            isProvisional: isProvisional || counter.isProvisional(end.looked),
            warnOn: end.warnOn
        )
    }
}

/// What the end rule made of a raw end.
struct SettledEnd {
    let due: LegalMoment
    var warnOn: CivilDay?
    /// The days that were looked at to roll.
    var looked: ClosedRange<Int>?
}

extension PeriodCounter {
    func check(_ rule: PeriodRule, _ extensions: [Extension]) throws(PeriodFault) {
        guard rule.isBackward else { return }
        guard extensions.isEmpty else { throw PeriodFault("倒算的期限不能延长") }
        guard spans.last?.isOpen != true else { throw PeriodFault("倒算的期限里，中止要有最后一日") }
    }

    /// Days are counted from a day, even where the event's hour is known.
    func start(_ rule: PeriodRule, _ moment: LegalMoment) throws(PeriodFault) -> LegalMoment {
        try check(moment)
        return rule.period.unit.isOfHours ? moment : .day(moment.day(in: zone))
    }

    func settle(_ raw: LegalMoment, by rule: PeriodRule) -> SettledEnd {
        guard case .day(let day) = raw, rule.end != .fixed else { return SettledEnd(due: raw) }
        guard rule.end == .rolled, !rule.isBackward else {
            let warnOn = calendar.isWorkingDay(day) ? nil : calendar.lastWorkingDay(onOrBefore: day)
            return SettledEnd(due: raw, warnOn: warnOn)
        }
        let due = calendar.firstWorkingDay(onOrAfter: day)
        return SettledEnd(due: .day(due), looked: day.number...due.number)
    }
}

extension Explanation {
    /// What the end rule makes of the raw end.
    mutating func close(_ raw: LegalMoment, _ rule: PeriodRule) {
        let end = counter.settle(raw, by: rule)
        look(at: end.looked)
        guard case .day(let day) = raw, case .day(let due) = end.due else {
            add("到期：\(full(end.due))，不顺延")
            return
        }
        let (state, notice) = (state(of: day), Self.said(counter.calendar.named(day)?.source))
        if due != day {
            add("\(spell(day))\(state)，顺延到其后第一个工作日\(spell(due))（\(CountingLaw.rolling)）\(notice)")
        } else if let warnOn = end.warnOn {
            let whose = rule.isBackward ? "倒算的期限" : "这一期限"
            add("\(spell(day))\(state)，\(whose)不顺延，要在此前最后一个工作日\(spell(warnOn))以前办完\(notice)")
        } else if rule.period.unit != .workingDays {
            // What a duty's last day is matters to nobody; so a year without a table is not guessed at.
            let isSaid = rule.end == .rolled || rule.end == .hard && counter.calendar.hasTable(day.year)
            add(isSaid ? "\(spell(day))\(state)，不发生顺延\(notice)" : "这一期限不因周末或者放假顺延")
        }
        // Hours of business end what somebody has to do; a seizure or a limitation ends with the day.
        let business = rule.end == .fixed ? "" : "；有业务时间的，到停止业务活动时为止（\(CountingLaw.endOfDay)）"
        add("到期日：\(full(end.due))24时\(business)")
    }

    /// What the day is, as the end of a sentence: `是周末`.
    private func state(of day: CivilDay) -> String {
        switch counter.calendar.kind(of: day) {
        case .workday: "是工作日"
        case .weekend: "是周末"
        case .holiday(let name): "在\(name)放假期间"
        case .adjustedWorkday(let name): "因\(name)调休上班，是工作日"
        }
    }

    private func full(_ moment: LegalMoment) -> String {
        let day = moment.day(in: counter.zone)
        guard case .instant(let instant) = moment else { return "\(day.year)年\(day.short)" }
        return "\(day.year)年\(day.short)\(counter.zone.clock(of: instant))"
    }
}

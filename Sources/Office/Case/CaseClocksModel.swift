import Law
import LegalTime
import Platform
import Procedure
import Web

extension CasePage.Clock {
    static func all(_ view: CaseView) -> [CasePage.Clock] {
        view.clocks.sorted { Self.rank($0, now: view.now) < Self.rank($1, now: view.now) }.map {
            CasePage.Clock($0, in: view)
        }
    }

    /// What falls due first stands first; then what stands still, then what others let pass, then what is met.
    private static func rank(_ clock: ClockView, now: Instant) -> (Int, Int, Int) {
        let due = clock.reckoning?.due?.lastInstant(in: .shanghai).milliseconds ?? .max
        let state =
            switch clock.state {
            case .running: clock.isOver(at: now) && !ClockStanding.isDuty(rule: clock.clock.terms.rule) ? 2 : 0
            case .suspended: 1
            case .met: 3
            }
        return (state, due, clock.clock.seq)
    }

    init(_ view: ClockView, in file: CaseView) {
        let (clock, terms) = (view.clock, view.clock.terms)
        let standing = view.reckoning?.due.map {
            ClockStanding(
                due: $0,
                unit: terms.terms.period.unit,
                isDuty: ClockStanding.isDuty(rule: terms.rule),
                now: file.now,
                calendar: file.calendar
            )
        }
        self.init(
            name: terms.name,
            party: clock.party > 0 ? file.file.track(clock.party)?.party.name : nil,
            tone: Self.tone(view, standing),
            word: Self.word(view, standing),
            due: Self.due(view, standing, now: file.now),
            fullDue: view.reckoning?.due?.day(in: .shanghai).chinese,
            provisional: view.state == .running && view.reckoning?.isProvisional == true ? Self.provisional : nil,
            changes: Self.changes(clock, now: file.now) + CaseCourse.overruns(of: clock, in: file.file, now: file.now),
            explanation: view.explanation,
            basis: Self.basis(terms),
            isMet: view.state == .met
        )
    }

    private static let provisional = "计算用到的年份，国务院还没有公布放假安排；公布并导入后，到期日可能变动，届时会提醒承办人"

    private static func tone(_ view: ClockView, _ standing: ClockStanding?) -> Tone {
        switch view.state {
        case .met: .done
        case .suspended: .neutral
        case .running: standing?.tone ?? .refused
        }
    }

    private static func word(_ view: ClockView, _ standing: ClockStanding?) -> String {
        switch view.state {
        case .met: "已办理"
        case .suspended: "已中止"
        case .running: standing?.word ?? "无法计算"
        }
    }

    private static func due(_ view: ClockView, _ standing: ClockStanding?, now: Instant) -> String {
        if let met = view.clock.met { return self.met(met, view, now: now) }
        if view.state == .suspended {
            guard let remaining = view.reckoning?.remaining else { return "恢复计算后重新确定到期日" }
            return "还余 \(DueWords.remaining(remaining, view.clock.terms.terms.period.unit))，恢复计算后重新确定到期日"
        }
        guard let due = view.reckoning?.due, let standing else { return "按现有规定算不出到期日，原因见下" }
        let end = DueWords.text(due, now: now)
        return standing.left.isEmpty ? "到 \(end)" : "\(standing.left)，到 \(end)"
    }

    /// Done, and whether it was done too late.
    private static func met(_ met: ClockEnd, _ view: ClockView, now: Instant) -> String {
        let done = "\(DueWords.day(met.on, now: now))已办理（第 \(met.seq) 条）"
        guard let due = view.reckoning?.due?.day(in: .shanghai), met.on > due,
            ClockStanding.isDuty(rule: view.clock.terms.rule)
        else { return done }
        return "\(done)，逾期 \(met.on.number - due.number) 日"
    }

    private static func changes(_ clock: CaseClock, now: Instant) -> [String] {
        let suspensions = clock.suspensions.map { item in
            let from = DueWords.day(item.from, now: now)
            let span = item.to.map { "\(from)至\(DueWords.day($0, now: now))不计入" } ?? "\(from)起中止"
            return "\(span)：\(item.ground)，\(item.document)"
        }
        return suspensions + clock.extensions.map { "延长\($0.period.chinese)：\($0.document)" }
    }

    private static func basis(_ terms: ClockTerms) -> String {
        let sure = terms.certainty == .verified || terms.document != nil ? "" : "（\(terms.certainty.label)）"
        return "依据：\(terms.basis)\(sure)"
    }
}

import Law
import LegalTime

/// The time for the reply to a suggestion letter (执法建议书): no rule sets it, the letter itself does.
enum LetterClock {
    static let rule = "LETTER"

    /// From the day of the letter to the day that it names.
    static func clock(from sentOn: CivilDay, to replyBy: CivilDay, seq: Int) -> CaseClock {
        let terms = ClockTerms(
            rule: rule,
            variant: "",
            name: "回复执法建议书",
            terms: PeriodRule(Period(min(max(1, replyBy.number - sentOn.number), 366), .calendarDays), end: .hard),
            citations: [],
            document: "执法建议书载明的回复日",
            certainty: .verified,
            exclusions: [],
            extensions: [],
            calendar: 0
        )
        return CaseClock(terms: terms, party: 0, trigger: .day(sentOn), seq: seq)
    }
}

extension Case {
    /// Ends the clock of the letter with that entry.
    mutating func endLetterClock(_ letter: Int, on day: CivilDay, seq: Int) {
        let found = clocks.firstIndex { $0.terms.rule == LetterClock.rule && $0.seq == letter && $0.isRunning }
        if let found { clocks[found].met = ClockEnd(on: day, seq: seq) }
    }
}

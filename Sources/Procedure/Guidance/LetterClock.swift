import Law
import LegalTime

/// The time for the reply to a letter: no rule sets it, the letter itself does.
enum LetterClock {
    /// 执法建议书
    static let rule = "LETTER"
    /// 协助调查函
    static let assistance = "ASSIST"

    /// From the day of the suggestion letter to the day that it names.
    static func clock(from sentOn: CivilDay, to replyBy: CivilDay, seq: Int) -> CaseClock {
        clock(rule, "执法建议书", from: sentOn, to: replyBy, seq: seq)
    }

    static func assistance(from sentOn: CivilDay, to replyBy: CivilDay, seq: Int) -> CaseClock {
        clock(assistance, "协助调查函", from: sentOn, to: replyBy, seq: seq)
    }

    private static func clock(
        _ rule: String,
        _ letter: String,
        from sentOn: CivilDay,
        to replyBy: CivilDay,
        seq: Int
    ) -> CaseClock {
        let terms = ClockTerms(
            rule: rule,
            variant: "",
            name: "回复\(letter)",
            terms: PeriodRule(Period(min(max(1, replyBy.number - sentOn.number), 366), .calendarDays), end: .hard),
            citations: [],
            document: "\(letter)载明的回复日",
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
        let rules = [LetterClock.rule, LetterClock.assistance]
        let found = clocks.firstIndex { rules.contains($0.terms.rule) && $0.seq == letter && $0.isRunning }
        if let found { clocks[found].met = ClockEnd(on: day, seq: seq) }
    }
}

package import LegalTime

/// A clock of a case (期限) as a ledger: the rule, what triggered it, every suspension and extension with its document.
/// The due day is derived and never typed.
package struct CaseClock: Hashable, Sendable {
    package let terms: ClockTerms
    /// Number of the party it concerns, 0 for the whole case.
    package let party: Int
    package let trigger: LegalMoment
    /// The entry that started it.
    package let seq: Int
    package var suspensions: [ClockSuspension] = []
    package var extensions: [ClockExtension] = []
    /// When what it asked for was done, and by which entry.
    package var met: ClockEnd?

    package init(terms: ClockTerms, party: Int, trigger: LegalMoment, seq: Int) {
        self.terms = terms
        self.party = party
        self.trigger = trigger
        self.seq = seq
    }

    /// Unique in the case: `C06:0:2`.
    package var id: String { "\(terms.rule):\(party):\(seq)" }

    package var isRunning: Bool { met == nil }

    /// Stopped without an end so far (中止).
    package var isSuspended: Bool { met == nil && suspensions.contains { $0.to == nil } }

    /// When it falls due by this calendar. A clock that was counted at its start can always be counted again.
    package func reckon(_ calendar: LegalCalendar, zone: OrganZone = .shanghai) throws(PeriodFault) -> Reckoning {
        try LegalClock.reckon(
            terms.terms,
            from: trigger,
            suspensions: suspensions.map(\.span),
            extensions: extensions.map { Extension($0.period, reason: $0.document) },
            calendar: calendar,
            zone: zone
        )
    }

    /// How the due day came about, line by line, as a lawyer reads it.
    package func explain(_ calendar: LegalCalendar, zone: OrganZone = .shanghai) throws(PeriodFault) -> [String] {
        try LegalClock.explain(
            terms.terms,
            from: trigger,
            suspensions: suspensions.map(\.span),
            extensions: extensions.map { Extension($0.period, reason: $0.document) },
            calendar: calendar,
            zone: zone
        )
    }
}

/// Days that don't count (不计入期限), both included, with the ground and the document that says so.
package struct ClockSuspension: Hashable, Sendable {
    package let seq: Int
    package let ground: String
    package let document: String
    package let from: CivilDay
    /// `nil` while it goes on.
    package var to: CivilDay?

    package init(seq: Int, ground: String, document: String, from: CivilDay, to: CivilDay?) {
        self.seq = seq
        self.ground = ground
        self.document = document
        self.from = from
        self.to = to
    }

    var span: Suspension { Suspension(from: from, to: to, reason: "\(ground)（\(document)）") }
}

/// Time that was added (延长), and the document that allowed it.
package struct ClockExtension: Hashable, Sendable {
    package let seq: Int
    package let period: Period
    package let document: String
    /// The day on which it was allowed; whether the time was over by then follows from it.
    package let on: CivilDay?

    package init(seq: Int, period: Period, document: String, on: CivilDay? = nil) {
        self.seq = seq
        self.period = period
        self.document = document
        self.on = on
    }
}

/// That a clock was met (已办理): on which day, by which entry.
package struct ClockEnd: Hashable, Sendable {
    package let on: CivilDay
    package let seq: Int

    package init(on: CivilDay, seq: Int) {
        self.on = on
        self.seq = seq
    }
}

package import LegalTime

/// What an act does to a clock of its case.
package enum ClockMove: Hashable, Sendable {
    case start(rule: String, party: Int, from: LegalMoment)
    case meet(rule: String, party: Int, on: CivilDay)
    case suspend(rule: String, ClockSuspension)
    case resume(rule: String, to: CivilDay)
    case extend(rule: String, ClockExtension)
}

/// A clock effect on an act's sheet: which rule it touches, how, and when. Nothing typed: moments come from the facts.
package struct ClockEffect<A: Act>: Sendable {
    package let summary: ClockSummary
    let moves: @Sendable (A, Case, ActHead) -> [ClockMove]

    /// Starts a clock towards one party (0 = the whole case) at the moment that `from` finds; `nil` = not yet.
    static func starts(
        _ rule: String,
        party: @escaping @Sendable (A) -> Int = { _ in 0 },
        from moment: @escaping @Sendable (A, Case, ActHead) -> LegalMoment?
    ) -> ClockEffect {
        ClockEffect(summary: ClockSummary(rule: rule, kind: .starts)) { act, file, head in
            moment(act, file, head).map { [.start(rule: rule, party: party(act), from: $0)] } ?? []
        }
    }

    /// Meets a clock on the day that `on` finds; `nil` = it runs on.
    static func meets(
        _ rule: String,
        party: @escaping @Sendable (A) -> Int = { _ in 0 },
        on day: @escaping @Sendable (A, Case, ActHead) -> CivilDay?
    ) -> ClockEffect {
        ClockEffect(summary: ClockSummary(rule: rule, kind: .meets)) { act, file, head in
            day(act, file, head).map { [.meet(rule: rule, party: party(act), on: $0)] } ?? []
        }
    }

    /// Suspends, resumes or extends a running clock.
    static func changes(
        _ rule: String,
        _ moves: @escaping @Sendable (A, Case, ActHead) -> [ClockMove]
    ) -> ClockEffect {
        ClockEffect(summary: ClockSummary(rule: rule, kind: .changes), moves: moves)
    }
}

/// A clock effect as the handbook and the API name it.
package struct ClockSummary: Hashable, Sendable {
    package enum Kind: String, Sendable { case starts, meets, changes }

    package let rule: String
    package let kind: Kind
}

extension Case {
    /// Applies one move. It never judges: a move on a clock that isn't there changes nothing.
    mutating func apply(_ move: ClockMove, terms: [ClockTerms], seq: Int) {
        switch move {
        case .start(let rule, let party, let moment):
            guard let terms = terms.first(where: { $0.rule == rule }) else { return }
            // A new notice or decision takes the place of the one before.
            change(rule, party) { $0.met = ClockEnd(on: moment.day(in: .shanghai), seq: seq) }
            clocks.append(CaseClock(terms: terms, party: party, trigger: moment, seq: seq))
        case .meet(let rule, let party, let day):
            change(rule, party) { $0.met = ClockEnd(on: day, seq: seq) }
        case .suspend(let rule, let suspension):
            change(rule) { $0.suspensions.append(suspension) }
        case .resume(let rule, let day):
            change(rule) { clock in
                guard let open = clock.suspensions.lastIndex(where: { $0.to == nil }) else { return }
                clock.suspensions[open].to = day
            }
        case .extend(let rule, let added):
            change(rule) { $0.extensions.append(added) }
        }
    }

    private mutating func change(_ rule: String, _ party: Int = 0, _ body: (inout CaseClock) -> Void) {
        let found = clocks.lastIndex { $0.terms.rule == rule && $0.party == party && $0.isRunning }
        if let found { body(&clocks[found]) }
    }

    /// The running clock of a rule that concerns the whole case.
    package func clock(_ rule: String) -> CaseClock? {
        clocks.last { $0.terms.rule == rule && $0.party == 0 && $0.isRunning }
    }
}

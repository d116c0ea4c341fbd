/// Where a clock ends.
package struct Reckoning: Hashable, Sendable {
    /// The end before it rolls; `nil` while the clock is suspended without end.
    package let raw: LegalMoment?
    /// The last day or instant to act; `nil` while the clock is suspended without end.
    package let due: LegalMoment?
    /// What was left of the period (or of the extension then running) when an open suspension began: working days,
    /// days (for months and years too), or hours of which a begun one counts as whole. Extensions to come are not in it.
    package let remaining: Int?
    /// The end rests on a day of a year whose holidays are not announced.
    package let isProvisional: Bool
    /// The last working day before an end that stands on a day off, for those who have to act.
    package let warnOn: CivilDay?

    package init(raw: LegalMoment?, due: LegalMoment?, remaining: Int?, isProvisional: Bool, warnOn: CivilDay?) {
        self.raw = raw
        self.due = due
        self.remaining = remaining
        self.isProvisional = isProvisional
        self.warnOn = warnOn
    }
}

/// Why a clock can't be reckoned.
package struct PeriodFault: Error, Hashable, Sendable {
    /// Chinese, without a full stop.
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}

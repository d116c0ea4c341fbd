/// Days on which a clock stands still (中止, 扣除), by a document.
package struct Suspension: Hashable, Sendable {
    /// The first day that is not counted.
    package let from: CivilDay
    /// The last day that is not counted; `nil` while it goes on.
    package let to: CivilDay?
    /// `鉴定`, `听证`
    package let reason: String

    package init(from: CivilDay, to: CivilDay?, reason: String) {
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// Time that is added to a period (延长), by a decision.
package struct Extension: Hashable, Sendable {
    package let period: Period
    package let reason: String

    package init(_ period: Period, reason: String) {
        self.period = period
        self.reason = reason
    }
}

/// An organ's hours of business on a working day.
package struct WorkingHours: Hashable, Sendable {
    /// Minutes of the day, in order, apart from each other: 510...720 is 8:30 to 12:00.
    package let spans: [ClosedRange<Int>]

    /// 8:30–12:00, 13:30–17:30
    package static let standard = WorkingHours(checked: [510...720, 810...1050])

    private init(checked spans: [ClosedRange<Int>]) {
        self.spans = spans
    }

    /// `nil` when there is no span, or one is empty, overlaps another, is out of order or outside the day.
    package init?(spans: [ClosedRange<Int>]) {
        var end = 0
        for span in spans {
            guard span.lowerBound >= end, span.upperBound > span.lowerBound, span.upperBound <= 1440 else { return nil }
            end = span.upperBound
        }
        guard !spans.isEmpty else { return nil }
        self.spans = spans
    }

    /// Minutes of a whole working day.
    package var minutes: Int { spans.reduce(0) { $0 + $1.upperBound - $1.lowerBound } }
}

/// When something happens or ends: a day, or a point in time where hours count.
package enum LegalMoment: Hashable, Sendable {
    case day(CivilDay)
    case instant(Instant)

    /// Reads `2026-02-10`, `2026-02-10T10:30` or `2026-02-10T10:30:15`; anything else is `nil`.
    package init?(text: String, zone: OrganZone) {
        if let day = CivilDay(iso: text) {
            self = .day(day)
        } else if let instant = zone.instant(local: text) {
            self = .instant(instant)
        } else {
            return nil
        }
    }

    /// `2026-02-10` or `2026-02-10T10:30`, with seconds only where there are any.
    package func text(in zone: OrganZone) -> String {
        switch self {
        case .day(let day): return day.iso
        case .instant(let instant):
            let seconds = instant.milliseconds.flooredQuotient(by: 1000) %% 60
            return zone.local(instant) + (seconds == 0 ? "" : ":\(CivilDay.two(seconds))")
        }
    }

    /// The day it falls on.
    package func day(in zone: OrganZone) -> CivilDay {
        switch self {
        case .day(let day): day
        case .instant(let instant): zone.day(of: instant)
        }
    }

    /// The last millisecond on which one may still act.
    package func lastInstant(in zone: OrganZone) -> Instant {
        switch self {
        case .day(let day): Instant(milliseconds: zone.start(of: day.adding(days: 1)).milliseconds - 1)
        case .instant(let instant): instant
        }
    }
}

extension LegalMoment: Comparable {
    /// By the last instant in China's one zone; a day comes after each instant in it.
    package static func < (left: LegalMoment, right: LegalMoment) -> Bool {
        switch (left, right) {
        case (.day(let left), .day(let right)): left < right
        case (.instant(let left), .instant(let right)): left < right
        case (.day(let left), .instant(let right)): left < OrganZone.shanghai.day(of: right)
        case (.instant(let left), .day(let right)): OrganZone.shanghai.day(of: left) <= right
        }
    }
}

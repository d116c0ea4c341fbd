import LegalTime
import Procedure
import Storage

/// At which other records the officers whom an act names were at the same time.
enum PresenceFacts {
    /// Records of one officer at one time that are looked at.
    private static let most = 50

    static func gather(
        _ officers: [String],
        organ: String,
        from: Instant,
        to: Instant,
        on c: any SQLConnection
    ) throws -> [PresenceFact] {
        let span = PresenceSpan(from: from, to: to)
        return try Presences.overlapping(
            organ: organ,
            persons: officers,
            from: span.startsAt,
            to: span.endsAt,
            limit: most,
            on: c
        ).map {
            PresenceFact(
                person: $0.person,
                caseID: $0.caseID,
                seq: $0.seq,
                place: $0.place,
                from: Instant(milliseconds: $0.startsAt),
                to: Instant(milliseconds: $0.endsAt)
            )
        }
    }
}

/// The time that a record covers, in milliseconds without its end; written by the minute, it takes a minute at least.
struct PresenceSpan: Equatable {
    let startsAt: Int
    let endsAt: Int

    init(from: Instant, to: Instant) {
        startsAt = from.milliseconds
        endsAt = max(to, from.adding(seconds: 60)).milliseconds
    }
}

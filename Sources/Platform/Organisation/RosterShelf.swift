package import LegalTime
package import Storage
import Synchronization

/// Rosters in memory. Which version stands is asked of the database each time.
package final class RosterShelf: Sendable {
    private struct State {
        var rosters: [String: Roster] = [:]
        var days: [Key: RosterDay] = [:]
    }

    private struct Key: Hashable {
        let organ: String
        let version: Int
        let day: CivilDay
    }

    private let state = Mutex(State())
    /// Today is asked for over and over; other days seldom.
    private static let limit = 32

    package init() {}

    /// The roster that stands, in the snapshot of `c`.
    package func newest(organ: String, on c: any SQLConnection) throws -> Roster {
        let version = try RosterVersions.newest(organ: organ, on: c)
        if let kept = state.withLock({ $0.rosters[organ] }), kept.version == version { return kept }
        let roster = try Roster(organ: organ, version: version, on: c)
        state.withLock { $0.rosters[organ] = roster }
        return roster
    }

    /// The same as it stands on a day.
    package func roster(organ: String, on day: CivilDay, on c: any SQLConnection) throws -> RosterDay {
        let roster = try newest(organ: organ, on: c)
        let key = Key(organ: organ, version: roster.version, day: day)
        if let kept = state.withLock({ $0.days[key] }) { return kept }
        let standing = roster.on(day)
        state.withLock { state in
            if state.days.count >= Self.limit { state.days.removeAll() }
            state.days[key] = standing
        }
        return standing
    }
}

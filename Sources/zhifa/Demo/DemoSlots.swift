import Ledger
import LegalTime

/// Hands each pair of officers another quarter of an hour of the day, as nobody makes two records at once.
struct DemoSlots {
    private static let count = 32
    private static let opening = 8 * 60
    private static let length = 15
    /// Slots taken, by officer and week.
    private var taken: [String: Set<Int>] = [:]

    mutating func next(_ pair: (String, String), _ day: CivilDay) -> String {
        // Records of a case lie within three weeks of its start.
        let keys = (0..<3).flatMap { week in [pair.0, pair.1].map { Self.key($0, day.adding(days: 7 * week)) } }
        let free = (0..<Self.count).first { slot in keys.allSatisfy { !taken[$0, default: []].contains(slot) } } ?? 0
        for key in keys { taken[key, default: []].insert(free) }
        let minutes = Self.opening + free * Self.length
        return "\(CivilDay.two(minutes / 60)):\(CivilDay.two(minutes % 60))"
    }

    /// Keeps the hour before a step of a named story free for its officers.
    mutating func keep(free step: DemoStep) {
        let officers = ["firstOfficer", "secondOfficer"].compactMap { step.fields[$0]?.stringValue }
        let day = OrganZone.shanghai.day(of: step.at)
        let minute = (step.at.milliseconds - OrganZone.shanghai.start(of: day).milliseconds) / 60_000
        for officer in officers {
            for slot in 0..<Self.count {
                let at = Self.opening + slot * Self.length
                guard at > minute - 60 - Self.length, at < minute + 2 * Self.length else { continue }
                taken[Self.key(officer, day), default: []].insert(slot)
            }
        }
    }

    private static func key(_ officer: String, _ day: CivilDay) -> String { "\(officer)/\(day.number / 7)" }
}

import LegalTime
import Storage
import Synchronization

/// The choices of the list's form in memory for a moment: counters change with every act, their names seldom do.
final class DeskShelf: Sendable {
    private struct Kept {
        let choices: DeskChoices
        let until: Int
    }

    private let kept = Mutex<[String: Kept]>([:])
    private static let milliseconds = 10_000
    /// More officers than this are found by name in the search.
    private static let mostHandlers = 200

    func of(_ organ: String, _ rosters: RosterShelf, _ now: Instant, on c: any SQLConnection) throws -> DeskChoices {
        let found = kept.withLock { $0[organ] }
        if let found, now.milliseconds < found.until, now.milliseconds > found.until - 2 * Self.milliseconds {
            return found.choices
        }
        let people = try rosters.newest(organ: organ, on: c).people
        let handlers = try CaseRows.counts(organ: organ, by: .handler, on: c).prefix(Self.mostHandlers)
        let choices = DeskChoices(
            units: try CaseRows.counts(organ: organ, by: .unit, on: c).map(\.value),
            fields: try CaseRows.counts(organ: organ, by: .field, on: c).map(\.value),
            handlers: Dictionary(handlers.map { ($0.value, people[$0.value]?.name ?? $0.value) }) { first, _ in first }
        )
        kept.withLock { $0[organ] = Kept(choices: choices, until: now.milliseconds + Self.milliseconds) }
        return choices
    }
}

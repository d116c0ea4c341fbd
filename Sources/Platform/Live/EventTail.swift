/// Follows numbers that are given out in one order and become visible in another.
///
/// PostgreSQL gives an event its id before the commit, so 7 may be there while 6 is still on its way, or was undone and
/// never comes. To take ids under a lock, or to have one sequencer number what is committed, would make acts or pop-ups
/// wait; instead nothing waits: what is visible is told at once, ids that were passed over are asked for again until
/// they come or their time is over, and the place that a browser keeps (`settled`) lies before the first of them. Who
/// comes back after a break is so told a little twice rather than too little; it knows to-dos by their id.
struct EventTail: Sendable, Equatable {
    /// The highest id that was seen.
    private(set) var last: Int
    /// Ids that were passed over, with when (milliseconds).
    private(set) var missing: [Int: Int] = [:]

    /// An id is taken by the last statements of an act, none of which may take longer than 15 s.
    static let patience = 90_000
    /// No more are asked for at a time.
    static let mostMissing = 256

    /// Starts at the newest events, given in falling order: what is missing between them may still come.
    init(newest ids: [Int], now: Int) {
        last = ids.first ?? 0
        guard let first = ids.last else { return }
        let seen = Set(ids)
        for id in first...last where !seen.contains(id) { missing[id] = now }
        forget(now)
    }

    /// Everything up to here was seen, or will never be.
    var settled: Int { missing.keys.min().map { $0 - 1 } ?? last }

    /// What to ask for again, in rising order.
    var wanted: [Int] { missing.keys.sorted() }

    /// Takes ids in rising order; gives those that are new.
    mutating func take(_ ids: [Int], now: Int) -> Set<Int> {
        var fresh: Set<Int> = []
        for id in ids {
            if id > last {
                for passed in (last + 1)..<id { missing[passed] = now }
                last = id
                fresh.insert(id)
            } else if missing.removeValue(forKey: id) != nil {
                fresh.insert(id)
            }
        }
        forget(now)
        return fresh
    }

    private mutating func forget(_ now: Int) {
        missing = missing.filter { now - $0.value < Self.patience }
        for id in wanted.prefix(max(missing.count - Self.mostMissing, 0)) { missing[id] = nil }
    }
}

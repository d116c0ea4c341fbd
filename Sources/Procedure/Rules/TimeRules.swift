import LegalTime

/// Rules on the times that an act names.
enum TimeRules {
    static func notFuture(_ field: String, _ day: CivilDay, _ facts: Facts) -> [Finding] {
        day > facts.today ? [.field(field, "日期不能晚于今天（\(facts.today.iso)）")] : []
    }

    static func notFuture(_ field: String, _ instant: Instant, _ facts: Facts) -> [Finding] {
        instant > facts.now.adding(seconds: clockTolerance)
            ? [.field(field, "时间不能晚于现在（\(facts.today.iso) \(facts.zone.clock(of: facts.now))）")] : []
    }

    /// Nothing in a case is earlier than the breach was done or found; what goes on may be recorded before its last day,
    /// but not before anybody knew of it.
    static func notBeforeKnown(_ field: String, _ day: CivilDay, _ file: Case) -> [Finding] {
        guard let first = [file.happenedOn, file.discoveredOn].compactMap({ $0 }).min(), day < first else { return [] }
        return [.field(field, "不能早于违法行为的发生日和发现日（\(first.iso)）")]
    }

    /// How far a phone's clock may run ahead of the server's, in seconds.
    static let clockTolerance = 300
}

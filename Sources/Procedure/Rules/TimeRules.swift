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

    /// How far a phone's clock may run ahead of the server's, in seconds.
    static let clockTolerance = 300
}

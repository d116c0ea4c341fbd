import Law
import LegalTime
import Powers

/// Rules on limitation (追责期限): from the act, or the end of one that goes on (行政处罚法 article 36 paragraph 2), to its
/// discovery; not to the filing.
enum LimitationRules {
    /// The rule that applies, and the last day on which the act could be discovered.
    struct Limit {
        let rule: ClockRule
        let last: CivilDay
    }

    /// `nil` where the days are not known, or no rule of that time is on record: then nothing is judged.
    static func limit(_ file: Case, _ facts: Facts) -> Limit? {
        guard let happenedOn = file.happenedOn, let rule = rule(file, happenedOn, facts), let terms = rule.terms,
            let due = try? LegalClock.reckon(terms, from: .day(happenedOn), calendar: facts.calendar).due
        else { return nil }
        return Limit(rule: rule, last: due.day(in: facts.zone))
    }

    static func hasPassed(_ file: Case, _ facts: Facts) -> Bool {
        guard let discoveredOn = file.discoveredOn, let limit = limit(file, facts) else { return false }
        return discoveredOn > limit.last
    }

    /// 第三十六条第一款: what was not discovered in time is not punished any more.
    static func passed(_ file: Case, _ facts: Facts) -> [Finding] {
        guard let discoveredOn = file.discoveredOn, let limit = limit(file, facts), discoveredOn > limit.last else {
            return []
        }
        let period = limit.rule.terms?.period.chinese ?? ""
        return [
            .refusal(
                .article(
                    limit.rule.id == environmental ? PowerLaw.environmentalLimitation : PenaltyLaw.limitation,
                    missing: "在追责期限内的发现（\(period)，到 \(limit.last.chinese) 届满；发现日是 \(discoveredOn.chinese)）",
                    remedy: "以已过追责期限不予立案；发生日、发现日或者危害后果填错的，先更正",
                    act: RefuseFiling.sheet.id
                )
            )
        ]
    }

    /// Acts from before these rules go by those of the day on which they were discovered.
    private static func rule(_ file: Case, _ happenedOn: CivilDay, _ facts: Facts) -> ClockRule? {
        guard file.endangersSafety else { return rule(general, file, happenedOn, facts) }
        if file.field.map(isEnvironmental) == true,
            let special = try? ClockRules.rule(environmental, on: happenedOn, policy: facts.policy)
        {
            return special
        }
        return rule(safety, file, happenedOn, facts)
    }

    private static func rule(_ id: String, _ file: Case, _ day: CivilDay, _ facts: Facts) -> ClockRule? {
        for day in [day, file.discoveredOn].compactMap({ $0 }) {
            if let rule = try? ClockRules.rule(id, on: day, policy: facts.policy) { return rule }
        }
        return nil
    }

    private static func isEnvironmental(_ field: String) -> Bool { field.hasPrefix("生态环境") }

    private static let general = "L01"
    private static let safety = "L02"
    private static let environmental = "L03"
}

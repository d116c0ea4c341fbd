import Ledger
import LegalTime

/// Everyday cases from patterns (Catalogue/demo/patterns.json): who, where and when come from the seed.
struct DemoPatterns {
    private let patterns: [(weight: Int, json: JSON)]
    private let standing: [DemoStanding]
    private let units: [Unit]
    private let cast: DemoCast
    private let blocks: [String: JSON]
    private let calendar: LegalCalendar

    /// A squad with its streets and pairs of officers.
    private struct Unit {
        let name: String
        let streets: [String]
        let officers: [String]
        let leader: String
    }

    init(_ json: JSON, calendar: LegalCalendar) throws {
        self.calendar = calendar
        cast = try DemoCast(json)
        blocks = json["blocks"]?.objectValue ?? [:]
        units = try (json["units"]?.arrayValue ?? []).map { unit in
            guard let name = unit["name"]?.stringValue, let leader = unit["leader"]?.stringValue else {
                throw DemoFault("units 缺少 name 或 leader")
            }
            return Unit(
                name: name,
                streets: (unit["streets"]?.arrayValue ?? []).compactMap(\.stringValue),
                officers: (unit["officers"]?.arrayValue ?? []).compactMap(\.stringValue),
                leader: leader
            )
        }
        patterns = (json["patterns"]?.arrayValue ?? []).map { ($0["weight"]?.intValue ?? 1, $0) }
        standing = try (json["standing"]?.arrayValue ?? []).map(DemoStanding.init)
        guard !units.isEmpty, !patterns.isEmpty, units.allSatisfy({ $0.officers.count > 1 && !$0.streets.isEmpty })
        else { throw DemoFault("patterns.json 缺少 units 或 patterns") }
    }

    /// So many cases that began within the year before `end`, more of them lately; what lies after `end` has not
    /// happened yet. The first of them stand where the data says, so that there is a case at every stage.
    ///
    /// - Parameter named: stories whose officers are not to be elsewhere at the time.
    func stories(_ count: Int, beside named: [DemoStory], seed: UInt64, until end: Instant) throws -> [DemoStory] {
        var random = BenchRandom(seed: seed)
        var slots = DemoSlots()
        for step in named.flatMap(\.steps) { slots.keep(free: step) }
        return try (0..<count).map { index in
            guard index < standing.count else {
                let start = start(before: end, &random)
                return try story(pick(on: start, &random), start, &random, &slots).cut(at: end)
            }
            return try stand(standing[index], &random, &slots, until: end)
        }
    }

    /// Squared, so that the last weeks are the busiest.
    private func start(before end: Instant, _ random: inout BenchRandom) -> CivilDay {
        let share = random.below(1000)
        let last = OrganZone.shanghai.day(of: end)
        return calendar.lastWorkingDay(onOrBefore: last.adding(days: -1 - 360 * share * share / 1_000_000))
    }

    /// A case of the pattern that began on the latest day on which it would stand there now.
    private func stand(
        _ wanted: DemoStanding,
        _ random: inout BenchRandom,
        _ slots: inout DemoSlots,
        until end: Instant
    ) throws -> DemoStory {
        var start = calendar.lastWorkingDay(onOrBefore: OrganZone.shanghai.day(of: end))
        for _ in 0..<120 {
            if let pattern = open(on: start).first(where: { $0.json["title"]?.stringValue == wanted.pattern }) {
                var (luck, taken) = (random, slots)
                let made = try story(pattern.json, start, &luck, &taken).cut(at: end)
                if wanted.holds(for: made) {
                    (random, slots) = (luck, taken)
                    return made
                }
            }
            start = calendar.workingDay(1, before: start)
        }
        throw DemoFault("standing：“\(wanted.pattern)”没有停在 \(wanted.after) 的日子")
    }

    private func story(
        _ pattern: JSON,
        _ start: CivilDay,
        _ random: inout BenchRandom,
        _ slots: inout DemoSlots
    ) throws -> DemoStory {
        let unit = random.pick(units)
        let first = random.below(unit.officers.count)
        let second = (first + 1 + random.below(unit.officers.count - 1)) % unit.officers.count
        let pair = (unit.officers[first], unit.officers[second])
        let street = random.pick(unit.streets)
        var vars = try variables(pattern, street, &random)
        vars["first"] = .string(pair.0)
        vars["second"] = .string(pair.1)
        vars["leader"] = .string(unit.leader)
        vars["unit"] = .string(unit.name)
        // Two records of the same officers never lie at the same time: each case has a slot of the day to itself.
        vars["slot"] = .string(slots.next(pair, start))
        return try DemoStoryFile(json: pattern, calendar: calendar, blocks: blocks).story(start: start, vars: vars)
    }

    /// Patterns whose item stands on the day.
    private func open(on day: CivilDay) -> [(weight: Int, json: JSON)] {
        patterns.filter { pattern in
            let from = pattern.json["from"]?.stringValue.flatMap(CivilDay.init(iso:))
            let to = pattern.json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
            return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
        }
    }

    /// One of them, by weight.
    private func pick(on day: CivilDay, _ random: inout BenchRandom) -> JSON {
        let open = open(on: day)
        var left = random.below(max(1, open.reduce(0) { $0 + $1.weight }))
        for pattern in open {
            left -= pattern.weight
            if left < 0 { return pattern.json }
        }
        return patterns[0].json
    }

    private func variables(
        _ pattern: JSON,
        _ street: String,
        _ random: inout BenchRandom
    ) throws -> [String: JSON] {
        var vars: [String: JSON] = [:]
        for (name, choices) in (pattern["choose"]?.objectValue ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let list = choices.arrayValue, !list.isEmpty else { throw DemoFault("choose.\(name) 应为非空列表") }
            vars[name] = random.pick(list)
        }
        let kind = pattern["party"]?.stringValue ?? "individual"
        let trade = pattern["trade"]?.stringValue ?? "商贸"
        let party =
            kind == "individual"
            ? try cast.person(street, &random) : try cast.firm(kind, trade: trade, street, &random)
        vars["party"] = party
        vars["name"] = party["name"] ?? .null
        vars["respondent"] = party["representative"] ?? party["name"] ?? .null
        vars["role"] = kind == "individual" ? "party" : "representative"
        vars["place"] = .string("\(street) \(random.below(180) + 1) 号门前")
        vars["serial"] = .string(String(100_000 + random.below(900_000)))
        return vars
    }
}

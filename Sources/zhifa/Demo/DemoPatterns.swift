import Ledger
import LegalTime

/// Everyday cases from patterns (Catalogue/demo/patterns.json): who, where and when come from the seed.
struct DemoPatterns {
    private let patterns: [(weight: Int, json: JSON)]
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
        guard !units.isEmpty, !patterns.isEmpty, units.allSatisfy({ $0.officers.count > 1 && !$0.streets.isEmpty })
        else { throw DemoFault("patterns.json 缺少 units 或 patterns") }
    }

    /// So many cases that began within the year before `end`, more of them lately; what lies after `end` has not
    /// happened yet, and so cases stand at every stage.
    func stories(_ count: Int, seed: UInt64, until end: Instant) throws -> [DemoStory] {
        var random = BenchRandom(seed: seed)
        var slots = Slots()
        return try (0..<count).map { _ in try story(&random, &slots, until: end) }
    }

    private func story(_ random: inout BenchRandom, _ slots: inout Slots, until end: Instant) throws -> DemoStory {
        let last = OrganZone.shanghai.day(of: end)
        // Squared, so that the last weeks are the busiest.
        let share = random.below(1000)
        let start = calendar.firstWorkingDay(onOrAfter: last.adding(days: -1 - 360 * share * share / 1_000_000))
        let pattern = pick(on: start, &random)
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
        let made = try DemoStoryFile(json: pattern, calendar: calendar, blocks: blocks)
            .story(start: start, vars: vars)
        let cut = made.steps.firstIndex { $0.at > end } ?? made.steps.count
        return DemoStory(name: made.name, isNamed: false, steps: Array(made.steps[..<cut]))
    }

    /// A pattern whose item stands on the day, by weight.
    private func pick(on day: CivilDay, _ random: inout BenchRandom) -> JSON {
        let open = patterns.filter { pattern in
            let from = pattern.json["from"]?.stringValue.flatMap(CivilDay.init(iso:))
            let to = pattern.json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
            return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
        }
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

    /// Hands each pair of officers another quarter of an hour of the day.
    private struct Slots {
        private var taken: [String: Set<Int>] = [:]

        mutating func next(_ pair: (String, String), _ day: CivilDay) -> String {
            // Records of a case lie within three weeks of its start.
            let weeks = (0..<3).map { day.number / 7 + $0 }
            let keys = [pair.0, pair.1].flatMap { officer in weeks.map { "\(officer)/\($0)" } }
            let free = (0..<32).first { slot in keys.allSatisfy { !taken[$0, default: []].contains(slot) } } ?? 0
            for key in keys { taken[key, default: []].insert(free) }
            let minutes = 8 * 60 + free * 15
            return "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        }
    }
}

import Storage

/// The units of a day, from the top down. A squad stands below the district's brigade, which owns it, and below the
/// town that uses and manages it (区属镇用镇管).
struct UnitTree {
    private let below: [String: [String]]
    private let names: [String: [String]]

    init(_ roster: Roster, _ units: [String: UnitRow], on day: String) {
        // A dissolved unit stays where it last stood, so that what is left of its cases has somebody above it.
        let placed = roster.units.compactMapValues { periods in
            periods.last { $0.head.span.holds(on: day) } ?? periods.last { $0.head.span.from <= day }
        }
        var below: [String: [String]] = [:]
        for unit in placed.values {
            for above in Set([unit.parent, unit.usedBy].compactMap(\.self)) {
                below[above, default: []].append(unit.unit)
            }
        }
        self.below = below
        let current = Set(units.values.map(\.name))
        names = placed.mapValues { unit in
            // A case keeps the name that its unit had; a name that another unit bears now is that one's.
            let former = (roster.units[unit.unit] ?? []).filter { $0.head.span.from <= day }.map(\.name)
            let present = units[unit.unit].map { [$0.name] } ?? []
            return present + Set(former).subtracting(current).sorted()
        }
    }

    /// The names of a unit, the present one first.
    func names(of unit: String) -> [String] { names[unit] ?? [] }

    /// The names of a unit and of those below it, without what lies at or below the units in `ends`.
    func names(from unit: String, until ends: Set<String> = []) -> [String] {
        var others: Set<String> = []
        var seen: Set<String> = [unit]
        var open = below[unit] ?? []
        while let next = open.popLast() {
            guard seen.insert(next).inserted, !ends.contains(next) else { continue }
            others.formUnion(names(of: next))
            open += below[next] ?? []
        }
        return names(of: unit) + others.subtracting(names(of: unit)).sorted()
    }
}

import Storage

/// The units of a day, from the top down. A squad stands below the district's brigade, which owns it, and below the
/// town that uses and manages it (区属镇用镇管).
struct UnitTree {
    private let below: [String: [String]]
    private let names: [String: [String]]

    init(_ roster: Roster, _ units: [String: UnitRow], on day: String) {
        var below: [String: [String]] = [:]
        for unit in units.values.sorted(by: { $0.unit < $1.unit }) {
            for above in Set([unit.parent, unit.usedBy].compactMap(\.self)) {
                below[above, default: []].append(unit.unit)
            }
        }
        self.below = below
        let current = Dictionary(units.values.map { ($0.name, $0.unit) }, uniquingKeysWith: { first, _ in first })
        names = units.mapValues { unit in
            // A case keeps the name that its unit had; a name that another unit bears now is that one's.
            let former = (roster.units[unit.unit] ?? []).filter { $0.head.span.from <= day }.map(\.name)
            return [unit.name] + Set(former).filter { current[$0] == nil }.sorted()
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

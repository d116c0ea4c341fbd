import LegalTime
import Powers
import Procedure
import Storage

/// What the catalogue and the grants say of the items that an act names, or its case.
enum ItemFacts {
    /// The items of a case's breaches, and the day of the breach.
    static func named(by parties: [CasePartyRow]) -> (codes: Set<String>, on: CivilDay?) {
        (Set(parties.flatMap(\.items)), parties.first.flatMap { CivilDay(iso: $0.happenedOn) })
    }

    /// Items that don't stand on the day of the act are left out; most acts name none, and then nothing is read.
    static func gather(
        _ named: (codes: Set<String>, on: CivilDay?),
        organ: String,
        from shelf: PowersShelf,
        on c: any SQLConnection
    ) throws -> [String: ItemFact] {
        guard !named.codes.isEmpty, let day = named.on else { return [:] }
        let powers = try shelf.newest(organ: organ, on: c)
        var facts: [String: ItemFact] = [:]
        for code in named.codes {
            guard let item = powers.catalogue.edition(of: code, on: day) else { continue }
            facts[code] = ItemFact(
                code: code,
                name: item.name,
                field: item.field,
                catalogue: powers.versions.catalogue,
                bars: powers.register.mayHandle(code, subject: organ, on: day),
                item: item
            )
        }
        return facts
    }
}

import Ledger
package import LegalTime

/// What an input names, as it came, so that the platform can gather facts about it before it is judged.
extension Procedure {
    /// Facts beyond the case that the act's bars ask for.
    package static func needs(of input: ActInput) -> Set<Need> {
        Acts.named(input.act)?.needs ?? []
    }

    /// The parties that an opening act brings, by number from 1; those with faults are left out, since nothing follows
    /// from the act then.
    package static func parties(named input: ActInput) -> [Int: Party] {
        let named = input.fields["parties"]?.arrayValue ?? input.fields["party"].map { [$0] } ?? []
        var parties: [Int: Party] = [:]
        for (index, json) in named.prefix(20).enumerated() {
            var errors: [FieldError] = []
            let party = json.objectValue.flatMap { FieldList.read($0, Party.fields, Party(), "", &errors) }
            if let party { parties[index + 1] = party }
        }
        return parties
    }

    /// From when to when the act records something; a moment where it has no end of its own.
    package static func times(named input: ActInput, now: Instant) -> (from: Instant, to: Instant) {
        // A decision on the spot has its officers at its place for a while before.
        let spot = moment("decidedAt", input)?.adding(seconds: -SpotRules.presence)
        let from = moment("startedAt", input) ?? spot ?? input.occurredAt ?? now
        return (from, max(moment("endedAt", input) ?? moment("decidedAt", input) ?? from, from))
    }

    private static func moment(_ name: String, _ input: ActInput) -> Instant? {
        input.fields[name]?.stringValue.flatMap(Instant.init(rfc3339:))
    }
}

package import Ledger
import LegalTime

/// What the template `on-the-spot` reads.
extension OnTheSpotContents {
    package static let fieldPaths: Set<String> = Party.fieldPaths.union(Payment.fieldPaths).union([
        "number", "organ", "happenedAt", "place", "facts", "evidence", "correction", "hearingOfParty", "reasons",
        "violated", "basis", "penalties", "collection.figures", "collection.capitals", "collection.basis",
        "collection.receipt", "remedies", "officers", "refusal", "decidedAt", "decidedOn",
    ])

    package var data: JSON {
        [
            "number": .string(number),
            "organ": .string(organ),
            "party": party.printed,
            "happenedAt": .string(happenedAt),
            "place": .string(place),
            "facts": .string(facts),
            "evidence": .texts(evidence),
            "correction": .string(correction),
            "hearingOfParty": .string(hearingOfParty),
            "reasons": reasons.map { .string($0) } ?? .null,
            "violated": .texts(violated),
            "basis": .texts(basis),
            "penalties": .texts(penalties),
            "payment": payment?.printed(fineFen: fineFen) ?? .null,
            "collection": collection.map(printed) ?? .null,
            "remedies": .string(remedies),
            "officers": .array(officers.map(\.json)),
            "refusal": refusal.map { .string($0) } ?? .null,
            "decidedAt": .string(decidedAt),
            "decidedOn": .string(CivilDay.printed(decidedOn)),
        ]
    }

    private func printed(_ collection: Collection) -> JSON {
        [
            "figures": .string(Figures.yuan(fromFen: fineFen)),
            "capitals": .string(Capitals.yuan(fromFen: fineFen)),
            "basis": .string(collection.basis),
            "receipt": .string(collection.receipt),
        ]
    }
}

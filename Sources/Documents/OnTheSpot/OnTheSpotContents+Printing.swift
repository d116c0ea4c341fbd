package import Ledger

/// What the template `on-the-spot` reads.
extension OnTheSpotContents {
    package static let fieldPaths: Set<String> = Party.fieldPaths.union(Payment.fieldPaths).union([
        "number", "organ", "happenedAt", "place", "facts", "evidence", "correction", "hearingOfParty", "reasons",
        "violated", "basis", "penalties", "collection.figures", "collection.capitals", "collection.basis",
        "collection.receipt", "remedies", "officers", "refusal", "decidedAt", "decidedOn",
    ])

    package var data: JSON {
        data(
            printing: [
                "party": party.printed,
                "payment": payment?.printed(fineFen: fineFen) ?? .null,
                "collection": collection.map(printed) ?? .null,
            ],
            without: ["fineFen"]
        )
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

package import Ledger

/// What the template `decision` reads.
extension DecisionContents {
    package static let fieldPaths: Set<String> = Party.fieldPaths.union(Payment.fieldPaths).union([
        "number", "organ", "decidedOn", "facts", "evidence", "hearingOfParty", "reasons", "violated", "basis",
        "penalties", "remedies",
    ])

    package var data: JSON {
        data(
            printing: ["party": party.printed, "payment": payment?.printed(fineFen: fineFen) ?? .null],
            without: ["fineFen"]
        )
    }
}

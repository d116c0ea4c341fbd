package import Ledger
import LegalTime

/// What the template `decision` reads.
extension DecisionContents {
    package static let fieldPaths: Set<String> = Party.fieldPaths.union(Payment.fieldPaths).union([
        "number", "organ", "decidedOn", "facts", "evidence", "hearingOfParty", "reasons", "violated", "basis",
        "penalties", "remedies",
    ])

    package var data: JSON {
        [
            "number": .string(number),
            "organ": .string(organ),
            "party": party.printed,
            "facts": .string(facts),
            "evidence": .texts(evidence),
            "hearingOfParty": .string(hearingOfParty),
            "reasons": .string(reasons),
            "violated": .texts(violated),
            "basis": .texts(basis),
            "penalties": .texts(penalties),
            "payment": payment?.printed(fineFen: fineFen) ?? .null,
            "remedies": .string(remedies),
            "decidedOn": .string(CivilDay.printed(decidedOn)),
        ]
    }
}

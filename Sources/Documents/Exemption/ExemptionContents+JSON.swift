package import Ledger

extension ExemptionContents {
    package var json: JSON {
        [
            "number": .string(number),
            "organ": .string(organ),
            "party": party.json,
            "facts": .string(facts),
            "evidence": .texts(evidence),
            "reasons": .string(reasons),
            "violated": .texts(violated),
            "basis": .texts(basis),
            "ground": .string(ground),
            "education": education.map { .string($0) } ?? .null,
            "orders": .texts(orders),
            "remedies": .string(remedies),
            "decidedOn": .string(decidedOn),
        ]
    }

    package init(json: JSON) throws(DecisionFault) {
        try self.init(
            number: json.text("number"),
            organ: json.text("organ"),
            party: Party(json: json["party"] ?? .null),
            facts: json.text("facts"),
            evidence: json.texts("evidence"),
            reasons: json.text("reasons"),
            violated: json.texts("violated"),
            basis: json.texts("basis"),
            ground: json.text("ground"),
            education: json["education"]?.stringValue,
            orders: json.texts("orders"),
            remedies: json.text("remedies"),
            decidedOn: json.text("decidedOn")
        )
    }
}

/// What the template `exemption` reads.
extension ExemptionContents {
    package static let fieldPaths: Set<String> = Party.fieldPaths.union([
        "number", "organ", "facts", "evidence", "reasons", "violated", "basis", "ground", "education", "orders",
        "remedies", "decidedOn",
    ])

    package var data: JSON { data(printing: ["party": party.printed]) }
}

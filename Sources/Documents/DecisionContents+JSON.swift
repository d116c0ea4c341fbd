package import Ledger

/// How contents stand in an entry. Personal values of natural persons are written as marks to be sealed.
extension DecisionContents {
    /// What stands in place of a value that was lawfully erased (依法删除).
    package static let erased = "〔已依法删除〕"

    package var json: JSON {
        [
            "number": .string(number),
            "organ": .string(organ),
            "party": party.json,
            "facts": .string(facts),
            "evidence": .texts(evidence),
            "hearingOfParty": .string(hearingOfParty),
            "reasons": .string(reasons),
            "violated": .texts(violated),
            "basis": .texts(basis),
            "penalties": .texts(penalties),
            "fineFen": .int(fineFen),
            "payment": payment?.json ?? .null,
            "remedies": .string(remedies),
            "decidedOn": .string(decidedOn),
        ]
    }

    /// Reads contents out of an entry, opened or not: a sealed value that is not there reads as erased.
    package init(json: JSON) throws(DecisionFault) {
        try self.init(
            number: json.text("number"),
            organ: json.text("organ"),
            party: Party(json: json["party"] ?? .null),
            facts: json.text("facts"),
            evidence: json.texts("evidence"),
            hearingOfParty: json.text("hearingOfParty"),
            reasons: json.text("reasons"),
            violated: json.texts("violated"),
            basis: json.texts("basis"),
            penalties: json.texts("penalties"),
            fineFen: json["fineFen"]?.intValue ?? -1,
            payment: json["payment"].flatMap { $0.isNull ? nil : Payment(json: $0) },
            remedies: json.text("remedies"),
            decidedOn: json.text("decidedOn")
        )
    }
}

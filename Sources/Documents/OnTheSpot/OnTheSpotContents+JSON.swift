package import Ledger

extension OnTheSpotContents {
    package var json: JSON {
        [
            "number": .string(number),
            "organ": .string(organ),
            "party": party.json,
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
            "fineFen": .int(fineFen),
            "payment": payment?.json ?? .null,
            "collection": collection?.json ?? .null,
            "remedies": .string(remedies),
            "officers": .array(officers.map(\.json)),
            "refusal": refusal.map { .string($0) } ?? .null,
            "decidedAt": .string(decidedAt),
            "decidedOn": .string(decidedOn),
        ]
    }

    package init(json: JSON) throws(DecisionFault) {
        try self.init(
            number: json.text("number"),
            organ: json.text("organ"),
            party: Party(json: json["party"] ?? .null),
            happenedAt: json.text("happenedAt"),
            place: json.text("place"),
            facts: json.text("facts"),
            evidence: json.texts("evidence"),
            correction: json.text("correction"),
            hearingOfParty: json.text("hearingOfParty"),
            reasons: json["reasons"]?.stringValue,
            violated: json.texts("violated"),
            basis: json.texts("basis"),
            penalties: json.texts("penalties"),
            fineFen: json["fineFen"]?.intValue ?? -1,
            payment: json["payment"].flatMap { $0.isNull ? nil : Payment(json: $0) },
            collection: json["collection"].flatMap { $0.isNull ? nil : Collection(json: $0) },
            remedies: json.text("remedies"),
            officers: (json["officers"]?.arrayValue ?? []).map(Officer.init(json:)),
            refusal: json["refusal"]?.stringValue,
            decidedAt: json.text("decidedAt"),
            decidedOn: json.text("decidedOn")
        )
    }
}

extension OnTheSpotContents.Officer {
    var json: JSON { ["name": .string(name), "certificate": .string(certificate)] }

    fileprivate init(json: JSON) {
        self.init(name: json.text("name"), certificate: json.text("certificate"))
    }
}

extension OnTheSpotContents.Collection {
    var json: JSON { ["basis": .string(basis), "receipt": .string(receipt)] }

    fileprivate init(json: JSON) {
        self.init(basis: json.text("basis"), receipt: json.text("receipt"))
    }
}

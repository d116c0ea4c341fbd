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

extension DecisionContents.Party {
    fileprivate var json: JSON {
        [
            "name": .string(name),
            "kindLabel": .string(kindLabel),
            "idLabel": .string(idLabel),
            "idNumber": personal(idNumber),
            "addressLabel": .string(addressLabel),
            "address": personal(address),
            "representativeLabel": .string(representativeLabel),
            "legalRepresentative": legalRepresentative.map { .string($0) } ?? .null,
        ]
    }

    private func personal(_ value: String) -> JSON { sealed ? Sealing.mark(value) : .string(value) }

    fileprivate init(json: JSON) {
        self.init(
            name: json.text("name"),
            kindLabel: json.text("kindLabel"),
            idLabel: json.text("idLabel"),
            idNumber: json.personal("idNumber"),
            addressLabel: json.text("addressLabel"),
            address: json.personal("address"),
            representativeLabel: json.text("representativeLabel"),
            legalRepresentative: json["legalRepresentative"]?.stringValue,
            sealed: json["idNumber"]?.objectValue != nil
        )
    }
}

extension DecisionContents.Payment {
    fileprivate var json: JSON {
        [
            "bank": .string(bank), "payee": .string(payee), "account": .string(account), "days": .int(days),
            "surcharge": .string(surcharge),
        ]
    }

    fileprivate init(json: JSON) {
        self.init(
            bank: json.text("bank"),
            payee: json.text("payee"),
            account: json.text("account"),
            days: json["days"]?.intValue ?? 0,
            surcharge: json.text("surcharge")
        )
    }
}

extension JSON {
    static func texts(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

    /// Missing or of another type reads as empty, which the contents then refuse by name.
    fileprivate func text(_ key: String) -> String { self[key]?.stringValue ?? "" }

    fileprivate func texts(_ key: String) -> [String] { (self[key]?.arrayValue ?? []).map { $0.stringValue ?? "" } }

    /// Plain, opened (`value`), still marked (`~seal`), or sealed without its value: erased.
    fileprivate func personal(_ key: String) -> String {
        guard let value = self[key] else { return "" }
        if let plain = value.stringValue { return plain }
        guard value.objectValue != nil else { return "" }
        return value["value"]?.stringValue ?? value["~seal"]?.stringValue ?? DecisionContents.erased
    }
}

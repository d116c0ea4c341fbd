import Ledger

/// How the parts that forms share stand in an entry.
extension DecisionContents.Party {
    var json: JSON {
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

    init(json: JSON) {
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
    var json: JSON {
        [
            "bank": .string(bank), "payee": .string(payee), "account": .string(account), "days": .int(days),
            "surcharge": .string(surcharge),
        ]
    }

    init(json: JSON) {
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
    func text(_ key: String) -> String { self[key]?.stringValue ?? "" }

    func texts(_ key: String) -> [String] { (self[key]?.arrayValue ?? []).map { $0.stringValue ?? "" } }

    /// Plain, opened (`value`), still marked (`~seal`), or sealed without its value: erased.
    func personal(_ key: String) -> String {
        guard let value = self[key] else { return "" }
        if let plain = value.stringValue { return plain }
        guard value.objectValue != nil else { return "" }
        return value["value"]?.stringValue ?? value["~seal"]?.stringValue ?? DecisionContents.erased
    }
}

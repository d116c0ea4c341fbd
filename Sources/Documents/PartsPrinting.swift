import Ledger
import LegalTime

extension DecisionContents.Party {
    /// What every template reads of the party.
    static let fieldPaths: Set<String> = [
        "party.name", "party.kindLabel", "party.idLabel", "party.idNumber", "party.addressLabel", "party.address",
        "party.representativeLabel", "party.legalRepresentative",
    ]

    var printed: JSON {
        [
            "name": .string(name),
            "kindLabel": .string(kindLabel),
            "idLabel": .string(idLabel),
            "idNumber": .string(idNumber),
            "addressLabel": .string(addressLabel),
            "address": .string(address),
            "representativeLabel": .string(representativeLabel),
            "legalRepresentative": legalRepresentative.map { .string($0) } ?? .null,
        ]
    }
}

extension DecisionContents.Payment {
    static let fieldPaths: Set<String> = [
        "payment.figures", "payment.capitals", "payment.bank", "payment.payee", "payment.account", "payment.days",
        "payment.surcharge",
    ]

    /// The amount is printed from the fen, so that it can't differ from the one decided.
    func printed(fineFen: Int) -> JSON {
        [
            "figures": .string(Figures.yuan(fromFen: fineFen)),
            "capitals": .string(Capitals.yuan(fromFen: fineFen)),
            "bank": .string(bank),
            "payee": .string(payee),
            "account": .string(account),
            "days": .int(days),
            "surcharge": .string(surcharge),
        ]
    }
}

extension CivilDay {
    /// `2026年11月21日`; what is no day is printed as it is.
    static func printed(_ iso: String) -> String { CivilDay(iso: iso)?.chinese ?? iso }
}

extension JSON {
    /// All texts in the tree.
    var strings: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let parts): parts.flatMap(\.strings)
        case .object(let members): members.values.flatMap(\.strings)
        case .null, .bool, .int: []
        }
    }
}

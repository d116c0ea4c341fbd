package import Ledger
import LegalTime

/// What the template `decision` reads.
extension DecisionContents {
    /// Every name that the template may read, and must: a test compares both ways.
    package static let fieldPaths: Set<String> = [
        "number", "organ", "decidedOn",
        "party.name", "party.kindLabel", "party.idLabel", "party.idNumber", "party.addressLabel", "party.address",
        "party.representativeLabel", "party.legalRepresentative",
        "facts", "evidence", "hearingOfParty", "reasons", "violated", "basis", "penalties",
        "payment.figures", "payment.capitals", "payment.bank", "payment.payee", "payment.account", "payment.days",
        "payment.surcharge",
        "remedies",
    ]

    /// The template's data; throws while the number is missing.
    package func printed() throws(DecisionFault) -> JSON {
        guard !number.isBlank else { throw DecisionFault(fields: ["文书编号为空"]) }
        return unnumbered
    }

    /// Every text that will be printed, for asking beforehand whether the fonts have all its characters.
    package var texts: [String] { unnumbered.strings }

    private var unnumbered: JSON {
        [
            "number": .string(number),
            "organ": .string(organ),
            "party": [
                "name": .string(party.name),
                "kindLabel": .string(party.kindLabel),
                "idLabel": .string(party.idLabel),
                "idNumber": .string(party.idNumber),
                "addressLabel": .string(party.addressLabel),
                "address": .string(party.address),
                "representativeLabel": .string(party.representativeLabel),
                "legalRepresentative": party.legalRepresentative.map { .string($0) } ?? .null,
            ],
            "facts": .string(facts),
            "evidence": .texts(evidence),
            "hearingOfParty": .string(hearingOfParty),
            "reasons": .string(reasons),
            "violated": .texts(violated),
            "basis": .texts(basis),
            "penalties": .texts(penalties),
            "payment": payment.map(printed) ?? .null,
            "remedies": .string(remedies),
            "decidedOn": .string(CivilDay(iso: decidedOn)?.chinese ?? decidedOn),
        ]
    }

    /// The amount is printed from the fen, so that it can't differ from the one decided.
    private func printed(_ payment: Payment) -> JSON {
        [
            "figures": .string(Figures.yuan(fromFen: fineFen)),
            "capitals": .string(Capitals.yuan(fromFen: fineFen)),
            "bank": .string(payment.bank),
            "payee": .string(payment.payee),
            "account": .string(payment.account),
            "days": .int(payment.days),
            "surcharge": .string(payment.surcharge),
        ]
    }
}

extension JSON {
    /// All texts in the tree.
    fileprivate var strings: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let parts): parts.flatMap(\.strings)
        case .object(let members): members.values.flatMap(\.strings)
        case .null, .bool, .int: []
        }
    }
}

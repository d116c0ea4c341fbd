import LegalTime
package import Procedure

/// The contents of a penalty decision (行政处罚决定书), complete as 行政处罚法 article 59 asks; what it can't say in full it
/// doesn't say at all.
package struct DecisionContents: FormContents {
    package static let kind = DocumentKind.decision

    package let number: String
    /// The organ's full name (行政机关名称), as on its seal.
    package let organ: String
    package let party: Party
    /// 违法事实; a line is a paragraph.
    package let facts: String
    package let evidence: [String]
    /// 告知和陈述、申辩情况: when notice was given, what the party said and how it was treated.
    package let hearingOfParty: String
    package let reasons: String
    /// Articles that the party broke, printed: `《…条例》第十六条第一款`.
    package let violated: [String]
    /// Articles that the penalty rests on, printed.
    package let basis: [String]
    /// One line each: `警告`, `罚款人民币3,000.00元（大写：叁仟元整）`.
    package let penalties: [String]
    package let fineFen: Int
    /// Present exactly if there is a fine.
    package let payment: Payment?
    /// 救济途径和期限.
    package let remedies: String
    /// `2026-11-21`
    package let decidedOn: String

    /// Throws every empty or contradictory field by its Chinese name; an empty `number` is allowed until printing.
    package init(
        number: String = "",
        organ: String,
        party: Party,
        facts: String,
        evidence: [String],
        hearingOfParty: String,
        reasons: String,
        violated: [String],
        basis: [String],
        penalties: [String],
        fineFen: Int,
        payment: Payment?,
        remedies: String,
        decidedOn: String
    ) throws(DecisionFault) {
        self.number = number
        self.organ = organ
        self.party = party
        self.facts = facts
        self.evidence = evidence
        self.hearingOfParty = hearingOfParty
        self.reasons = reasons
        self.violated = violated
        self.basis = basis
        self.penalties = penalties
        self.fineFen = fineFen
        self.payment = payment
        self.remedies = remedies
        self.decidedOn = decidedOn
        let faults = faults
        guard faults.isEmpty else { throw DecisionFault(fields: faults) }
    }

    /// The line of `penalties` that a fine is: `罚款人民币3,000.00元（大写：叁仟元整）`.
    package static func fine(fen: Int) -> String {
        "罚款人民币\(Figures.yuan(fromFen: fen))元（大写：\(Capitals.yuan(fromFen: fen))）"
    }
}

extension DecisionContents {
    /// The party (当事人) as the decision names it.
    package struct Party: Sendable, Equatable {
        package let name: String
        /// 自然人, 法人, …
        package let kindLabel: String
        /// 公民身份号码 or 统一社会信用代码.
        package let idLabel: String
        package let idNumber: String
        /// 住址 or 住所.
        package let addressLabel: String
        package let address: String
        /// 法定代表人, 负责人 or 经营者.
        package let representativeLabel: String
        package let legalRepresentative: String?
        /// Whether number and address are personal data of a natural person, to be sealed when written.
        package let sealed: Bool

        package init(
            name: String,
            kindLabel: String,
            idLabel: String,
            idNumber: String,
            addressLabel: String? = nil,
            address: String,
            representativeLabel: String = "法定代表人（负责人）",
            legalRepresentative: String? = nil,
            sealed: Bool
        ) {
            self.name = name
            self.kindLabel = kindLabel
            self.idLabel = idLabel
            self.idNumber = idNumber
            self.addressLabel = addressLabel ?? (sealed ? "住址" : "住所")
            self.address = address
            self.representativeLabel = representativeLabel
            self.legalRepresentative = legalRepresentative
            self.sealed = sealed
        }
    }

    /// How a fine is paid (罚款缴纳方式和期限).
    package struct Payment: Sendable, Equatable {
        package let bank: String
        package let payee: String
        package let account: String
        /// Within how many days of receiving the decision.
        package let days: Int
        /// 加处罚款: a whole sentence with its basis.
        package let surcharge: String

        package init(bank: String, payee: String, account: String, days: Int, surcharge: String) {
            self.bank = bank
            self.payee = payee
            self.account = account
            self.days = days
            self.surcharge = surcharge
        }
    }
}

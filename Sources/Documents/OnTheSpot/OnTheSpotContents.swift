import LegalTime
package import Procedure

/// The contents of a decision on the spot (当场行政处罚决定书), complete as 行政处罚法 article 52 paragraph 2 asks.
package struct OnTheSpotContents: FormContents {
    package static let kind = DocumentKind.onTheSpot
    package typealias Party = DecisionContents.Party
    package typealias Payment = DecisionContents.Payment

    package let number: String
    package let organ: String
    package let party: Party
    /// 违法时间: `2026年5月20日9时40分`
    package let happenedAt: String
    /// 违法地点
    package let place: String
    package let facts: String
    package let evidence: [String]
    /// 责令改正: a whole sentence.
    package let correction: String
    /// That certificates were shown, what was told, and what the party said.
    package let hearingOfParty: String
    /// 理由和裁量; `nil` where nothing but the article decides.
    package let reasons: String?
    package let violated: [String]
    package let basis: [String]
    package let penalties: [String]
    package let fineFen: Int
    /// Of a fine, exactly one of these two: paid at the bank, or collected on the spot.
    package let payment: Payment?
    package let collection: Collection?
    package let remedies: String
    /// The two who decided; they sign.
    package let officers: [Officer]
    /// What was noted when the party refused to sign (拒绝签收); `nil` = the party signs.
    package let refusal: String?
    /// `2026年5月20日10时5分`
    package let decidedAt: String
    package let decidedOn: String

    /// Throws every empty or contradictory field by its Chinese name; an empty `number` is allowed until printing.
    package init(
        number: String = "",
        organ: String,
        party: Party,
        happenedAt: String,
        place: String,
        facts: String,
        evidence: [String],
        correction: String,
        hearingOfParty: String,
        reasons: String?,
        violated: [String],
        basis: [String],
        penalties: [String],
        fineFen: Int,
        payment: Payment?,
        collection: Collection?,
        remedies: String,
        officers: [Officer],
        refusal: String?,
        decidedAt: String,
        decidedOn: String
    ) throws(DecisionFault) {
        self.number = number
        self.organ = organ
        self.party = party
        self.happenedAt = happenedAt
        self.place = place
        self.facts = facts
        self.evidence = evidence
        self.correction = correction
        self.hearingOfParty = hearingOfParty
        self.reasons = reasons
        self.violated = violated
        self.basis = basis
        self.penalties = penalties
        self.fineFen = fineFen
        self.payment = payment
        self.collection = collection
        self.remedies = remedies
        self.officers = officers
        self.refusal = refusal
        self.decidedAt = decidedAt
        self.decidedOn = decidedOn
        let faults = faults
        guard faults.isEmpty else { throw DecisionFault(fields: faults, of: .onTheSpot) }
    }
}

extension OnTheSpotContents {
    /// An officer with the certificate that was shown.
    package struct Officer: Sendable, Equatable {
        package let name: String
        package let certificate: String

        package init(name: String, certificate: String) {
            self.name = name
            self.certificate = certificate
        }
    }

    /// A fine that was collected on the spot (当场收缴).
    package struct Collection: Sendable, Equatable {
        /// The article that allows it, printed.
        package let basis: String
        /// 专用票据号码
        package let receipt: String

        package init(basis: String, receipt: String) {
            self.basis = basis
            self.receipt = receipt
        }
    }
}

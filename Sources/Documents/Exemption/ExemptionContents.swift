import LegalTime
package import Procedure

/// The contents of a decision not to punish (不予行政处罚决定书).
package struct ExemptionContents: FormContents {
    package static let kind = DocumentKind.exemption
    package typealias Party = DecisionContents.Party

    package let number: String
    package let organ: String
    package let party: Party
    /// 查明的事实; a line is a paragraph.
    package let facts: String
    package let evidence: [String]
    package let reasons: String
    /// Articles that the party broke, printed; none where no breach was proved.
    package let violated: [String]
    /// Articles that the exemption rests on, printed.
    package let basis: [String]
    /// 不予处罚的情形, as the article says it: `违法行为轻微并及时改正，没有造成危害后果`.
    package let ground: String
    /// 教育情况; `nil` where there is nothing to educate about.
    package let education: String?
    /// What the organ orders beside, such as guardians' discipline (责令监护人管教); whole sentences.
    package let orders: [String]
    package let remedies: String
    package let decidedOn: String

    /// Throws every empty or contradictory field by its Chinese name; an empty `number` is allowed until printing.
    package init(
        number: String = "",
        organ: String,
        party: Party,
        facts: String,
        evidence: [String],
        reasons: String,
        violated: [String],
        basis: [String],
        ground: String,
        education: String?,
        orders: [String] = [],
        remedies: String,
        decidedOn: String
    ) throws(DecisionFault) {
        self.number = number
        self.organ = organ
        self.party = party
        self.facts = facts
        self.evidence = evidence
        self.reasons = reasons
        self.violated = violated
        self.basis = basis
        self.ground = ground
        self.education = education
        self.orders = orders
        self.remedies = remedies
        self.decidedOn = decidedOn
        let faults = faults
        guard faults.isEmpty else { throw DecisionFault(fields: faults, of: .exemption) }
    }

    /// All faults at once, in the order of the document.
    private var faults: [String] {
        Blank.texts([("行政机关名称", organ)]) + party.faults
            + Blank.texts([
                ("查明的事实", facts), ("不予处罚的理由", reasons), ("不予处罚的情形", ground), ("教育情况", education ?? "—"),
                ("救济途径和期限", remedies),
            ])
            + Blank.lists([("证据", evidence), ("不予处罚的依据", basis)])
            + (violated + orders).filter(\.isBlank).map { _ in "违反的规定或者责令的内容有空项" }
            + (CivilDay(iso: decidedOn) == nil ? ["决定日期不是有效日期"] : [])
    }
}

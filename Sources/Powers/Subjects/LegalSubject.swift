package import LegalTime

/// The body whose power a penalty is (执法主体): an organ, an empowered town, or a delegating organ.
///
/// Everything that its documents say of it stands here together, so that a name, a seal, a number code and a remedy
/// of different bodies can't be mixed; `mismatches` says where they are.
package struct LegalSubject: Hashable, Sendable {
    /// Random id, the first part of every key.
    package let id: String
    /// The name that stands on documents: `云溪市综合行政执法局`.
    package let name: String
    /// The text of its seal (印章); the name, or the name of a seal for one use.
    package let seal: String
    package let kind: SubjectKind
    /// The county or city in which it acts (地区): `云溪市`; empty where it is not kept.
    package let region: String
    /// 机关代字, the first part of every document number: `云综执`.
    package let code: String
    /// The document that gave it the power, and the day from which it holds it.
    package let establishedBy: String
    package let establishedOn: CivilDay
    /// The last day on which it holds it; `nil` while it does.
    package let validTo: CivilDay?
    /// The people's government that reconsiders its acts (行政复议机关).
    package let reconsiderationBody: String
    /// The court where its acts are sued (管辖法院).
    package let court: String
    package let account: FineAccount
    package let hearing: HearingThreshold

    package init(
        id: String,
        name: String,
        code: String,
        establishedBy: String,
        establishedOn: CivilDay,
        reconsiderationBody: String,
        court: String,
        account: FineAccount,
        hearing: HearingThreshold,
        seal: String? = nil,
        kind: SubjectKind = .organ,
        region: String = "",
        validTo: CivilDay? = nil
    ) {
        self.id = id
        self.name = name
        self.seal = seal ?? name
        self.kind = kind
        self.region = region
        self.code = code
        self.establishedBy = establishedBy
        self.establishedOn = establishedOn
        self.validTo = validTo
        self.reconsiderationBody = reconsiderationBody
        self.court = court
        self.account = account
        self.hearing = hearing
    }

    package func isValid(on day: CivilDay) -> Bool {
        day >= establishedOn && validTo.map { day <= $0 } ?? true
    }
}

/// By which title a body holds the power to punish.
package enum SubjectKind: String, CaseIterable, Sendable, TableWord {
    /// An administrative organ, also one with concentrated powers (行政处罚法 articles 17 and 18).
    case organ
    /// A town or subdistrict to which the province gave the power (article 24).
    case town
    /// An organ that lets an organisation act in its name (article 20): documents bear the organ's name.
    case delegating

    package var chinese: String {
        switch self {
        case .organ: "行政机关"
        case .town: "乡镇街道"
        case .delegating: "委托机关"
        }
    }
}

/// Where a fine is paid (罚款缴纳账户); the organ itself may not collect it, 行政处罚法 article 67.
package struct FineAccount: Hashable, Sendable {
    package let bank: String
    package let payee: String
    package let number: String

    package init(bank: String, payee: String, number: String) {
        self.bank = bank
        self.payee = payee
        self.number = number
    }
}

/// From which fine on a hearing may be asked for (较大数额罚款), as the organ's province or field sets it, in fen.
///
/// The statute names no figure; `rule` names the document that does. Amounts equal to the figure count (以上).
package struct HearingThreshold: Hashable, Sendable {
    package let rule: String
    package let individualFen: Int
    package let organisationFen: Int

    package init(rule: String, individualFen: Int, organisationFen: Int) {
        self.rule = rule
        self.individualFen = individualFen
        self.organisationFen = organisationFen
    }
}

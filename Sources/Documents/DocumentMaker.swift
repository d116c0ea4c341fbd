import Law
package import Ledger
import LegalTime
package import Powers
package import Procedure

/// Maps an act's `DocumentKind` to the contents of the form, exhaustively.
package enum DocumentMaker {
    /// Contents ready to be frozen; the number follows.
    package struct Made: Sendable {
        package let party: Int
        package let contents: JSON
        /// Everything that will be printed, for the check of characters.
        package let texts: [String]
    }

    /// - Parameter parties: the case's parties with their personal data in clear.
    /// - Throws: `DecisionFault` naming each field that can't be printed.
    package static func make(
        _ kind: DocumentKind,
        by act: AcceptedAct,
        in file: Case,
        parties: [Party],
        subject: LegalSubject
    ) throws -> Made {
        switch (kind, act.act) {
        case (.decision, let decision as DecidePenalty): return try make(decision, act.head, file, parties, subject)
        case (.exemption, let exemption as DecideExemption):
            return try make(exemption, act.head, file, parties, subject)
        case (.onTheSpot, let decision as PunishOnTheSpot): return try make(decision, act.officers, subject)
        case (.decision, _), (.exemption, _), (.onTheSpot, _):
            throw DecisionFault(fields: ["“\(act.sheet.title)”不制作这种文书"], of: kind)
        }
    }

    static func printed(_ party: Party) -> DecisionContents.Party {
        let isPerson = party.kind == .individual
        return DecisionContents.Party(
            name: party.name,
            kindLabel: party.kind.label,
            idLabel: isPerson ? "公民身份号码" : "统一社会信用代码",
            idNumber: isPerson ? party.idNumber?.plain ?? DecisionContents.erased : party.uscc ?? "",
            address: party.address.plain ?? DecisionContents.erased,
            representativeLabel: representative(party.kind),
            legalRepresentative: isPerson ? nil : party.representative,
            sealed: isPerson
        )
    }

    static func representative(_ kind: PartyKind) -> String {
        switch kind {
        case .soleTrader: "经营者"
        case .legalPerson: "法定代表人"
        case .individual, .otherOrganisation: "负责人"
        }
    }

    /// 行政处罚法 articles 67 paragraph 3 and 72 paragraph 1; the surcharge is said on the decision.
    static func payment(_ account: FineAccount) -> DecisionContents.Payment {
        DecisionContents.Payment(
            bank: account.bank,
            payee: account.payee,
            account: account.number,
            days: 15,
            surcharge: "到期不缴纳罚款的，依据\(PenaltyLaw.surcharge.citation.printed)，每日按罚款数额的百分之三加处罚款，"
                + "加处罚款的数额不超出罚款的数额。"
        )
    }

    static func distinct(_ citations: [Citation]) -> [String] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }.map(\.printed)
    }
}
